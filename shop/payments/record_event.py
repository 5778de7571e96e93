"""An event of the provider: kept by its id, handled once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select

from shop.db import db
from shop.orders.models import Order
from shop.payments.lapse_order import lapse_order
from shop.payments.load import payment_of
from shop.payments.models import Payment, ProviderEvent, Refund
from shop.payments.provider import ProviderEvent as Event
from shop.payments.provider import RefundState, SessionState
from shop.payments.record_refund import record_refund
from shop.payments.record_session import record_session

_FAILED = "checkout.session.async_payment_failed"
_SUCCEEDED = "checkout.session.async_payment_succeeded"
ACTOR = "provider"


def record_event(*, event: Event, now: datetime) -> str:
    """Handle a verified event in the caller's transaction; returns what was done with it.

    A repeat answers 'repeat' and changes nothing; two at the same moment collide at
    uq_provider_event_event_id, and the loser's transaction is rolled back whole.
    """
    if is_known(event_id=event.id):
        return "repeat"
    row = ProviderEvent(
        event_id=event.id,
        type=event.type,
        outcome="foreign" if event.foreign else "ignored",
        created_at=event.created,
        received_at=now,
    )
    db.session.add(row)
    db.session.flush()  # a repeat at the same moment must fail here, before anything is done
    if event.foreign:
        return row.outcome
    if isinstance(event.data, SessionState):
        _session(row, event, event.data, now=now)
    elif isinstance(event.data, RefundState):
        row.outcome = _refund(event.data, now=now)
    return row.outcome


def is_known(*, event_id: str) -> bool:
    """Whether an event was handled before."""
    seen = select(ProviderEvent.id).where(ProviderEvent.event_id == event_id)
    return db.session.scalar(seen) is not None


def _session(row: ProviderEvent, event: Event, state: SessionState, *, now: datetime) -> None:
    payment = _payment_of(state)
    if payment is None:
        row.outcome = "unknown_order"
        return
    row.payment_id = payment.id
    if event.type == _FAILED:
        lapse_order(payment=payment, actor=ACTOR, now=now)
        row.outcome = "lapsed"
        return
    if event.type == _SUCCEEDED:
        state = replace(state, payment_status="paid")
    row.outcome = record_session(
        payment=payment, state=state, heard_at=event.created, actor=ACTOR, now=now
    )


def _payment_of(state: SessionState) -> Payment | None:
    """By the order's number: the event may come before we know the session's id."""
    if state.order_number:
        return db.session.scalar(
            select(Payment)
            .join(Order)
            .where(Order.number == state.order_number)
            .with_for_update(of=Payment)
        )
    return db.session.scalar(
        select(Payment).where(Payment.session_id == state.session_id).with_for_update()
    )


def _refund(state: RefundState, *, now: datetime) -> str:
    key = state.metadata.get("refund")
    refund = db.session.scalar(select(Refund).where(Refund.key == key)) if key else None
    if refund is None:
        return "unknown_refund"
    payment = payment_of(refund.order_id, lock=True)
    return record_refund(refund=refund, payment=payment, told=state, actor=ACTOR, now=now)
