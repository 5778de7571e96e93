"""数字: paid orders by day, maker and region. Figures below five are not shown."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from flask import render_template
from sqlalchemy import ColumnElement, and_, func, select

from shop import clock
from shop.clock import JST, today_jst
from shop.db import db
from shop.i18n import _, current_locale
from shop.orders.models import Order, OrderState, VendorOrder
from shop.places.models import Municipality
from shop.places.prefectures import REGIONS
from shop.staff_desk.door import blueprint
from shop.text import short_date_text
from shop.vendors.models import Vendor

DAYS, MAKERS, LEAST = 28, 10, 5


@blueprint.get("/figures")
def figures() -> str:
    """The last four weeks."""
    today = today_jst(clock.now())
    days = [today - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    since = _start(days[0])
    return render_template(
        "staff_desk/figures.html",
        by_day=_rows(
            (short_date_text(day, current_locale()), count, "") for day, count in _by_day(days)
        ),
        by_maker=_rows(_by_maker(since)),
        by_region=_rows(_by_region(since)),
        days=DAYS,
        least=LEAST,
    )


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=JST)


def _paid_since(since: datetime) -> ColumnElement[bool]:
    return and_(Order.paid_at >= since, Order.state == OrderState.paid)


def _by_day(days: list[date]) -> list[tuple[date, int]]:
    """One query: a count a day, cut at midnight in Japan, the same on both databases."""
    columns = [
        func.count().filter(
            Order.paid_at >= _start(day), Order.paid_at < _start(day + timedelta(days=1))
        )
        for day in days
    ]
    counts = db.session.execute(select(*columns).where(_paid_since(_start(days[0])))).one()
    return list(zip(days, counts, strict=True))


def _by_maker(since: datetime) -> list[tuple[str, int, str]]:
    rows = db.session.execute(
        select(Vendor.name, Municipality.region, func.count().label("parts"))
        .select_from(VendorOrder)
        .join(VendorOrder.order)
        .join(VendorOrder.vendor)
        .join(Vendor.municipality)
        .where(_paid_since(since))
        .group_by(Vendor.id, Vendor.name, Municipality.region)
        .order_by(func.count().desc(), Vendor.id)
        .limit(MAKERS)
    )
    return [(row.name, row.parts, row.region) for row in rows]


def _by_region(since: datetime) -> list[tuple[str, int, str]]:
    rows = db.session.execute(
        select(Municipality.region, func.count().label("parts"))
        .select_from(VendorOrder)
        .join(VendorOrder.order)
        .join(VendorOrder.vendor)
        .join(Vendor.municipality)
        .where(_paid_since(since))
        .group_by(Municipality.region)
    )
    counts = {row.region: row.parts for row in rows}
    english = current_locale() != "ja"
    return [
        (region.name_en if english else region.name, counts.get(region.key, 0), region.key)
        for region in REGIONS
    ]


def _rows(found: Iterable[tuple[str, int, str]]) -> list[dict[str, Any]]:
    rows = list(found)
    most = max((count for _label, count, _hue in rows if count >= LEAST), default=0) or 1
    return [
        {
            "label": label,
            "text": _text(count),
            "share": round(100 * count / most) if count >= LEAST else 0,
            "region": hue,
        }
        for label, count, hue in rows
    ]


def _text(count: int) -> str:
    if not count:
        return _("0件")
    return _("%(count)s件", count=count) if count >= LEAST else _("5件未満")
