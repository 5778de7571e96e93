"""The allergens of 食品表示基準, dated, in the law's order (29 on 2026-11-20)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MANDATORY = "mandatory"  # 特定原材料
RECOMMENDED = "recommended"  # 特定原材料に準ずるもの
_LONG_AGO = date(2002, 4, 1)


@dataclass(frozen=True, slots=True)
class Allergen:
    """One allergen. Until `grace_until` packages may still lack it; `bit` never changes."""

    code: str
    name: str
    name_en: str
    category: str
    bit: int
    valid_from: date = _LONG_AGO
    grace_until: date | None = None

    @property
    def mask(self) -> int:
        """Its bit in product.not_free_mask."""
        return 1 << self.bit


# 消費者庁「食物アレルギー表示に関する情報」, 29 items since 2026-04-01. くるみ: mandatory since
# 2023-03-09. カシューナッツ (mandatory) and ピスタチオ (recommended): since 2026-04-01; the end of
# カシューナッツ's two years is announced, not yet final.
ALLERGENS: tuple[Allergen, ...] = (
    Allergen("shrimp", "えび", "Shrimp", MANDATORY, 0),
    Allergen("crab", "かに", "Crab", MANDATORY, 1),
    Allergen(
        "cashew", "カシューナッツ", "Cashew nut", MANDATORY, 2, date(2026, 4, 1), date(2028, 3, 31)
    ),
    Allergen("walnut", "くるみ", "Walnut", MANDATORY, 3, date(2023, 3, 9), date(2025, 3, 31)),
    Allergen("wheat", "小麦", "Wheat", MANDATORY, 4),
    Allergen("buckwheat", "そば", "Buckwheat", MANDATORY, 5),
    Allergen("egg", "卵", "Egg", MANDATORY, 6),
    Allergen("milk", "乳", "Milk", MANDATORY, 7),
    Allergen("peanut", "落花生", "Peanut", MANDATORY, 8),
    Allergen("almond", "アーモンド", "Almond", RECOMMENDED, 9),
    Allergen("abalone", "あわび", "Abalone", RECOMMENDED, 10),
    Allergen("squid", "いか", "Squid", RECOMMENDED, 11),
    Allergen("salmon_roe", "いくら", "Salmon roe", RECOMMENDED, 12),
    Allergen("orange", "オレンジ", "Orange", RECOMMENDED, 13),
    Allergen("kiwi", "キウイフルーツ", "Kiwifruit", RECOMMENDED, 14),
    Allergen("beef", "牛肉", "Beef", RECOMMENDED, 15),
    Allergen("sesame", "ごま", "Sesame", RECOMMENDED, 16),
    Allergen("salmon", "さけ", "Salmon", RECOMMENDED, 17),
    Allergen("mackerel", "さば", "Mackerel", RECOMMENDED, 18),
    Allergen("soy", "大豆", "Soybean", RECOMMENDED, 19),
    Allergen("chicken", "鶏肉", "Chicken", RECOMMENDED, 20),
    Allergen("banana", "バナナ", "Banana", RECOMMENDED, 21),
    Allergen("pistachio", "ピスタチオ", "Pistachio", RECOMMENDED, 22, date(2026, 4, 1)),
    Allergen("pork", "豚肉", "Pork", RECOMMENDED, 23),
    Allergen("macadamia", "マカダミアナッツ", "Macadamia nut", RECOMMENDED, 24, date(2024, 3, 28)),
    Allergen("peach", "もも", "Peach", RECOMMENDED, 25),
    Allergen("yam", "やまいも", "Yam", RECOMMENDED, 26),
    Allergen("apple", "りんご", "Apple", RECOMMENDED, 27),
    Allergen("gelatin", "ゼラチン", "Gelatin", RECOMMENDED, 28),
)
_BY_CODE = {allergen.code: allergen for allergen in ALLERGENS}
_BY_NAME = {allergen.name: allergen for allergen in ALLERGENS} | {
    "落花生(ピーナッツ)": _BY_CODE["peanut"],
    "ピーナッツ": _BY_CODE["peanut"],
}


def allergen(code: str) -> Allergen | None:
    """The allergen of a code, None for a code that is none."""
    return _BY_CODE.get(code)


def allergen_named(name: str) -> Allergen:
    """The allergen of an official Japanese name. Raises KeyError for any other word."""
    return _BY_NAME[name]


def valid_on(day: date) -> tuple[Allergen, ...]:
    """The allergens that the law names on a day, in its order."""
    return tuple(allergen for allergen in ALLERGENS if allergen.valid_from <= day)


def mask_of(codes: Iterable[str]) -> int:
    """The bits of several codes together; unknown codes have none."""
    mask = 0
    for code in codes:
        mask |= _BY_CODE[code].mask if code in _BY_CODE else 0
    return mask
