"""What waits in a town, its makers and their sums. Every query starts at the town; no buyer in any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, case, func, select, type_coerce
from sqlalchemy.orm import contains_eager

from shop.catalog.models import Product, ProductStatus, Sku
from shop.clock import JST
from shop.db import db
from shop.money import Yen
from shop.orders.models import (
    Order,
    OrderLine,
    Parcel,
    ParcelState,
    VendorOrder,
    VendorOrderState,
)
from shop.stock.models import StockPool
from shop.vendors.models import Vendor, VendorLicence, VendorStatus

PAPERS_WARN = timedelta(days=60)
LEAST = 5  # orders; a smaller number is not shown (LOOK: figures below five hidden)
_OPEN = (VendorOrderState.new, VendorOrderState.accepted)
_SOLD = (*_OPEN, VendorOrderState.shipped)


def late_parcels(*, municipality_id: int, today: date, limit: int = 50) -> list[Parcel]:
    """Parcels of the town's makers whose ship day has passed, oldest first."""
    return list(
        db.session.scalars(
            select(Parcel)
            .join(Parcel.vendor_order)
            .join(VendorOrder.vendor)
            .where(
                Vendor.municipality_id == municipality_id,
                VendorOrder.state.in_(_OPEN),
                Parcel.state == ParcelState.waiting,
                Parcel.ship_on < today,
            )
            .options(contains_eager(Parcel.vendor_order).contains_eager(VendorOrder.vendor))
            .order_by(Parcel.ship_on, Parcel.id)
            .limit(limit)
        )
    )


def expiring_papers(*, municipality_id: int, today: date) -> list[VendorLicence]:
    """Licences that run out within sixty days, or have."""
    return list(
        db.session.scalars(
            select(VendorLicence)
            .join(VendorLicence.vendor)
            .where(
                Vendor.municipality_id == municipality_id,
                Vendor.status == VendorStatus.approved,
                VendorLicence.expires_on <= today + PAPERS_WARN,
            )
            .options(contains_eager(VendorLicence.vendor))
            .order_by(VendorLicence.expires_on)
        )
    )


def sold_out(*, municipality_id: int, limit: int = 50) -> list[tuple[int, str, str]]:
    """(product id, product, maker) of published goods of which nothing is free."""
    free = StockPool.capacity - StockPool.held - StockPool.sold
    rows = db.session.execute(
        select(Product.id, Product.name, Vendor.name.label("maker"))
        .join(Vendor, Vendor.id == Product.vendor_id)
        .join(Sku, Sku.product_id == Product.id)
        .join(StockPool, StockPool.id == Sku.pool_id)
        .where(
            Product.municipality_id == municipality_id,
            Product.status == ProductStatus.published,
        )
        .group_by(Product.id, Product.name, Vendor.name)
        .having(func.max(free) <= 0)
        .order_by(Product.id)
        .limit(limit)
    )
    return [(row.id, row.name, row.maker) for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class MakerRow:
    """One maker at a glance: counts of goods and of parts."""

    vendor: Vendor
    goods: int
    unanswered: int
    waiting_since: datetime | None  # of the oldest of them
    in_hand: int
    shipped: int  # in the last 30 days


def maker_rows(*, municipality_id: int, now: datetime) -> list[MakerRow]:
    """All makers of the town, by name."""
    vendors = list(
        db.session.scalars(
            select(Vendor)
            .where(Vendor.municipality_id == municipality_id)
            .order_by(Vendor.name_kana)
        )
    )
    goods = _counts(
        select(Product.vendor_id, func.count().label("goods"))
        .where(
            Product.municipality_id == municipality_id, Product.status == ProductStatus.published
        )
        .group_by(Product.vendor_id)
    )
    is_new = VendorOrder.state == VendorOrderState.new
    parts = _counts(
        select(
            VendorOrder.vendor_id,
            func.count().filter(is_new).label("unanswered"),
            func.min(case((is_new, VendorOrder.waiting_since))).label("waiting_since"),
            func.count().filter(VendorOrder.state == VendorOrderState.accepted).label("in_hand"),
            func.count().filter(VendorOrder.shipped_at > now - timedelta(days=30)).label("shipped"),
        )
        .join(VendorOrder.vendor)
        .where(Vendor.municipality_id == municipality_id)
        .group_by(VendorOrder.vendor_id)
    )
    none = {"goods": 0, "unanswered": 0, "waiting_since": None, "in_hand": 0, "shipped": 0}
    return [
        MakerRow(vendor=vendor, **(none | goods.get(vendor.id, {}) | parts.get(vendor.id, {})))
        for vendor in vendors
    ]


def _counts(query: Any) -> dict[int, dict[str, Any]]:
    rows = [dict(row) for row in db.session.execute(query).mappings()]
    return {row.pop("vendor_id"): row for row in rows}


def month_starts(today: date, count: int) -> list[datetime]:
    """The first moments (JST) of the last `count` months, oldest first, and of the next one."""
    months = [today.year * 12 + today.month - 1 - back for back in range(count - 1, -2, -1)]
    return [datetime(month // 12, month % 12 + 1, 1, tzinfo=JST) for month in months]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthSum:
    """One maker's month: parts that were paid, and the goods' total that was kept (yen)."""

    orders: int
    goods: Yen

    @property
    def is_shown(self) -> bool:
        """Whether there are enough orders to be a figure."""
        return self.orders >= LEAST


def sums_by_month(*, municipality_id: int, starts: list[datetime]) -> dict[int, list[MonthSum]]:
    """Vendor id → its months (between each two of `starts`), by the day of payment."""
    price = type_coerce(OrderLine.unit_price, BigInteger)
    kept = price * (OrderLine.quantity - OrderLine.given_back)
    columns: list[ColumnElement[Any]] = []
    for start, end in zip(starts, starts[1:], strict=False):
        inside = and_(Order.paid_at >= start, Order.paid_at < end)
        columns.append(func.count(VendorOrder.id.distinct()).filter(inside))
        columns.append(func.coalesce(func.sum(kept).filter(inside), 0))
    rows = db.session.execute(
        select(VendorOrder.vendor_id, *columns)
        .join(VendorOrder.order)
        .join(VendorOrder.vendor)
        .join(VendorOrder.parcels)
        .join(Parcel.lines)
        .where(
            Vendor.municipality_id == municipality_id,
            VendorOrder.state.in_(_SOLD),
            Order.paid_at >= starts[0],
        )
        .group_by(VendorOrder.vendor_id)
    )
    return {
        row[0]: [
            MonthSum(orders=row[at], goods=Yen(int(row[at + 1]))) for at in range(1, len(row), 2)
        ]
        for row in rows
    }
