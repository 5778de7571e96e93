"""Paid orders and parts in any number, by the verbs."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from shop.db import transaction
from shop.orders.models import PaymentMethod, VendorOrder
from shop.payments.answer_part import accept_part
from shop.payments.load import payment_of, to_change
from shop.payments.mark_paid import mark_paid
from tests.factories import orders


def pay(order_id: int, *, now: datetime = orders.NOON) -> None:
    """The money of an order has come."""
    with transaction():
        payment = payment_of(order_id, lock=True)
        payment.intent_id = f"pi_test_{order_id}"
        mark_paid(payment=payment, paid_at=now, actor="provider", now=now)


def part(
    wants: Any = None, *, now: datetime = orders.NOON, method: PaymentMethod = PaymentMethod.card
) -> VendorOrder:
    """A paid part waiting for its maker (the first of its order)."""
    order_id = orders.placed(wants, now=now, method=method)
    pay(order_id, now=now)
    return orders.whole(order_id).vendor_orders[0]


def accepted(wants: Any = None, *, now: datetime = orders.NOON) -> VendorOrder:
    """A part that its maker has accepted."""
    made = part(wants, now=now)
    with transaction():
        _payment, order = to_change(made.order_id)
        accept_part(part=order.vendor_orders[0], actor="test", now=now)
    return orders.whole(made.order_id).vendor_orders[0]


def days_ago(days: float) -> datetime:
    """So many days before the factories' noon."""
    return orders.NOON - timedelta(days=days)
