"""RFC 5545: what calendars need to take a market in."""

from __future__ import annotations

from datetime import UTC, datetime

from shop.marche.calendar_file import CalendarDay, calendar_file

DAY = CalendarDay(
    "yuge-7@tomoichi",
    datetime(2026, 12, 20, 2, 0, tzinfo=UTC),
    datetime(2026, 12, 20, 10, 0, tzinfo=UTC),
    "湯気の立つ町",
)


def made(**changes: object) -> bytes:
    values: dict[str, object] = {
        "days": [DAY],
        "name": "湯気の立つ町",
        "location": "見本ホール; 2階, 北",
        "description": "一行目\n二行目 \\ おわり",
        "url": "https://shop.example.jp/marche/yuge",
        "status": "CONFIRMED",
        "sequence": 2,
        "updated_at": datetime(2026, 11, 1, 0, 0, tzinfo=UTC),
    }
    return calendar_file(**values | changes)  # type: ignore[arg-type]


def test_lines_end_in_crlf_and_are_at_most_75_octets() -> None:
    file = made(description="長い説明" * 40)
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert max(len(line) for line in file.split(b"\r\n")) <= 75


def test_folded_lines_unfold_to_what_was_said() -> None:
    file = made(description="長い説明" * 40).decode()
    assert "長い説明" * 40 in file.replace("\r\n ", "")


def test_signs_are_escaped() -> None:
    file = made().decode().replace("\r\n ", "")
    assert "LOCATION:見本ホール\\; 2階\\, 北" in file
    assert "DESCRIPTION:一行目\\n二行目 \\\\ おわり" in file


def test_times_are_japans_with_the_zone_said() -> None:
    lines = made().decode().split("\r\n")
    assert "DTSTART;TZID=Asia/Tokyo:20261220T110000" in lines
    assert "DTEND;TZID=Asia/Tokyo:20261220T190000" in lines
    assert "TZID:Asia/Tokyo" in lines
    assert "DTSTAMP:20261101T000000Z" in lines
    assert "UID:yuge-7@tomoichi" in lines
    assert "SEQUENCE:2" in lines
