"""The days on which a maker hands parcels over: weekly holidays, closures, seasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shop.places.holidays import holiday_name, is_year_end
from shop.shipping import reasons
from shop.shipping.reasons import Reason

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Closure:
    """A time without work (or, for carriers, without delivery); both days are included."""

    from_on: date
    to_on: date
    reason: str = ""

    def covers(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.from_on <= day <= self.to_on


@dataclass(frozen=True, slots=True)
class MakerCalendar:
    """When a maker works. Monday is 0; an order from `cutoff_hour` (JST) on counts as the next day.

    Whoever observes public holidays also rests from 29 December to 3 January.
    """

    closed_weekdays: frozenset[int] = frozenset()
    observes_public_holidays: bool = True
    cutoff_hour: int = 12
    closures: tuple[Closure, ...] = ()

    def closed_because(self, day: date) -> Reason | None:
        """Return why the maker does not ship on the day; None on a working day."""
        for closure in self.closures:
            if closure.covers(day):
                return Reason(reasons.CLOSURE, on=closure.to_on, name=closure.reason)
        if self.observes_public_holidays and is_year_end(day):
            return Reason(reasons.YEAR_END, on=day)
        if day.weekday() in self.closed_weekdays:
            return Reason(reasons.CLOSED_DAY, on=day)
        holiday = holiday_name(day) if self.observes_public_holidays else None
        return Reason(reasons.PUBLIC_HOLIDAY, on=day, name=holiday) if holiday else None

    def is_open(self, day: date) -> bool:
        """Whether the maker ships on the day."""
        return self.closed_because(day) is None


def weekdays(listed: str) -> frozenset[int]:
    """Return the days of a column such as '5,6' (Monday 0). Raises ValueError for other words."""
    days = frozenset(int(day) for day in listed.split(",") if day.strip())
    if not days <= frozenset(range(7)):
        raise ValueError(f"{listed!r} lists no days of the week")
    return days


@dataclass(frozen=True, slots=True)
class Season:
    """The part of every year in which goods ship, as (month, day); it may span the new year."""

    first: tuple[int, int]
    last: tuple[int, int]

    @classmethod
    def between(cls, first: str | None, last: str | None) -> Season | None:
        """Return the season of two columns such as '11-15' and '02-28'; None without them."""
        if not first or not last:
            return None
        return cls(_month_and_day(first), _month_and_day(last))

    def covers(self, day: date) -> bool:
        """Whether goods ship on the day."""
        at = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= at <= self.last
        return at >= self.first or at <= self.last

    def next_on(self, day: date) -> date:
        """Return the day itself inside the season, else the season's next first day."""
        while not self.covers(day):
            day += ONE_DAY
        return day

    def key(self, today: date) -> str:
        """Return '' while the goods ship, else a word that keeps them apart (`Piece.season`)."""
        return "" if self.covers(today) else "s{:02}{:02}".format(*self.first)


def _month_and_day(text: str) -> tuple[int, int]:
    month, _, day = text.partition("-")
    return int(month), int(day)


def first_working_day(
    day: date, calendar: MakerCalendar, seasons: Sequence[Season], *, until: date
) -> tuple[date | None, list[Reason]]:
    """Return the first day from `day` on which the maker ships, and what was passed over.

    None when there is no such day before `until`.
    """
    passed: list[Reason] = []
    while day < until:
        waiting = next((season for season in seasons if not season.covers(day)), None)
        closed = calendar.closed_because(day)
        if waiting is not None:
            day = waiting.next_on(day)
            passed.append(Reason(reasons.HARVEST_FROM, on=day))
        elif closed is not None:
            passed.append(closed)
            day += ONE_DAY
        else:
            return day, passed
    return None, passed


def first_of_each(passed: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons without repetition; of a season and the year's end the last day counts."""
    kept: dict[str, Reason] = {}
    for reason in passed:
        if reason.code in (reasons.HARVEST_FROM, reasons.YEAR_END) or reason.code not in kept:
            kept[reason.code] = reason
    return tuple(kept.values())
