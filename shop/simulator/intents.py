"""Payment intents and charges: what a try to pay leaves behind at the provider."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shop.simulator.events import announce
from shop.simulator.sessions import complete
from shop.simulator.shapes import fill
from shop.simulator.store import Thing, Tx
from shop.simulator.wire import new_id, no_such, stamp


def find_intent(tx: Tx, wanted: str) -> Thing:
    """GET /v1/payment_intents/<id>. Raises Refusal."""
    found = tx.find("payment_intent", wanted)
    if found is None:
        raise no_such("payment_intent", wanted)
    return found


def intent_of(tx: Tx, session: Thing, now: datetime) -> Thing:
    """The session's intent; made at the first try to pay, as Stripe does."""
    if session.body["payment_intent"]:
        return find_intent(tx, session.body["payment_intent"])
    body = fill(
        "payment_intent",
        id=new_id("pi"),
        amount=session.body["amount_total"],
        amount_capturable=0,
        amount_received=0,
        capture_method="automatic",
        confirmation_method="automatic",
        created=stamp(now),
        currency="jpy",
        description=session.notes["intent_description"],
        livemode=False,
        metadata=session.notes["intent_metadata"],
        payment_method_types=session.body["payment_method_types"],
        status="requires_payment_method",
    )
    intent = Thing(body=body, notes={"session": session.id})
    tx.save(intent)
    session.body["payment_intent"] = intent.id
    return intent


def succeed(tx: Tx, session: Thing, *, details: dict[str, Any], event: str, now: datetime) -> None:
    """The money is there: charge, intent and session say so, and events are on their way."""
    intent = intent_of(tx, session, now)
    charge = _charge(tx, intent, details, now, paid=True)
    intent.body.update(
        status="succeeded",
        amount_received=intent.body["amount"],
        latest_charge=charge.id,
        last_payment_error=None,
        next_action=None,
    )
    tx.save(intent)
    complete(session, paid=True)
    session.due = None
    tx.save(session)
    batch = [
        ("charge.succeeded", charge.body),
        ("payment_intent.succeeded", intent.body),
        (event, session.body),
    ]
    announce(tx, batch, notes=session.notes, now=now)


def refuse_card(
    tx: Tx, session: Thing, *, details: dict[str, Any], code: str, message: str, now: datetime
) -> None:
    """The card was not taken; the page stays open for another."""
    intent = intent_of(tx, session, now)
    charge = _charge(tx, intent, details, now, paid=False, failure=(code, message))
    fail(tx, session, intent, code=code, message=message, now=now, charge_id=charge.id)
    tx.save(session)


def fail(
    tx: Tx,
    session: Thing,
    intent: Thing,
    *,
    code: str,
    message: str,
    now: datetime,
    charge_id: str | None = None,
) -> None:
    """The last try did not work; says so in the intent and in an event."""
    wrong = fill("last_payment_error", type="card_error", code=code, message=message)
    intent.body.update(
        status="requires_payment_method",
        latest_charge=charge_id,
        last_payment_error=wrong,
        next_action=None,
    )
    tx.save(intent)
    batch = [("payment_intent.payment_failed", intent.body)]
    announce(tx, batch, notes=session.notes, now=now)


def _charge(
    tx: Tx,
    intent: Thing,
    details: dict[str, Any],
    now: datetime,
    *,
    paid: bool,
    failure: tuple[str | None, str | None] = (None, None),
) -> Thing:
    amount = intent.body["amount"]
    body = fill(
        "charge",
        id=new_id("ch"),
        amount=amount,
        amount_captured=amount if paid else 0,
        amount_refunded=0,
        captured=paid,
        created=stamp(now),
        currency="jpy",
        description=intent.body["description"],
        disputed=False,
        failure_code=failure[0],
        failure_message=failure[1],
        livemode=False,
        metadata=intent.body["metadata"],
        paid=paid,
        payment_intent=intent.id,
        payment_method_details=details,
        refunded=False,
        status="succeeded" if paid else "failed",
    )
    charge = Thing(body=body, notes={"session": intent.notes["session"]})
    tx.save(charge)
    return charge
