"""Text as people type it made comparable, and yen, dates and codes as people read them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time

import jaconv

from shop.clock import in_jst
from shop.money import Yen

_WEEKDAYS_JA = "月火水木金土日"
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS_EN = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
_ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
    (date(1868, 10, 23), "明治"),
)
# NFKC leaves these apart although they are typed for one another.
_HYPHENS = "‐‑‒–—―−－﹣➖"
_HYPHEN_TABLE = str.maketrans(dict.fromkeys(_HYPHENS, "-"))
_WAVE_TABLE = str.maketrans(dict.fromkeys("〜～∼∿", "~"))
_HAN_VARIANTS = str.maketrans("髙﨑𠮷濵邊邉齋齊澤嶋槗", "高崎吉浜辺辺斎斉沢島橋")
_MACRONS = str.maketrans({"ā": "aa", "ī": "ii", "ū": "uu", "ē": "ee", "ō": "ou", "ô": "ou"})
_DROPPED_FROM_KEYS = re.compile(r"[\s・･·\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
_LONG_AFTER_KANA = re.compile(r"(?<=[ぁ-ゖァ-ヺー])-(?![0-9])")
_VARIATION_SELECTORS = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_CP932_STAND_INS = str.maketrans(
    {"—": "―", "¥": "￥", "𠮷": "吉", "·": "・", "〜": "～", "−": "－", "\u00a0": " "}
)
# Before the @ the atoms of RFC 5322 and any dots (docomo and au gave out `a..b.@`); no quotes, commas or
# brackets, which would make one address two, and no =? that mail programs decode.
_MAIL = re.compile(r"(?!.*=\?)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+")


def nfkc(text: str) -> str:
    """Return the NFKC form: ﾐｶﾝ→ミカン, １２３→123, ㈱→(株). Never for names kept for printing."""
    return unicodedata.normalize("NFKC", text)


def tidy(text: str) -> str:
    """Return one line as typed: ends stripped, runs of blanks and line breaks become one space."""
    return " ".join(text.split())


def fold(text: str, *, long_marks: bool = True) -> str:
    """Return the search key: widths, case, kana, hyphens, waves and blanks made one.

    みかん, ミカン and ﾐｶﾝ have one key, 髙 and 高 too. `long_marks=False` drops ー as well, so that
    らーめん meets ramen.
    """
    key = nfkc(text).casefold().translate(_HYPHEN_TABLE).translate(_WAVE_TABLE)
    key = _DROPPED_FROM_KEYS.sub("", key.translate(_HAN_VARIANTS))
    key = _LONG_AFTER_KANA.sub("ー", jaconv.kata2hira(key))
    return key if long_marks else key.replace("ー", "")


def romaji_to_kana(text: str) -> str | None:
    """Return the hiragana that romaji stands for (mikan → みかん), None where it is no romaji."""
    letters = nfkc(text).casefold().translate(_MACRONS)
    letters = re.sub(r"[\s-]+", "", letters)
    if not re.fullmatch(r"[a-z']+", letters):
        return None
    kana = jaconv.alphabet2kana(letters)
    # jaconv makes っ of consonants that it cannot place.
    plausible = re.fullmatch(r"[ぁ-ゖー]+", kana) and not re.search(r"^っ|っっ|っ$", kana)
    return kana if plausible else None


def bigrams(text: str) -> list[str]:
    """Return the neighbouring pairs of characters in order; one character stands for itself."""
    if len(text) < 2:
        return [text] if text else []
    return [text[place : place + 2] for place in range(len(text) - 1)]


def katakana(text: str) -> str:
    """Return kana as full-width katakana (ﾔﾏﾀﾞ, やまだ → ヤマダ), other characters as they are."""
    return jaconv.hira2kata(jaconv.h2z(tidy(text)))


def plain_hyphens(text: str) -> str:
    """Return the text with every kind of hyphen, also ー between digits, as `-`; for matching."""
    plain = nfkc(text).translate(_HYPHEN_TABLE)
    return re.sub(r"(?<=[0-9])[ー~](?=[0-9])", "-", plain)


def digits(text: str) -> str | None:
    """Return the digits of a code typed with blanks, hyphens, brackets; None if it has more."""
    bare = re.sub(r"[\s()-]", "", nfkc(text).translate(_HYPHEN_TABLE).replace("ー", "-"))
    return bare if re.fullmatch(r"[0-9]+", bare) else None


def postal_code(text: str) -> str | None:
    """Return the seven digits of a postal code in any writing (〒１６０ー００２３), else None."""
    found = digits(text.strip().removeprefix("〒"))
    return found if found and len(found) == 7 else None


def postal_text(code: str) -> str:
    """Return seven digits as `160-0023`."""
    return f"{code[:3]}-{code[3:]}"


def phone(text: str) -> str | None:
    """Return the 10 or 11 digits of a Japanese telephone number (+81 taken too), else None."""
    typed = nfkc(text).strip()
    if typed.startswith("+81"):
        typed = "0" + typed[3:].replace("(0)", "").lstrip(" -")
    found = digits(typed)
    return found if found and re.fullmatch(r"0[0-9]{9,10}", found) else None


def phone_text(number: str) -> str:
    """Return digits with hyphens where the places are certain, else the digits as they are."""
    if len(number) == 11:
        return f"{number[:3]}-{number[3:7]}-{number[7:]}"
    if number.startswith(("0120", "0570")):
        return f"{number[:4]}-{number[4:7]}-{number[7:]}"
    if number.startswith(("03", "06")):
        return f"{number[:2]}-{number[2:6]}-{number[6:]}"
    return number


def mail_address(text: str) -> str | None:
    """Return a mail address in half width with its host in small letters, else None.

    Deliberately loose before the @: Japanese mobile addresses such as `a..b.@docomo.ne.jp` exist.
    """
    local, at, host = nfkc(text).strip().rpartition("@")
    address = f"{local}{at}{host.casefold()}"
    return address if len(address) <= 254 and _MAIL.fullmatch(address) else None


def mail_key(address: str) -> str:
    """Return the form under which an address is one person's: all small letters."""
    return address.casefold()


