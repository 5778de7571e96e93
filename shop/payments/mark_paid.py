"""Money has come in: sell what was held, split the sum, wake the makers. Also when it comes late."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from shop.audit.record import record
from shop.db import db
from shop.ledger.post import post
from shop.orders.errors import WrongMove
from shop.orders.load import order_by_id
from shop.orders.models import Order, OrderState, VendorOrderState
from shop.orders.move_state import move_order, move_part
from shop.orders.pieces import pieces_by_pool
from shop.payments import books, letters
from shop.payments.models import Payment, PaymentState
from shop.stock import pools
from shop.stock.errors import OutOfStock
from shop.stock.hold import free_held, sell_held
from shop.stock.sell import sell


def mark_paid(
    *, payment: Payment, paid_at: datetime, actor: str, now: datetime, reference: str = ""
) -> Order:
    """Record that a payment's whole amount was captured at `paid_at` (UTC). Repeating changes nothing.

    An order whose hold has lapsed takes its goods again if they are there; otherwise, and when the
    buyer had cancelled it, it goes on the office's list (stock_missing) with a letter: never lost,
    never silently oversold.
    """
    order = order_by_id(payment.order_id, lock=True)
    if payment.state is PaymentState.paid:
        return order
    payment.state = PaymentState.paid
    payment.paid_at = paid_at
    payment.bank_reference = reference or payment.bank_reference
    owed = order.state is OrderState.awaiting_payment
    wanted = order.state is not OrderState.cancelled
    if wanted and _take_goods(order, actor=actor, now=now):
        lines = books.captured(payment.method, order.vendor_orders, was_receivable=owed)
        post(key=f"paid:{order.id}", cause=f"order:{order.id}", lines=lines, now=now)
        _wake_makers(order, payment, actor=actor, now=now)
    else:
        _put_on_the_offices_list(order, payment, owed=owed, actor=actor, now=now)
    record(
        actor=actor, code="payment.paid", object_kind="order", object_id=order.id, now=now,
        after={"state": order.state.value, "yen": payment.amount.amount},
    )  # fmt: skip
    return order


def take_goods_for(*, order: Order, payment: Payment, actor: str, now: datetime) -> None:
    """The office found goods for a paid order that had none. Raises OutOfStock, WrongMove."""
    if order.state is not OrderState.stock_missing:
        raise WrongMove(f"order {order.id} does not wait for goods")
    sell(
        wants=pieces_by_pool(order), cause=f"order:{order.id}", key=f"found:{order.id}",
        actor=actor, now=now,
    )  # fmt: skip
    lines = books.goods_found(order.vendor_orders)
    post(key=f"found:{order.id}", cause=f"order:{order.id}", lines=lines, now=now)
    _wake_makers(order, payment, actor=actor, now=now)


def _take_goods(order: Order, *, actor: str, now: datetime) -> bool:
    """Sell what is held and take again what is not held any more: everything, or nothing."""
    owner = f"order:{order.id}"
    try:
        with db.session.begin_nested():
            missing = Counter(pieces_by_pool(order))
            pools.lock(missing)  # in one order, though some are sold below and some taken again
            missing -= sell_held(owner=owner, actor=actor, now=now)
            if missing:
                sell(wants=missing, cause=owner, key=f"late:{order.id}", actor=actor, now=now)
    except OutOfStock:
        return False
    return True


def _put_on_the_offices_list(
    order: Order, payment: Payment, *, owed: bool, actor: str, now: datetime
) -> None:
    free_held(owner=f"order:{order.id}", actor=actor, now=now)
    move_order(order, OrderState.stock_missing, actor=actor, now=now)
    lines = books.captured_without_goods(payment.method, payment.amount, was_receivable=owed)
    post(key=f"paid:{order.id}", cause=f"order:{order.id}", lines=lines, now=now)
    letters.paid_without_goods(order, now=now)


def _wake_makers(order: Order, payment: Payment, *, actor: str, now: datetime) -> None:
    move_order(order, OrderState.paid, actor=actor, now=now)
    for part in order.vendor_orders:
        if part.state is VendorOrderState.cancelled:
            move_part(part, VendorOrderState.waiting, actor=actor, now=now)
        move_part(part, VendorOrderState.new, actor=actor, now=now)
        letters.to_vendor(order, part, now=now)
    letters.paid(order, payment, now=now)
