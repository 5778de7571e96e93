"""What a fee and a promise are computed from, as plain values: a maker's terms, a rate, a place."""

from __future__ import annotations

from dataclasses import dataclass

from shop.money import Yen
from shop.places.islands import Island, island_of
from shop.places.postal import look_up
from shop.places.prefectures import is_prefecture_code
from shop.text import digits, postal_code


@dataclass(frozen=True, slots=True)
class ShippingTerms:
    """A maker's shipping profile for one temperature; yen tax included, lead in working days."""

    temperature: str  # ambient, chilled, frozen
    carrier: str  # yamato, sagawa, yupack
    origin_prefecture: str
    lead_days: int  # from the day that takes up the order to hand-over; 0 ships the same day
    free_from: Yen | None  # goods of one parcel from this sum ship 送料込み
    island_surcharge: Yen  # for each box, also where shipping is included


@dataclass(frozen=True, slots=True)
class RateRow:
    """The fee of one box to one prefecture, and the days on the road (None: the zone's usual)."""

    fee: Yen
    transit_days: int | None = None


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a parcel goes, as far as fee and day depend on it."""

    prefecture_code: str
    postal_code: str | None = None  # seven digits; without them islands are not known

    @property
    def island(self) -> Island | None:
        """The island of the postal code; None on the main islands or without a code."""
        return island_of(self.postal_code) if self.postal_code else None


def destination_of(to: str) -> Destination | None:
    """Return the place that `?to=` names: a prefecture code (13) or a postal code, else None.

    A postal code that Japan Post does not know names no place.
    """
    code7 = postal_code(to)
    if code7:
        places = look_up(code7)
        return Destination(places[0].prefecture_code, code7) if places else None
    code2 = digits(to)
    return Destination(code2) if code2 and is_prefecture_code(code2) else None
