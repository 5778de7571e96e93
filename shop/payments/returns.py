"""What has gone back of an order, as its receipt shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from shop.db import db
from shop.invoices.receipt import Return, Row, goods_row, shipping_row
from shop.orders.models import Order
from shop.orders.pieces import lines_of
from shop.payments.models import Refund


def returns_of(order: Order, *, until: datetime) -> tuple[Return, ...]:
    """Every giving back up to a moment, oldest first, in one query.

    It counts from the moment it was decided: the goods no longer come, whenever the money arrives.
    """
    refunds = db.session.scalars(
        select(Refund)
        .where(Refund.order_id == order.id, Refund.created_at <= until)
        .options(selectinload(Refund.lines))
        .order_by(Refund.id)
    )
    return tuple(Return(refund.created_at, tuple(_rows(order, refund))) for refund in refunds)


def _rows(order: Order, refund: Refund) -> Iterator[Row]:
    lines = {
        line.id: (part.vendor_id, line) for part in order.vendor_orders for line in lines_of(part)
    }
    parcels = {
        parcel.id: (part.vendor_id, parcel)
        for part in order.vendor_orders
        for parcel in part.parcels
    }
    for back in refund.lines:
        if back.order_line_id is not None:
            vendor_id, line = lines[back.order_line_id]
            yield goods_row(line, vendor_id=vendor_id, quantity=back.quantity, amount=back.amount)
        elif back.parcel_id is not None:
            vendor_id, parcel = parcels[back.parcel_id]
            yield shipping_row(parcel, vendor_id=vendor_id)
