"""When a parcel leaves and when it can arrive, and why not sooner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shop.clock import in_jst
from shop.places.zones import days_between
from shop.shipping import reasons
from shop.shipping.calendar import (
    ONE_DAY,
    Closure,
    MakerCalendar,
    Season,
    first_of_each,
    first_working_day,
)
from shop.shipping.parcels import AMBIENT
from shop.shipping.reasons import Reason
from shop.shipping.slots import Slot, slots_of
from shop.shipping.terms import Destination, RateRow, ShippingTerms

CHOICES = 14
_HORIZON = timedelta(days=400)  # a season comes round within a year
_LOOKED_AT = 60  # days after the first one among which the choices are sought
# Days for which carriers keep a parcel until its day of delivery (保管期間 7日, クール 3日, less the
# day itself).
_KEPT_AMBIENT, _KEPT_COOL = 6, 2


@dataclass(frozen=True, slots=True)
class ShipDate:
    """The first day of hand-over (None: not within a year) and why it is not sooner."""

    on: date | None
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A day of delivery and the day on which the maker hands over for it."""

    delivery_on: date
    ship_on: date


@dataclass(frozen=True, slots=True)
class Promise:
    """What the buyer may choose for one parcel: days, the earliest first, and hours."""

    choices: tuple[Choice, ...]
    slots: tuple[Slot, ...]
    reasons: tuple[Reason, ...]

    @property
    def dates(self) -> list[date]:
        """The days of delivery, 最短 first; none when nothing ships within a year."""
        return [choice.delivery_on for choice in self.choices]

    @property
    def earliest(self) -> Choice | None:
        """最短: the choice of those who leave the day to us."""
        return self.choices[0] if self.choices else None

    def choice(self, delivery_on: date) -> Choice | None:
        """Return the choice of a day; None when the day is not (or no longer) offered."""
        return next((one for one in self.choices if one.delivery_on == delivery_on), None)

    def allows_slot(self, code: str) -> bool:
        """Whether the hours may be asked for; any time always may."""
        return code == "" or any(slot.code == code for slot in self.slots)


def promise(
    *,
    now: datetime,
    calendar: MakerCalendar,
    terms: ShippingTerms,
    destination: Destination,
    rate: RateRow | None,
    seasons: Sequence[Season] = (),
    paid_by: datetime | None = None,
    no_delivery: Sequence[Closure] = (),
    choices: int = CHOICES,
) -> Promise:
    """Return the days and hours of one parcel; the same call shows them and checks what was chosen.

    `paid_by` is the deadline of a payment that comes later (konbini, 銀行振込): days count from it.
    `seasons` are those of all goods inside. `no_delivery` are the carrier's own closures (台風).
    """
    ship = earliest_ship_date(
        now=now, calendar=calendar, lead_days=terms.lead_days, seasons=seasons, paid_by=paid_by
    )
    island = destination.island
    why = list(ship.reasons)
    if island is not None:
        why.append(
            Reason(
                reasons.ISLAND_DAYS,
                count=island.extra_days,
                name=island.name,
                name_en=island.name_en,
            )
        )
    found = delivery_choices(
        ship.on,
        transit_days=transit_days(terms.origin_prefecture, destination, rate),
        calendar=calendar,
        seasons=seasons,
        temperature=terms.temperature,
        no_delivery=no_delivery,
        choices=choices,
    )
    no_hours = island is not None and island.no_time_slot
    return Promise(tuple(found), () if no_hours else slots_of(terms.carrier), tuple(why))


def earliest_ship_date(
    *,
    now: datetime,
    calendar: MakerCalendar,
    lead_days: int,
    seasons: Sequence[Season] = (),
    paid_by: datetime | None = None,
) -> ShipDate:
    """Return the first day on which the maker can hand over.

    The order is taken up on the first working day: today before the cut-off hour, else after. From
    there `lead_days` working days are counted; then goods wait for their season. An order that
    comes earlier never ships later.
    """
    start = in_jst(now if paid_by is None else max(now, paid_by))
    until = start.date() + _HORIZON
    passed = [] if paid_by is None else [Reason(reasons.COUNTS_FROM_PAYMENT, on=start.date())]
    day: date | None = start.date()
    if start.hour >= calendar.cutoff_hour and calendar.is_open(start.date()):
        passed.append(Reason(reasons.AFTER_CUTOFF, count=calendar.cutoff_hour))
        day = start.date() + ONE_DAY
    for step in range(lead_days + 1):
        if day is not None:
            following = day + ONE_DAY if step else day
            day, skipped = first_working_day(following, calendar, (), until=until)
            passed += skipped
    if lead_days:
        passed.append(Reason(reasons.LEAD_DAYS, count=lead_days))
    if day is not None and not all(season.covers(day) for season in seasons):
        # What was passed over before the season no longer explains the day.
        day, passed = first_working_day(day, calendar, seasons, until=until)
    if day is None:
        passed.append(Reason(reasons.NO_SHIP_DAY))
    return ShipDate(day, first_of_each(passed))


def transit_days(origin_prefecture: str, destination: Destination, rate: RateRow | None) -> int:
    """Return the days from hand-over to delivery: the maker's own or the zone's, plus the island's."""
    own = None if rate is None else rate.transit_days
    usual = days_between(origin_prefecture, destination.prefecture_code) if own is None else own
    return usual + (destination.island.extra_days if destination.island else 0)


def delivery_choices(
    earliest_ship_on: date | None,
    *,
    transit_days: int,
    calendar: MakerCalendar,
    seasons: Sequence[Season] = (),
    temperature: str = AMBIENT,
    no_delivery: Iterable[Closure] = (),
    choices: int = CHOICES,
) -> list[Choice]:
    """Return the days that can be chosen, the earliest first, each with its day of hand-over.

    For a later day the maker hands over on the last working day that still arrives in time, if the
    carrier keeps the parcel that long (cool ones two days, others six).
    """
    if earliest_ship_on is None:
        return []
    blocked = tuple(no_delivery)
    found: list[Choice] = []
    first = earliest_ship_on + timedelta(days=transit_days)
    for later in range(_LOOKED_AT):
        day = first + timedelta(days=later)
        if any(closure.covers(day) for closure in blocked):
            continue
        leaving = _last_ship_day(
            day - timedelta(days=transit_days), earliest_ship_on, calendar, seasons, temperature
        )
        if leaving is not None:
            found.append(Choice(day, leaving))
        if len(found) == choices:
            break
    return found


def _last_ship_day(
    latest: date,
    earliest: date,
    calendar: MakerCalendar,
    seasons: Sequence[Season],
    temperature: str,
) -> date | None:
    longest = _KEPT_AMBIENT if temperature == AMBIENT else _KEPT_COOL
    for kept in range(longest + 1):
        day = latest - timedelta(days=kept)
        in_season = all(season.covers(day) for season in seasons)
        if day >= earliest and in_season and calendar.is_open(day):
            return day
    return None
