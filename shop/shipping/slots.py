"""Hours of delivery: our codes for them, and which carrier offers which."""

from __future__ import annotations

from dataclasses import dataclass

ANY_TIME = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot with its code and hours (JST); the morning begins at eight."""

    code: str
    from_hour: int
    until_hour: int


MORNING = Slot("am", 8, 12)
SLOTS = (
    MORNING,
    Slot("1214", 12, 14),
    Slot("1416", 14, 16),
    Slot("1618", 16, 18),
    Slot("1820", 18, 20),
    Slot("1921", 19, 21),
    Slot("1821", 18, 21),
)
_BY_CODE = {slot.code: slot for slot in SLOTS}
_NOT_OFFERED = {  # japan.md §4.2
    "yamato": {"1214", "1821"},
    "sagawa": set[str](),
    "yupack": {"1821"},
}


def slot(code: str) -> Slot | None:
    """Return the slot of a code; None for any time. Raises KeyError for a code that is none."""
    return _BY_CODE[code] if code != ANY_TIME else None


def slots_of(carrier: str) -> tuple[Slot, ...]:
    """Return what a carrier (yamato, sagawa, yupack) offers, besides any time."""
    return tuple(offered for offered in SLOTS if offered.code not in _NOT_OFFERED[carrier])


def slot_text(code: str, locale: str = "ja") -> str:
    """Return `指定なし`, `午前中` or `14時〜16時`; `Any time`, `Morning` or `14:00–16:00`."""
    chosen = slot(code)
    if chosen is None:
        return "指定なし" if locale == "ja" else "Any time"
    if chosen is MORNING:
        return "午前中" if locale == "ja" else "Morning (8:00–12:00)"
    hours = (chosen.from_hour, chosen.until_hour)
    return ("{}時〜{}時" if locale == "ja" else "{}:00–{}:00").format(*hours)
