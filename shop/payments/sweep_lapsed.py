"""Orders whose time to pay is over: the provider is asked first, then goods are freed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    exists,
    literal,
    or_,
    select,
)

from shop.db import db, transaction
from shop.orders.models import Order, OrderState, PaymentMethod
from shop.orders.payment_terms import HOLD_AFTER_SESSION, HOLD_AFTER_SLIP
from shop.payments.lapse_order import lapse_order
from shop.payments.load import fresh_payment
from shop.payments.models import CallKind, CallState, Payment, PaymentState, ProviderCall
from shop.payments.provider import Gateway
from shop.payments.run_calls import Outcome, try_call

ACTOR = "job"
_BEFORE_SLIP = (PaymentState.created, PaymentState.open, PaymentState.failed)


def sweep_lapsed(*, gateway: Gateway | None, now: datetime, limit: int = 100) -> int:
    """End the orders that were not paid in time. Returns how many were looked at.

    With a payment session the provider has the last word: if it says that the session is complete,
    that is recorded and the goods stay held.
    """
    with transaction():
        over = list(db.session.scalars(_over(now).limit(limit)))
    for payment_id in over:
        with transaction():
            call_id = _end(payment_id, now)
        if call_id is None or gateway is None:
            continue
        if try_call(call_id=call_id, gateway=gateway, now=now) is Outcome.unreachable:
            gateway = None  # the questions are queued; transfers are swept on
    return len(over)


def _over(now: datetime) -> Select[int]:
    return (
        select(Payment.id)
        .join(Order)
        .where(
            Order.state == OrderState.awaiting_payment,
            ~_asked_already(now),
            or_(
                and_(
                    Payment.method == PaymentMethod.bank_transfer,
                    Order.payment_due_at <= now,
                ),
                and_(
                    Payment.state.in_(_BEFORE_SLIP),
                    Payment.session_expires_at <= now - HOLD_AFTER_SESSION,
                ),
                and_(
                    Payment.state == PaymentState.slip,
                    Payment.slip_due_at <= now - HOLD_AFTER_SLIP,
                ),
            ),
        )
        .order_by(Payment.id)
    )


def _asked_already(now: datetime) -> ColumnElement[bool]:
    """The provider was asked about this state and is asked again later, if at all.

    Otherwise a provider that is silent for an hour would keep the sweep from all other orders.
    """
    key = literal("expire:") + Payment.session_id + ":" + cast(Payment.state, String)
    return exists().where(
        ProviderCall.key == key,
        or_(ProviderCall.state != CallState.queued, ProviderCall.run_at > now),
    )


def _end(payment_id: int, now: datetime) -> int | None:
    """Lapse at once where no provider page was ever made; else queue the question to the provider."""
    payment = fresh_payment(payment_id)
    if db.session.scalar(_over(now).where(Payment.id == payment_id)) is None:
        return None  # paid, or asked for a new page, since the list was made
    if payment.session_id is None:
        _withdraw_calls(payment_id, now)
        lapse_order(payment=payment, actor=ACTOR, now=now)
        return None
    key = f"expire:{payment.session_id}:{payment.state.value}"
    call = db.session.scalar(select(ProviderCall).where(ProviderCall.key == key))
    if call is None:
        call = ProviderCall(
            kind=CallKind.expire_session, key=key, payment_id=payment_id, run_at=now, created_at=now
        )
        db.session.add(call)
        db.session.flush()  # its id is run after the commit
    return call.id if call.state is CallState.queued else None


def _withdraw_calls(payment_id: int, now: datetime) -> None:
    """A page that was never opened is not opened any more."""
    waiting = select(ProviderCall).where(
        ProviderCall.payment_id == payment_id,
        ProviderCall.kind == CallKind.open_session,
        ProviderCall.state == CallState.queued,
    )
    for call in db.session.scalars(waiting):
        call.state = CallState.refused
        call.done_at = now
        call.problem = "withdrawn: the time to pay is over"
