"""Giving back: at once to a card, after the buyer has named an account for konbini."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from shop.simulator.demo_payments import remember_demo_payment
from shop.simulator.events import announce
from shop.simulator.intents import find_intent
from shop.simulator.shapes import fill
from shop.simulator.store import Thing, Tx
from shop.simulator.wire import Refusal, known_only, missing, new_id, no_such, stamp, whole

_KNOWN = frozenset(
    ["payment_intent", "amount", "reason", "metadata", "instructions_email", "expand"]
)
_REASONS = {None, "duplicate", "fraudulent", "requested_by_customer"}
_ACCOUNT_WITHIN = timedelta(days=45)


def make_refund(tx: Tx, form: dict[str, Any], now: datetime) -> Thing:
    """POST /v1/refunds. Raises Refusal."""
    known_only(form, _KNOWN)
    if form.get("reason") not in _REASONS:
        raise Refusal(f"Invalid reason: {form['reason']}", param="reason")
    charge = _paid_charge(tx, form.get("payment_intent"), now)
    amount = _amount(form, charge)
    konbini = charge.body["payment_method_details"]["type"] == "konbini"
    email = form.get("instructions_email")
    if konbini and not email:
        raise missing("instructions_email")
    body = fill(
        "refund",
        id=new_id("re"),
        amount=amount,
        charge=charge.id,
        created=stamp(now),
        currency="jpy",
        instructions_email=email,
        metadata=form.get("metadata") or {},
        next_action=_ask_for_account(email, now) if konbini else None,
        payment_intent=charge.body["payment_intent"],
        reason=form.get("reason"),
        status="requires_action" if konbini else "succeeded",
    )
    refund = Thing(body=body, notes={}, due=stamp(now + _ACCOUNT_WITHIN) if konbini else None)
    tx.save(refund)
    _count(tx, charge, amount)
    batch = [("refund.created", refund.body), ("charge.refunded", charge.body)]
    announce(tx, batch, notes={}, now=now)
    return refund


def find_refund(tx: Tx, wanted: str) -> Thing:
    """GET /v1/refunds/<id>. Raises Refusal."""
    found = tx.find("refund", wanted)
    if found is None:
        raise no_such("refund", wanted)
    return found


def account_named(tx: Tx, refund: Thing, now: datetime) -> None:
    """The buyer told an account (which is not kept): the money went there."""
    refund.body.update(status="succeeded", next_action=None)
    _settle(tx, refund, "refund.updated", now)


def account_refused(tx: Tx, refund: Thing, now: datetime) -> None:
    """No account was told in time, or the bank sent the money back."""
    refund.body.update(status="failed", next_action=None, failure_reason="declined")
    charge = tx.find("charge", refund.body["charge"])
    if charge is not None:
        _count(tx, charge, -refund.body["amount"])
    _settle(tx, refund, "refund.failed", now)


def _settle(tx: Tx, refund: Thing, event: str, now: datetime) -> None:
    refund.due = None
    tx.save(refund)
    announce(tx, [(event, refund.body)], notes={}, now=now)


def _paid_charge(tx: Tx, intent_id: str | None, now: datetime) -> Thing:
    if not intent_id:
        raise missing("payment_intent")
    remember_demo_payment(tx, intent_id, now)
    intent = find_intent(tx, intent_id)
    charge = tx.find("charge", intent.body["latest_charge"] or "")
    if charge is None or not charge.body["paid"]:
        raise Refusal("This PaymentIntent does not have a successful charge to refund.")
    return charge


def _amount(form: dict[str, Any], charge: Thing) -> int:
    left = charge.body["amount"] - charge.body["amount_refunded"]
    if left == 0:
        raise Refusal(
            f"Charge {charge.id} has already been refunded.", code="charge_already_refunded"
        )
    amount = whole(form.get("amount", left), "amount")
    if amount < 1:
        raise Refusal(
            "This value must be greater than or equal to 1.",
            code="parameter_invalid_integer",
            param="amount",
        )
    if amount > left:
        raise Refusal(
            f"Refund amount (¥{amount:,}) is greater than unrefunded amount on charge (¥{left:,})",
            param="amount",
        )
    return amount


def _count(tx: Tx, charge: Thing, yen: int) -> None:
    charge.body["amount_refunded"] += yen
    charge.body["refunded"] = charge.body["amount_refunded"] == charge.body["amount"]
    tx.save(charge)


def _ask_for_account(email: str | None, now: datetime) -> dict[str, Any]:
    sent = {"email_sent_at": stamp(now), "email_sent_to": email}
    until = stamp(now + _ACCOUNT_WITHIN)
    details = fill("refund_display_details", email_sent=sent, expires_at=until)
    return fill("refund_next_action", type="display_details", display_details=details)
