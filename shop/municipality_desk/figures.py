"""数字: sales by maker and month, without any person, small numbers hidden."""

from __future__ import annotations

from typing import Any

from flask import g, render_template
from sqlalchemy import select

from shop import clock
from shop.clock import today_jst
from shop.db import db
from shop.i18n import _, current_locale
from shop.money import Yen, total
from shop.municipality_desk.door import blueprint, own_town
from shop.municipality_desk.town_lists import LEAST, MonthSum, month_starts, sums_by_month
from shop.text import month_text, yen_text
from shop.vendors.models import Vendor

MONTHS = 4


@blueprint.get("/figures")
def figures() -> str:
    """The last four months."""
    town_id = g.scope.municipality_id
    starts = month_starts(today_jst(clock.now()), MONTHS)
    sums = sums_by_month(municipality_id=town_id, starts=starts)
    names = _maker_names(town_id)
    labels = [month_text(start, current_locale()) for start in starts[:-1]]
    return render_template(
        "municipality_desk/figures.html",
        labels=labels,
        rows=[
            [names[vendor_id], *map(_cell, sums.get(vendor_id, _empty()))] for vendor_id in names
        ],
        chart=_chart(labels, list(sums.values()), own_town().region),
        least=LEAST,
        since=starts[0],
    )


def _maker_names(town_id: int) -> dict[int, str]:
    rows = db.session.execute(
        select(Vendor.id, Vendor.name)
        .where(Vendor.municipality_id == town_id)
        .order_by(Vendor.name_kana)
    )
    return {row.id: row.name for row in rows}


def _empty() -> list[MonthSum]:
    return [MonthSum(orders=0, goods=Yen.zero)] * MONTHS


def _cell(month: MonthSum) -> str:
    if not month.orders:
        return _("なし")
    if not month.is_shown:
        return _("5件未満")
    money = yen_text(month.goods, locale=current_locale())
    return _("%(money)s（%(count)s件）", money=money, count=month.orders)


def _sum(month: MonthSum) -> str:
    return yen_text(month.goods, locale=current_locale()) if month.is_shown else _cell(month)


def _chart(labels: list[str], makers: list[list[MonthSum]], region: str) -> list[dict[str, Any]]:
    """The town's months as bars; a month with fewer than five orders has no bar."""
    months = [
        MonthSum(
            orders=sum(maker[at].orders for maker in makers),
            goods=total(maker[at].goods for maker in makers),
        )
        for at in range(len(labels))
    ]
    most = max((month.goods.amount for month in months if month.is_shown), default=0) or 1
    return [
        {
            "label": label,
            "text": _sum(month),
            "share": round(100 * month.goods.amount / most) if month.is_shown else 0,
            "region": region,
        }
        for label, month in zip(labels, months, strict=True)
    ]