def unfit_for_name(text: str) -> tuple[str, ...]:
    """Return the characters that no name may hold: controls, 外字 of one machine, emoji.

    Every letter is taken, also 髙, 﨑, 𠮷 and variation selectors, and ㈱ in a company's name.
    """
    return tuple(char for char in text if _is_unfit(char))


def _is_unfit(char: str) -> bool:
    kind = unicodedata.category(char)
    if kind == "So":
        return not "\u3200" <= char <= "\u33ff"  # ㈱ ㈲ ㍿ are symbols to Unicode
    return kind in {"Cc", "Cf", "Cn", "Co", "Cs", "Sk", "Zl", "Zp"}


def width(text: str) -> int:
    """Return the width in half-width columns; a full-width character counts two."""
    wide = ("W", "F", "A")
    return sum(2 if unicodedata.east_asian_width(char) in wide else 1 for char in text)


@dataclass(frozen=True, slots=True)
class Cp932Text:
    """A text ready for CP932: what is written, and what had to be replaced or cannot be written."""

    text: str
    replaced: tuple[str, ...]
    unwritable: tuple[str, ...]


def for_cp932(text: str) -> Cp932Text:
    """Return the text with stand-ins for known characters, and report the rest; never silent."""
    bare = _VARIATION_SELECTORS.sub("", text)
    written = bare.translate(_CP932_STAND_INS)
    replaced = [old for old, new in zip(bare, written, strict=True) if old != new]
    unwritable = [char for char in written if not _fits_cp932(char)]
    return Cp932Text(written, tuple(dict.fromkeys(replaced)), tuple(dict.fromkeys(unwritable)))


def _fits_cp932(char: str) -> bool:
    try:
        char.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True


def yen_text(sum_of: Yen, locale: str = "ja") -> str:
    """Return `1,080円`, in other languages `¥1,080`; money going back has a minus in front."""
    if locale == "ja":
        return f"{sum_of.amount:,}円"
    return f"{'-' if sum_of.amount < 0 else ''}¥{abs(sum_of.amount):,}"


def price_text(sum_of: Yen, locale: str = "ja") -> str:
    """Return `1,080円（税込）` or `¥1,080 (tax incl.)`: what 総額表示 asks of every price."""
    suffix = "（税込）" if locale == "ja" else " (tax incl.)"
    return yen_text(sum_of, locale) + suffix


def date_text(day: date, locale: str = "ja") -> str:
    """Return `2026年11月20日(金)` or `Fri, 20 Nov 2026`."""
    if locale == "ja":
        return f"{day.year}年{short_date_text(day)}"
    return f"{short_date_text(day, locale)} {day.year}"


def short_date_text(day: date, locale: str = "ja") -> str:
    """Return `11月20日(金)` or `Fri, 20 Nov`."""
    if locale == "ja":
        return f"{day.month}月{day.day}日({_WEEKDAYS_JA[day.weekday()]})"
    return f"{_WEEKDAYS_EN[day.weekday()]}, {day.day} {_MONTHS_EN[day.month - 1]}"


def month_text(month: date, locale: str = "ja") -> str:
    """Return `11月` or `Nov`."""
    return f"{month.month}月" if locale == "ja" else _MONTHS_EN[month.month - 1]


def datetime_text(moment: datetime, locale: str = "ja") -> str:
    """Return a moment on Japanese clocks: `2026年11月20日(金) 10:30`, or `… 10:30 JST`."""
    local = in_jst(moment)
    return f"{date_text(local.date(), locale)} {local:%H:%M}{'' if locale == 'ja' else ' JST'}"


def time_range_text(start: time, end: time, locale: str = "ja") -> str:
    """Return `10:00〜16:00` or `10:00–16:00`."""
    return f"{start:%H:%M}{'〜' if locale == 'ja' else '–'}{end:%H:%M}"


def day_typed(text: str) -> date | None:
    """Return the day of `19800401`, `1980/4/1` or `1980年4月1日` in any width; None if it is none."""
    plain = nfkc(text).strip().replace("日", "")
    parts = re.split(r"[\s年月/.\-]+", plain)
    if len(parts) == 1 and len(plain) == 8:
        parts = [plain[:4], plain[4:6], plain[6:]]
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return None


def wareki(day: date) -> str:
    """Return `令和8年11月20日`. Raises ValueError before the Meiji era."""
    for first_day, era in _ERAS:
        if day >= first_day:
            year = day.year - first_day.year + 1
            return f"{era}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    raise ValueError("no era is known for this day")
