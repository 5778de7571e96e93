"""An unpaid order is over: its time ran out, or the buyer cancelled it."""

from __future__ import annotations

from datetime import datetime

from shop.db import db
from shop.ledger.post import post
from shop.orders.errors import WrongMove
from shop.orders.load import order_by_id
from shop.orders.models import Order, OrderState, VendorOrderState
from shop.orders.move_state import move_order, move_part
from shop.payments import books, letters
from shop.payments.models import CallKind, Payment, PaymentState, ProviderCall
from shop.stock.hold import free_held


def lapse_order(*, payment: Payment, actor: str, now: datetime) -> Order:
    """End an unpaid order whose time is over (the provider has said so where there is one)."""
    order = order_by_id(payment.order_id, lock=True)
    if order.state is not OrderState.awaiting_payment or payment.state is PaymentState.paid:
        return order
    payment.state = PaymentState.expired
    _close(order, OrderState.expired, actor=actor, now=now)
    letters.lapsed(order, now=now)
    return order


def cancel_unpaid(*, order: Order, payment: Payment, actor: str, now: datetime) -> None:
    """The buyer cancels before paying. Raises WrongMove when it is paid or over.

    An open session is ended at the provider after the commit; if it was paid in that moment, the
    office decides (stock_missing), so nothing is lost.
    """
    if order.state is not OrderState.awaiting_payment:
        raise WrongMove("only an unpaid order can be cancelled whole")
    if payment.session_id:
        db.session.add(
            ProviderCall(
                kind=CallKind.expire_session,
                key=f"expire:{order.number}",
                payment_id=payment.id,
                run_at=now,
                created_at=now,
            )
        )
    payment.state = PaymentState.expired
    _close(order, OrderState.cancelled, actor=actor, now=now)
    letters.cancelled(order, now=now)


def _close(order: Order, state: OrderState, *, actor: str, now: datetime) -> None:
    free_held(owner=f"order:{order.id}", actor=actor, now=now)
    move_order(order, state, actor=actor, now=now)
    for part in order.vendor_orders:
        if part.state is VendorOrderState.waiting:
            move_part(part, VendorOrderState.cancelled, actor=actor, now=now)
            part.cancel_reason = "unpaid"
    post(
        key=f"lapsed:{order.id}",
        cause=f"order:{order.id}",
        lines=books.lapsed(order.total),
        now=now,
    )
