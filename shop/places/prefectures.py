"""The 47 prefectures, the eight regions, and the codes of municipalities."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prefecture:
    """A prefecture with its JIS X 0401 code, north to south, and the keys it belongs to."""

    code: str
    name: str
    name_kana: str
    name_en: str
    region: str  # key of REGIONS
    zone: str  # key of zones.ZONES


@dataclass(frozen=True, slots=True)
class Region:
    """One of the eight regions of school atlases."""

    key: str
    name: str
    name_en: str

    @property
    def prefectures(self) -> tuple[Prefecture, ...]:
        """Its prefectures, north to south."""
        return tuple(place for place in PREFECTURES if place.region == self.key)


PREFECTURES = (
    Prefecture("01", "北海道", "ほっかいどう", "Hokkaido", "hokkaido", "hokkaido"),
    Prefecture("02", "青森県", "あおもりけん", "Aomori", "tohoku", "north_tohoku"),
    Prefecture("03", "岩手県", "いわてけん", "Iwate", "tohoku", "north_tohoku"),
    Prefecture("04", "宮城県", "みやぎけん", "Miyagi", "tohoku", "south_tohoku"),
    Prefecture("05", "秋田県", "あきたけん", "Akita", "tohoku", "north_tohoku"),
    Prefecture("06", "山形県", "やまがたけん", "Yamagata", "tohoku", "south_tohoku"),
    Prefecture("07", "福島県", "ふくしまけん", "Fukushima", "tohoku", "south_tohoku"),
    Prefecture("08", "茨城県", "いばらきけん", "Ibaraki", "kanto", "kanto"),
    Prefecture("09", "栃木県", "とちぎけん", "Tochigi", "kanto", "kanto"),
    Prefecture("10", "群馬県", "ぐんまけん", "Gunma", "kanto", "kanto"),
    Prefecture("11", "埼玉県", "さいたまけん", "Saitama", "kanto", "kanto"),
    Prefecture("12", "千葉県", "ちばけん", "Chiba", "kanto", "kanto"),
    Prefecture("13", "東京都", "とうきょうと", "Tokyo", "kanto", "kanto"),
    Prefecture("14", "神奈川県", "かながわけん", "Kanagawa", "kanto", "kanto"),
    Prefecture("15", "新潟県", "にいがたけん", "Niigata", "chubu", "shinetsu"),
    Prefecture("16", "富山県", "とやまけん", "Toyama", "chubu", "hokuriku"),
    Prefecture("17", "石川県", "いしかわけん", "Ishikawa", "chubu", "hokuriku"),
    Prefecture("18", "福井県", "ふくいけん", "Fukui", "chubu", "hokuriku"),
    Prefecture("19", "山梨県", "やまなしけん", "Yamanashi", "chubu", "kanto"),
    Prefecture("20", "長野県", "ながのけん", "Nagano", "chubu", "shinetsu"),
    Prefecture("21", "岐阜県", "ぎふけん", "Gifu", "chubu", "chubu"),
    Prefecture("22", "静岡県", "しずおかけん", "Shizuoka", "chubu", "chubu"),
    Prefecture("23", "愛知県", "あいちけん", "Aichi", "chubu", "chubu"),
    Prefecture("24", "三重県", "みえけん", "Mie", "kinki", "chubu"),
    Prefecture("25", "滋賀県", "しがけん", "Shiga", "kinki", "kansai"),
    Prefecture("26", "京都府", "きょうとふ", "Kyoto", "kinki", "kansai"),
    Prefecture("27", "大阪府", "おおさかふ", "Osaka", "kinki", "kansai"),
    Prefecture("28", "兵庫県", "ひょうごけん", "Hyogo", "kinki", "kansai"),
    Prefecture("29", "奈良県", "ならけん", "Nara", "kinki", "kansai"),
    Prefecture("30", "和歌山県", "わかやまけん", "Wakayama", "kinki", "kansai"),
    Prefecture("31", "鳥取県", "とっとりけん", "Tottori", "chugoku", "chugoku"),
    Prefecture("32", "島根県", "しまねけん", "Shimane", "chugoku", "chugoku"),
    Prefecture("33", "岡山県", "おかやまけん", "Okayama", "chugoku", "chugoku"),
    Prefecture("34", "広島県", "ひろしまけん", "Hiroshima", "chugoku", "chugoku"),
    Prefecture("35", "山口県", "やまぐちけん", "Yamaguchi", "chugoku", "chugoku"),
    Prefecture("36", "徳島県", "とくしまけん", "Tokushima", "shikoku", "shikoku"),
    Prefecture("37", "香川県", "かがわけん", "Kagawa", "shikoku", "shikoku"),
    Prefecture("38", "愛媛県", "えひめけん", "Ehime", "shikoku", "shikoku"),
    Prefecture("39", "高知県", "こうちけん", "Kochi", "shikoku", "shikoku"),
    Prefecture("40", "福岡県", "ふくおかけん", "Fukuoka", "kyushu", "kyushu"),
    Prefecture("41", "佐賀県", "さがけん", "Saga", "kyushu", "kyushu"),
    Prefecture("42", "長崎県", "ながさきけん", "Nagasaki", "kyushu", "kyushu"),
    Prefecture("43", "熊本県", "くまもとけん", "Kumamoto", "kyushu", "kyushu"),
    Prefecture("44", "大分県", "おおいたけん", "Oita", "kyushu", "kyushu"),
    Prefecture("45", "宮崎県", "みやざきけん", "Miyazaki", "kyushu", "kyushu"),
    Prefecture("46", "鹿児島県", "かごしまけん", "Kagoshima", "kyushu", "kyushu"),
    Prefecture("47", "沖縄県", "おきなわけん", "Okinawa", "kyushu", "okinawa"),
)

REGIONS = (
    Region("hokkaido", "北海道", "Hokkaido"),
    Region("tohoku", "東北", "Tohoku"),
    Region("kanto", "関東", "Kanto"),
    Region("chubu", "中部", "Chubu"),
    Region("kinki", "近畿", "Kinki"),
    Region("chugoku", "中国", "Chugoku"),
    Region("shikoku", "四国", "Shikoku"),
    Region("kyushu", "九州・沖縄", "Kyushu & Okinawa"),
)

_BY_CODE = {place.code: place for place in PREFECTURES}
_BY_NAME = {place.name: place for place in PREFECTURES}
_REGION_BY_KEY = {region.key: region for region in REGIONS}


def prefecture(code: str) -> Prefecture:
    """Return the prefecture of a two-digit code. Raises KeyError for a code that is none."""
    return _BY_CODE[code]


def prefecture_named(name: str) -> Prefecture:
    """Return the prefecture of a full name (東京都). Raises KeyError for a name that is none."""
    return _BY_NAME[name]


def is_prefecture_code(code: str) -> bool:
    """Say whether this is one of 01 … 47."""
    return code in _BY_CODE


def region(key: str) -> Region:
    """Return the region of a key. Raises KeyError for a key that is none."""
    return _REGION_BY_KEY[key]


def municipality_check_digit(code5: str) -> str:
    """Return the sixth digit of a 全国地方公共団体コード from its first five.

    (11 − Σ of digits times 6, 5, 4, 3, 2, modulo 11) modulo 10; holds for every code in force.
    """
    weighed = sum(int(digit) * weight for digit, weight in zip(code5, (6, 5, 4, 3, 2), strict=True))
    return str((11 - weighed % 11) % 10)


def is_municipality_code(code6: str) -> bool:
    """Say whether six digits are formed as a municipality's code; not whether one has it."""
    if not re.fullmatch(r"[0-9]{6}", code6) or code6[:2] not in _BY_CODE:
        return False
    return municipality_check_digit(code6[:5]) == code6[5]
