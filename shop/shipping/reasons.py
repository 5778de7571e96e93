"""Why a fee or a day is what it is: codes with their figures, which doors turn into one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from shop.money import Yen


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. Which figures it carries is said beside its code below; others stay None."""

    code: str
    yen: Yen | None = None
    count: int | None = None
    on: date | None = None
    name: str = ""
    name_en: str = ""


# Parcels
FROZEN_APART = "frozen_apart"  # 冷凍は別便: the maker's other goods go in another parcel
CHILLED_APART = "chilled_apart"  # 冷蔵は別便
SEASON_APART = "season_apart"  # ships in its season, apart from the rest
RIDES_CHILLED = "rides_chilled"  # count pieces of 常温 ride in the 冷蔵 parcel and save one
# Fees
FREE_ABOVE_GAP = "free_above_gap"  # yen more of this parcel's maker and it ships 送料込み
FREE_REACHED = "free_reached"  # yen: the sum from which shipping is included
SHIPPING_INCLUDED = "shipping_included"  # the maker asks no fee to this prefecture
BOXES = "boxes"  # count boxes at yen each
ISLAND_SURCHARGE = "island_surcharge"  # yen, name and name_en of the island
NO_DELIVERY = "no_delivery"  # the maker does not ship there
# Days
COUNTS_FROM_PAYMENT = "counts_from_payment"  # on: the day by which the payment may come
AFTER_CUTOFF = "after_cutoff"  # count: the hour (JST) after which the next working day counts
CLOSED_DAY = "closed_day"  # on: the first weekly holiday passed over
PUBLIC_HOLIDAY = "public_holiday"  # on: the first one passed over, name: its Japanese name
YEAR_END = "year_end"  # on: the last day of rest at the turn of the year
CLOSURE = "closure"  # on: the last day of the closure, name: the maker's words
LEAD_DAYS = "lead_days"  # count working days from the order to hand-over
HARVEST_FROM = "harvest_from"  # on: the first day of the season
ISLAND_DAYS = "island_days"  # count more days, name and name_en of the island
NO_SHIP_DAY = "no_ship_day"  # no day of hand-over within a year

_MOST_TELLING_FIRST = (
    *(NO_DELIVERY, NO_SHIP_DAY, HARVEST_FROM, CLOSURE, YEAR_END, COUNTS_FROM_PAYMENT),
    *(ISLAND_DAYS, PUBLIC_HOLIDAY, CLOSED_DAY, AFTER_CUTOFF, LEAD_DAYS),
)


def why_not_sooner(found: Iterable[Reason]) -> Reason | None:
    """Return the one reason that explains a day best, for places with room for one line."""
    by_code = {reason.code: reason for reason in found}
    return next((by_code[code] for code in _MOST_TELLING_FIRST if code in by_code), None)
