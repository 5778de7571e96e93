"""準備表: what to take from the shelves, by ship day and product, on paper."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from flask import g, render_template, url_for

from shop.orders.models import Parcel
from shop.vendor_desk.door import blueprint
from shop.vendor_desk.part_lists import parcels_to_ship


@dataclass(frozen=True, slots=True, kw_only=True)
class PickDay:
    """One ship day: pieces by product and temperature, and the parcels they go into."""

    day: date
    goods: list[tuple[str, str, int]]
    parcels: list[Parcel]


def pick_days(parcels: list[Parcel]) -> list[PickDay]:
    """Group waiting parcels by ship day."""
    by_day: dict[date, list[Parcel]] = {}
    for parcel in parcels:
        by_day.setdefault(parcel.ship_on, []).append(parcel)
    return [PickDay(day=day, goods=_goods(mine), parcels=mine) for day, mine in by_day.items()]


def _goods(parcels: list[Parcel]) -> list[tuple[str, str, int]]:
    pieces: Counter[tuple[str, str]] = Counter()
    for parcel in parcels:
        for line in parcel.lines:
            name = f"{line.product_name} {line.sku_name}"
            pieces[(parcel.temperature.value, name)] += line.quantity - line.given_back
    return [(kind, name, count) for (kind, name), count in sorted(pieces.items()) if count]


@blueprint.get("/picking")
def pick_list() -> str:
    """All accepted parcels that have not gone."""
    return render_template(
        "vendor_desk/pick_list.html",
        days=pick_days(parcels_to_ship(vendor_id=g.scope.vendor_id)),
        back_url=url_for("vendor_desk.start"),
    )
