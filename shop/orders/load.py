"""Load orders with everything a verb or a page reads of them."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from shop.db import db
from shop.errors import NotFound
from shop.orders.models import Order, OrderEvent, Parcel, VendorOrder
from shop.vendors.models import Vendor

Found = TypeVar("Found", Order, VendorOrder)


def _whole_order() -> list[ORMOption]:
    parts = selectinload(Order.vendor_orders)
    return [
        selectinload(Order.addresses),
        selectinload(Order.taxes),
        parts.joinedload(VendorOrder.vendor).joinedload(Vendor.municipality),
        parts.selectinload(VendorOrder.parcels).options(
            selectinload(Parcel.lines), joinedload(Parcel.address)
        ),
    ]


def _kept(query: Select[Found], table: type[Found]) -> Select[Found]:
    """The rows locked, and read over what the session remembers: it decides on what is true now."""
    return query.with_for_update(of=table).execution_options(populate_existing=True)


def order_by_id(order_id: int, *, lock: bool = False) -> Order:
    """A whole order; `lock` keeps it for this transaction and reads it anew. Raises NotFound."""
    query = select(Order).where(Order.id == order_id).options(*_whole_order())
    order = db.session.scalar(_kept(query, Order) if lock else query)
    if order is None:
        raise NotFound
    return order


def order_by_number(number: str, *, lock: bool = False) -> Order | None:
    """A whole order by its number (the caller checks the key)."""
    query = select(Order).where(Order.number == number).options(*_whole_order())
    return db.session.scalar(_kept(query, Order) if lock else query)


def part_by_id(
    vendor_order_id: int, *, vendor_id: int | None = None, lock: bool = False
) -> VendorOrder:
    """One maker's part with its order and parcels, through its owner. Raises NotFound."""
    query = (
        select(VendorOrder)
        .where(VendorOrder.id == vendor_order_id)
        .options(
            joinedload(VendorOrder.order),
            joinedload(VendorOrder.vendor).joinedload(Vendor.municipality),
            selectinload(VendorOrder.parcels).options(
                selectinload(Parcel.lines), joinedload(Parcel.address)
            ),
        )
    )
    if vendor_id is not None:
        query = query.where(VendorOrder.vendor_id == vendor_id)
    part = db.session.scalar(_kept(query, VendorOrder) if lock else query)
    if part is None:
        raise NotFound
    return part


def events_of(order_id: int) -> list[OrderEvent]:
    """What happened to an order, oldest first."""
    return list(
        db.session.scalars(
            select(OrderEvent).where(OrderEvent.order_id == order_id).order_by(OrderEvent.id)
        )
    )
