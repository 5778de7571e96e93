"""Towns for tests: one valid row each, changed by keyword."""

from __future__ import annotations

from typing import Any

from shop.places.models import Municipality
from shop.places.prefectures import municipality_check_digit, prefecture
from tests.factories.counting import number, saved


def municipality(**columns: Any) -> Municipality:
    """A town of 愛媛県, or of the prefecture whose code is given."""
    count = number()
    code = columns.pop("prefecture_code", "38")
    code5 = f"{code}{200 + count % 800:03d}"
    values: dict[str, Any] = {
        "code6": code5 + municipality_check_digit(code5),
        "prefecture_code": code,
        "region": prefecture(code).region,
        "name": f"見本{count}市",
        "name_kana": "みほんし",
        "name_en": f"Mihon-{count}",
        "setting": "coast",
        "summary": "海と山にはさまれた町です。",
        "summary_en": "A town between sea and hills.",
        "story": "朝は漁港の市から始まります。\n\n段々畑には柑橘が実ります。",
        "story_en": "Mornings begin at the harbour market.",
        "contact_section": "産業振興課",
        "contact_phone": "0895000000",
        "contact_email": f"town{count}@example.jp",
    }
    return saved(Municipality(**values | columns))
