"""Load a payment and its order, locked in one order everywhere: payment first, then order."""

from __future__ import annotations

from sqlalchemy import select

from shop.db import db
from shop.errors import NotFound
from shop.orders.load import order_by_id
from shop.orders.models import Order
from shop.payments.models import Payment, Refund


def payment_of(order_id: int, *, lock: bool = False) -> Payment:
    """The payment of an order; `lock` keeps it and reads it anew. Raises NotFound."""
    query = select(Payment).where(Payment.order_id == order_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    payment = db.session.scalar(query)
    if payment is None:
        raise NotFound
    return payment


def fresh_payment(payment_id: int) -> Payment:
    """A payment, kept for this transaction, read over what the session remembers of it."""
    return db.session.get_one(Payment, payment_id, with_for_update=True, populate_existing=True)


def to_change(order_id: int) -> tuple[Payment, Order]:
    """Payment and whole order, both kept for this transaction. Raises NotFound."""
    payment = payment_of(order_id, lock=True)
    return payment, order_by_id(order_id, lock=True)


def refunds_of(order_id: int) -> list[Refund]:
    """An order's refunds, oldest first."""
    return list(
        db.session.scalars(select(Refund).where(Refund.order_id == order_id).order_by(Refund.id))
    )
