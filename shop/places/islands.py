"""Islands without a bridge: parcels take longer there and cost more. The table is islands.csv."""

from __future__ import annotations

import csv
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Island:
    """An island or group of islands, as parcels see it.

    `extra_days` come on top of the days to its prefecture. They are a careful convention (carriers
    publish none that bind them); a maker's own rate to the prefecture is not changed by them.
    """

    key: str
    name: str
    name_en: str
    prefecture_code: str
    extra_days: int
    no_time_slot: bool
    takes_surcharge: bool


def island_of(postal_code: str) -> Island | None:
    """Return the island that seven digits belong to, or None on the main islands.

    Places joined by a bridge or tunnel (淡路島, 江田島) are no islands here. Shipping to 佐渡島,
    小豆島, 直島 and 大崎上島 takes a day more but no surcharge and no limit on hours.
    """
    starts, ranges = _ranges()
    place = bisect_right(starts, postal_code) - 1
    if place < 0:
        return None
    _, last, island = ranges[place]
    return island if postal_code <= last else None


@cache
def all_islands() -> tuple[Island, ...]:
    """Return every island of the table, north to south by prefecture."""
    return tuple(island for island, _ in _rows())


@cache
def _ranges() -> tuple[list[str], list[tuple[str, str, Island]]]:
    ranges = []
    for island, codes in _rows():
        for span in codes.split():
            first, _, last = span.partition("-")
            ranges.append((first, last or first, island))
    ranges.sort(key=lambda span: span[0])
    return [first for first, _, _ in ranges], ranges


@cache
def _rows() -> tuple[tuple[Island, str], ...]:
    with Path(__file__).with_name("islands.csv").open(encoding="utf-8", newline="") as table:
        return tuple((_island(row), row["postal_codes"]) for row in csv.DictReader(table))


def _island(row: dict[str, str]) -> Island:
    return Island(
        key=row["key"],
        name=row["name"],
        name_en=row["name_en"],
        prefecture_code=row["prefecture_code"],
        extra_days=int(row["extra_days"]),
        no_time_slot=row["no_time_slot"] == "1",
        takes_surcharge=row["takes_surcharge"] == "1",
    )
