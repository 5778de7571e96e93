"""The one place that reads the clock; doors and jobs ask here and hand `now` down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

JST = ZoneInfo("Asia/Tokyo")


class _Hands:
    """Where the hands stand while the clock is stopped; None while it runs."""

    stopped_at: datetime | None = None


def now() -> datetime:
    """Return the present moment, aware, in UTC (the fixed moment when the clock is stopped)."""
    return _Hands.stopped_at or datetime.now(UTC)


def today_jst(now: datetime) -> date:
    """Return the calendar day in Japan at the moment `now`. Raises ValueError without a zone."""
    return in_jst(now).date()


def in_jst(moment: datetime) -> datetime:
    """Return the same moment as people in Japan read it. Raises ValueError without a zone."""
    return _aware(moment).astimezone(JST)


def fix(moment: datetime | str | None) -> None:
    """Stop the clock at a moment (aware, or ISO 8601 with offset), or let it run again with None.

    Only create_app calls this, for TOMOICHI_FIXED_CLOCK outside production (pictures of pages).
    """
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment)
    _Hands.stopped_at = None if moment is None else _aware(moment).astimezone(UTC)


@contextmanager
def frozen(moment: datetime | str) -> Iterator[datetime]:
    """Stop the clock inside a `with`; for tests. Yields the moment in UTC."""
    before = _Hands.stopped_at
    fix(moment)
    try:
        yield now()
    finally:
        _Hands.stopped_at = before


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment
