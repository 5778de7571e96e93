"""Shipping terms, calendar and rate of several makers towards one prefecture, in one query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, select, tuple_

from shop.clock import today_jst
from shop.db import db
from shop.shipping.calendar import Closure, MakerCalendar, Season, weekdays
from shop.shipping.promise import Promise, promise
from shop.shipping.terms import Destination, RateRow, ShippingTerms
from shop.vendors.models import ShippingProfile, ShippingRate, Temperature, Vendor, VendorClosure

MakersTemperature = tuple[int, Temperature]


@dataclass(frozen=True, slots=True)
class MakerTerms:
    """How a maker ships one temperature to one prefecture; no rate: not at all."""

    terms: ShippingTerms
    calendar: MakerCalendar
    rate: RateRow | None

    def promise(
        self, *, now: datetime, destination: Destination, season: Season | None, choices: int = 1
    ) -> Promise | None:
        """The first days on which goods can arrive; None where the maker does not ship."""
        if self.rate is None:
            return None
        return promise(
            now=now,
            calendar=self.calendar,
            terms=self.terms,
            destination=destination,
            rate=self.rate,
            seasons=(season,) if season else (),
            choices=choices,
        )


def terms_by_maker(
    makers: Iterable[MakersTemperature], *, prefecture_code: str, now: datetime
) -> dict[MakersTemperature, MakerTerms]:
    """Load the terms for (vendor id, temperature) pairs in one query; unknown pairs are missing."""
    wanted = sorted(set(makers), key=lambda pair: (pair[0], pair[1].value))
    if not wanted:
        return {}
    found: dict[MakersTemperature, list[Row[*tuple[Any, ...]]]] = {}
    for row in db.session.execute(_rows(wanted, prefecture_code, today_jst(now))):
        found.setdefault((row.vendor_id, row.temperature), []).append(row)
    return {pair: _terms(rows) for pair, rows in found.items()}


def _rows(wanted: Sequence[MakersTemperature], prefecture_code: str, today: date) -> Any:
    columns: list[Any] = [
        ShippingProfile.vendor_id, ShippingProfile.temperature, ShippingProfile.carrier,
        ShippingProfile.lead_days, ShippingProfile.free_from, ShippingProfile.island_surcharge,
        Vendor.prefecture_code, Vendor.closed_weekdays, Vendor.observes_public_holidays,
        Vendor.cutoff_hour, ShippingRate.fee, ShippingRate.transit_days,
        VendorClosure.from_on, VendorClosure.to_on, VendorClosure.reason,
    ]  # fmt: skip
    pair = tuple_(ShippingProfile.vendor_id, ShippingProfile.temperature)
    return (
        select(*columns)
        .join(Vendor, Vendor.id == ShippingProfile.vendor_id)
        .outerjoin(
            ShippingRate,
            and_(
                ShippingRate.profile_id == ShippingProfile.id,
                ShippingRate.prefecture_code == prefecture_code,
            ),
        )
        .outerjoin(
            VendorClosure, and_(VendorClosure.vendor_id == Vendor.id, VendorClosure.to_on >= today)
        )
        .where(pair.in_(wanted))
        .order_by(VendorClosure.from_on)
    )


def _terms(rows: Sequence[Row[*tuple[Any, ...]]]) -> MakerTerms:
    """Rows of one profile differ in their closure only."""
    first = rows[0]
    closures = [Closure(row.from_on, row.to_on, row.reason) for row in rows if row.from_on]
    return MakerTerms(
        terms=ShippingTerms(
            temperature=first.temperature.value,
            carrier=first.carrier.value,
            origin_prefecture=first.prefecture_code,
            lead_days=first.lead_days,
            free_from=first.free_from,
            island_surcharge=first.island_surcharge,
        ),
        calendar=MakerCalendar(
            closed_weekdays=weekdays(first.closed_weekdays),
            observes_public_holidays=first.observes_public_holidays,
            cutoff_hour=first.cutoff_hour,
            closures=tuple(closures),
        ),
        rate=None if first.fee is None else RateRow(first.fee, first.transit_days),
    )
