"""The cards to try. A number is compared and forgotten; only its last four digits are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from shop.simulator.intents import intent_of, refuse_card, succeed
from shop.simulator.shapes import fill
from shop.simulator.store import Thing, Tx

Way = Literal["succeeds", "challenge", "declined", "insufficient_funds"]
Outcome = Literal["paid", "challenge", "declined", "insufficient_funds", "unknown_card"]


@dataclass(frozen=True, slots=True)
class TestCard:
    """A made-up card and what happens to it."""

    number: str
    way: Way

    @property
    def spaced(self) -> str:
        """The number as it stands on a card, in groups of four."""
        return " ".join(self.number[place : place + 4] for place in range(0, 16, 4))


TEST_CARDS = (
    TestCard("4242424242424242", "succeeds"),
    TestCard("4000002500003155", "challenge"),
    TestCard("4000000000000002", "declined"),
    TestCard("4000000000009995", "insufficient_funds"),
)
_REFUSED = {
    "declined": ("card_declined", "Your card was declined."),
    "insufficient_funds": ("insufficient_funds", "Your card has insufficient funds."),
    "not_authenticated": (
        "payment_intent_authentication_failure",
        "We are unable to authenticate your payment method.",
    ),
}


def pay_by_card(tx: Tx, session: Thing, *, number: str, now: datetime) -> Outcome:
    """Try a card on an open session. `number` is digits only; an unknown one leaves no trace."""
    card = next((card for card in TEST_CARDS if card.number == number), None)
    if card is None:
        return "unknown_card"
    last4 = card.number[-4:]
    if card.way == "challenge":
        _ask_for_proof(tx, session, last4, now)
        return "challenge"
    if card.way == "succeeds":
        _succeed(tx, session, last4, now)
        return "paid"
    _refuse(tx, session, card.way, last4, now)
    return card.way


def answer_challenge(tx: Tx, session: Thing, *, approved: bool, now: datetime) -> None:
    """The shopper proved who they are (3-D Secure), or did not."""
    last4 = session.notes.pop("challenged", "")
    if approved:
        _succeed(tx, session, last4, now)
    else:
        _refuse(tx, session, "not_authenticated", last4, now)


def _ask_for_proof(tx: Tx, session: Thing, last4: str, now: datetime) -> None:
    intent = intent_of(tx, session, now)
    action = {"type": "redirect_to_url", "redirect_to_url": {"url": session.body["url"] + "/3ds"}}
    intent.body.update(status="requires_action", next_action=action)
    tx.save(intent)
    session.notes["challenged"] = last4
    tx.save(session)


def _succeed(tx: Tx, session: Thing, last4: str, now: datetime) -> None:
    details = _details(last4)
    succeed(tx, session, details=details, event="checkout.session.completed", now=now)


def _refuse(tx: Tx, session: Thing, why: str, last4: str, now: datetime) -> None:
    code, message = _REFUSED[why]
    refuse_card(tx, session, details=_details(last4), code=code, message=message, now=now)


def _details(last4: str) -> dict[str, Any]:
    card = fill("charge_card", brand="visa", country="JP", exp_month=12, exp_year=2034)
    return {"type": "card", "card": {**card, "funding": "credit", "last4": last4}}
