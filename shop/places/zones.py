"""The twelve zones of Japanese carriers, and the days that a parcel usually travels between them."""

from __future__ import annotations

from dataclasses import dataclass

from shop.places.prefectures import prefecture


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone of the fee tables that all carriers share."""

    key: str
    name: str
    name_en: str


ZONES = (
    Zone("hokkaido", "北海道", "Hokkaido"),
    Zone("north_tohoku", "北東北", "Northern Tohoku"),
    Zone("south_tohoku", "南東北", "Southern Tohoku"),
    Zone("kanto", "関東", "Kanto"),
    Zone("shinetsu", "信越", "Shin-etsu"),
    Zone("hokuriku", "北陸", "Hokuriku"),
    Zone("chubu", "中部", "Chubu"),
    Zone("kansai", "関西", "Kansai"),
    Zone("chugoku", "中国", "Chugoku"),
    Zone("shikoku", "四国", "Shikoku"),
    Zone("kyushu", "九州", "Kyushu"),
    Zone("okinawa", "沖縄", "Okinawa"),
)

# Days on the road, rows and columns in the order above. A convention on the careful side (where
# carriers say "next day or the day after", it counts two); a maker's own rates come first.
_DAYS = (
    "122222222334",
    "211112222223",
    "211111122223",
    "211111111122",
    "211111112223",
    "221111112223",
    "221111111122",
    "222111111112",
    "222122111112",
    "322122111112",
    "322222211112",
    "433233222221",
)
_PLACE = {zone.key: place for place, zone in enumerate(ZONES)}


def days_between(origin_prefecture: str, destination_prefecture: str) -> int:
    """Return the usual days from hand-over to delivery between two prefecture codes, without islands.

    Raises KeyError for a code that is none.
    """
    start = _PLACE[prefecture(origin_prefecture).zone]
    end = _PLACE[prefecture(destination_prefecture).zone]
    return int(_DAYS[start][end])
