"""Konbini: a slip with a deadline, paid at a till or left to lapse."""

from __future__ import annotations

import secrets
from datetime import datetime, time, timedelta

from shop.clock import JST
from shop.simulator.events import announce
from shop.simulator.intents import fail, intent_of, succeed
from shop.simulator.sessions import complete
from shop.simulator.shapes import fill
from shop.simulator.store import Thing, Tx
from shop.simulator.wire import stamp

# The wire's names of the chains; the pages call them A to D.
STORES = ("familymart", "lawson", "ministop", "seicomart")


def deadline(now: datetime, days: int) -> datetime:
    """23:59:59 in Japan, `days` calendar days after today there."""
    day = now.astimezone(JST).date() + timedelta(days=days)
    return datetime.combine(day, time(23, 59, 59), JST)


def choose_store(tx: Tx, session: Thing, *, store: str, now: datetime) -> None:
    """The shopper takes a slip: the session is complete, and not paid."""
    intent = intent_of(tx, session, now)
    due = stamp(deadline(now, session.notes["konbini_days"]))
    codes = {name: _code() for name in STORES}
    slip = fill(
        "konbini_display_details",
        expires_at=due,
        hosted_voucher_url=session.body["url"].replace("/c/", "/slip/"),
        stores=codes,
    )
    action = {"type": "konbini_display_details", "konbini_display_details": slip}
    intent.body.update(status="requires_action", next_action=action)
    tx.save(intent)
    complete(session, paid=False)
    session.notes.update(store=store, slip={**codes[store], "due": due}, slip_state="waiting")
    session.due = due
    tx.save(session)
    batch = [
        ("payment_intent.requires_action", intent.body),
        ("checkout.session.completed", session.body),
    ]
    announce(tx, batch, notes=session.notes, now=now)


def pay_slip(tx: Tx, session: Thing, now: datetime) -> None:
    """The shopper paid at the till."""
    session.notes["slip_state"] = "paid"
    store = {"chain": session.notes["store"]}
    details = {"type": "konbini", "konbini": {"store": store}}
    event = "checkout.session.async_payment_succeeded"
    succeed(tx, session, details=details, event=event, now=now)


def lapse_slip(tx: Tx, session: Thing, now: datetime) -> None:
    """Nobody paid until the deadline."""
    session.notes["slip_state"] = "lapsed"
    session.due = None
    tx.save(session)
    intent = intent_of(tx, session, now)
    code = "payment_intent_payment_attempt_expired"
    fail(tx, session, intent, code=code, message="The payment code has expired.", now=now)
    batch = [("checkout.session.async_payment_failed", session.body)]
    announce(tx, batch, notes=session.notes, now=now)


def _code() -> dict[str, str]:
    return {
        "payment_code": f"{secrets.randbelow(10**6):06d}",
        "confirmation_number": f"{secrets.randbelow(10**11):011d}",
    }
