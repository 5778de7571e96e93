"""The calendar file of a market (RFC 5545): one VEVENT per day, stable UIDs, CRLF, folded lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from shop.clock import in_jst

# The zone's own definition travels along, so that old calendars know it too. No summer time since 1952.
_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Tokyo",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "TZNAME:JST",
    "END:STANDARD",
    "END:VTIMEZONE",
)
_LINE = 75  # octets, without the line break


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day: `uid` is its lasting name, moments are aware."""

    uid: str
    opens_at: datetime
    closes_at: datetime
    summary: str


def calendar_file(
    *,
    days: Sequence[CalendarDay],
    name: str,
    location: str,
    description: str,
    url: str,
    status: str,
    sequence: int,
    updated_at: datetime,
) -> bytes:
    """Return the file as UTF-8. `status` is CONFIRMED, TENTATIVE or CANCELLED."""
    shared = [
        f"DTSTAMP:{_utc(updated_at)}",
        f"LAST-MODIFIED:{_utc(updated_at)}",
        f"SEQUENCE:{sequence}",
        f"STATUS:{status}",
        f"LOCATION:{_text(location)}",
        f"DESCRIPTION:{_text(description)}",
        f"URL:{url}",
    ]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tomoichi//Marche//JA",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *_ZONE,
        *(line for day in days for line in _event(day, shared)),
        "END:VCALENDAR",
    ]
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _event(day: CalendarDay, shared: Iterable[str]) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{day.uid}"
    yield f"DTSTART;TZID=Asia/Tokyo:{_local(day.opens_at)}"
    yield f"DTEND;TZID=Asia/Tokyo:{_local(day.closes_at)}"
    yield f"SUMMARY:{_text(day.summary)}"
    yield from shared
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _local(moment: datetime) -> str:
    return in_jst(moment).strftime("%Y%m%dT%H%M%S")


def _text(value: str) -> str:
    """Escape as RFC 5545 §3.3.11 wants it."""
    escaped = re.sub(r"([\\;,])", r"\\\1", value)
    return re.sub(r"\r\n|\r|\n", r"\\n", escaped)


def _folded(line: str) -> Iterator[bytes]:
    """Lines of at most 75 octets; a letter is never cut in two (§3.1)."""
    piece = b""
    for char in line:
        encoded = char.encode()
        if len(piece) + len(encoded) > _LINE:
            yield piece
            piece = b" "
        piece += encoded
    yield piece
