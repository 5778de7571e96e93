"""The four seasons of the shop."""

from __future__ import annotations

from datetime import date

SEASONS = ("spring", "summer", "autumn", "winter")


def season_of(day: date) -> str:
    """Return the season of a day: spring from March, summer June, autumn September, winter December."""
    return SEASONS[(day.month - 3) % 12 // 3]
