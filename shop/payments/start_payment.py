"""Begin the one payment of an order: a page at the provider, or our bank account."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from shop.db import db
from shop.orders.errors import WrongMove
from shop.orders.models import Order, OrderState, PaymentMethod
from shop.orders.payment_terms import HOLD_AFTER_SESSION, session_ends_at
from shop.payments.models import CallKind, Payment, PaymentState, ProviderCall
from shop.stock.hold import prolong


def start_payment(*, order: Order, origin: str, now: datetime) -> Payment:
    """Add the payment, and for card and konbini the call that opens the provider's page.

    origin: scheme and host by which the buyer came, for the way back.
    """
    payment = Payment(
        order_id=order.id,
        method=order.payment_method,
        state=PaymentState.awaiting_transfer,
        amount=order.total,
        origin=origin,
        created_at=now,
    )
    db.session.add(payment)
    if order.payment_method is not PaymentMethod.bank_transfer:
        payment.state = PaymentState.created
        payment.session_expires_at = session_ends_at(now)
        db.session.flush()  # the call names the payment's id
        _ask_for_page(order, payment, now=now)
    return payment


def start_again(*, order: Order, payment: Payment, origin: str, now: datetime) -> None:
    """Ask for a new page after the provider refused one. Raises WrongMove when it is not needed."""
    if order.state is not OrderState.awaiting_payment or payment.state is not PaymentState.failed:
        raise WrongMove("this payment needs no new page")
    payment.state = PaymentState.created
    payment.origin = origin
    payment.session_expires_at = session_ends_at(now)
    if payment.method is PaymentMethod.card:  # a slip's deadline is set when it is chosen
        order.payment_due_at = payment.session_expires_at
    prolong(
        owner=f"order:{order.id}",
        until=payment.session_expires_at + HOLD_AFTER_SESSION,
        awaits_provider=True,
    )
    _ask_for_page(order, payment, now=now)


def _ask_for_page(order: Order, payment: Payment, *, now: datetime) -> None:
    earlier = db.session.scalar(
        select(func.count())
        .select_from(ProviderCall)
        .where(ProviderCall.payment_id == payment.id, ProviderCall.kind == CallKind.open_session)
    )
    db.session.add(
        ProviderCall(
            kind=CallKind.open_session,
            key=f"session:{order.number}:{(earlier or 0) + 1}",
            payment_id=payment.id,
            run_at=now,
            created_at=now,
        )
    )
