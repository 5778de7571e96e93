"""The demo's towns."""

from __future__ import annotations

from dataclasses import dataclass

from shop.demo.bulk import Values, insert_rows
from shop.demo.data_files import Row, read_table
from shop.places.models import Municipality

_COLUMNS = (
    "code6", "prefecture", "prefecture_code", "region", "name", "name_kana", "name_en", "setting",
    "summary_ja", "summary_en", "story_ja", "story_en",
    "contact_section", "contact_phone", "contact_email",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Town:
    """What makers and goods need of a town that is in the tables."""

    id: int
    code6: str
    prefecture_code: str
    prefecture: str
    region: str
    name: str


def load_towns() -> dict[str, Town]:
    """Insert all towns; returns them by their six-digit code."""
    rows = read_table("towns.csv", _COLUMNS)
    insert_rows(Municipality, (_values(number, row) for number, row in enumerate(rows, 1)))
    return {
        row["code6"]: Town(
            number, row["code6"], row["prefecture_code"], row["prefecture"], row["region"],
            row["name"],
        )
        for number, row in enumerate(rows, 1)
    }  # fmt: skip


def _values(number: int, row: Row) -> Values:
    return {
        "id": number,
        "code6": row["code6"],
        "prefecture_code": row["prefecture_code"],
        "region": row["region"],
        "name": row["name"],
        "name_kana": row["name_kana"],
        "name_en": row["name_en"],
        "setting": row["setting"],
        "summary": row["summary_ja"],
        "summary_en": row["summary_en"],
        "story": row["story_ja"],
        "story_en": row["story_en"],
        "contact_section": row["contact_section"],
        "contact_phone": row["contact_phone"],
        "contact_email": row["contact_email"],
    }
