"""Days on which Japan rests: public holidays and the turn of the year."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import jpholiday


@lru_cache(maxsize=4096)
def holiday_name(day: date) -> str | None:
    """Return the Japanese name of a public holiday (国民の祝日・休日), else None."""
    name: str | None = jpholiday.is_holiday_name(day)
    return name


def is_holiday(day: date) -> bool:
    """Say whether the day is a public holiday."""
    return holiday_name(day) is not None


def is_year_end(day: date) -> bool:
    """Say whether the day is one of 29 December to 3 January, when offices and makers rest.

    Public offices by law (行政機関の休日に関する法律1条), most makers by custom.
    """
    return (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)
