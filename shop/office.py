"""Who runs this shop: what law pages, receipts, letters and 銀行振込 name. Invented in the demo.

In production it is read from <TOMOICHI_DATA>/office.json, and the shop does not start without it: a
shop that names an invented seller or bank account would be worse than none.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from shop.errors import SettingsRefused

FILE_NAME = "office.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The fields of 特定商取引法11条, the issuer of 適格簡易請求書, and the account for transfers."""

    name: str
    name_en: str
    representative: str
    postal_code: str  # seven digits
    address: str
    address_en: str
    phone: str
    email: str
    hours: str
    hours_en: str
    invoice_number: str  # T + 13 digits
    bank: str
    branch: str
    account_kind: str
    account_number: str
    account_holder: str  # as banks take it: half-width katakana


# 架空. The number is made from an invented base with a right check digit (japan.md §1.4).
DEMO_OFFICE = Office(
    name="共市 事務局（架空）",
    name_en="Tomoichi Office (fictional)",
    representative="架空 花子",
    postal_code="1000005",
    address="東京都千代田区丸の内99-9（架空）",
    address_en="99-9 Marunouchi, Chiyoda-ku, Tokyo (fictional)",
    phone="03-0000-0000",
    email="office@tomoichi.example.jp",
    hours="平日 9:00〜17:00（土日祝・年末年始を除く）",
    hours_en="Weekdays 9:00–17:00 (closed on weekends, public holidays and at New Year)",
    invoice_number="T5000020999999",
    bank="共市あおぞら市場銀行（架空）",
    branch="東京のれん支店（店番号 999）",
    account_kind="普通",
    account_number="0009999",
    account_holder="ﾄﾓｲﾁ ｼﾞﾑｷﾖｸ",
)

_current = {"office": DEMO_OFFICE}


def office() -> Office:
    """The office of this process."""
    return _current["office"]


def use_office(profile: Office) -> None:
    """Said once by create_app."""
    _current["office"] = profile


def read_office(data_dir: Path) -> Office:
    """The office of a real shop. Raises SettingsRefused saying which file and fields are missing."""
    path = data_dir / FILE_NAME
    wanted = [field.name for field in fields(Office)]
    if not path.is_file():
        raise SettingsRefused(
            f"{path} is missing. It names the office that runs the shop: {', '.join(wanted)}."
            " To begin with: TOMOICHI_MODE=demo flask --app wsgi office example"
        )
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise SettingsRefused(f"{path} is not JSON: {problem}.") from None
    missing = [name for name in wanted if not str(given.get(name, "")).strip()]
    if missing:
        raise SettingsRefused(f"{path} lacks: {', '.join(missing)}.")
    return Office(**{name: str(given[name]).strip() for name in wanted})


def example() -> str:
    """A file to begin with: the demo's office, to be overwritten field by field."""
    return json.dumps(asdict(DEMO_OFFICE), ensure_ascii=False, indent=2)


# Shapes only; whether the number is the office's own, nobody here can know.
_SHAPES = {
    "postal_code": (r"\d{7}", "seven digits"),
    "phone": (r"[0-9+() -]{9,}", "digits and hyphens"),
    "email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "a mail address"),
    "invoice_number": (r"T\d{13}", "T and 13 digits"),
    "account_number": (r"\d{7}", "seven digits"),
    "account_holder": (r"[ｦ-ﾟA-Z0-9 ().,/-]+", "half-width katakana, as banks take it"),
}


def doubts(profile: Office, *, invented: Office) -> list[str]:
    """What an operator should look at: odd shapes, and what the example's office still says."""
    found = []
    for name, value in asdict(profile).items():
        pattern, shape = _SHAPES.get(name, (r".+", ""))
        if not re.fullmatch(pattern, value):
            found.append(f"{name}: {shape}")
        elif value == getattr(invented, name) and name != "account_kind":
            found.append(f"{name}: still the example's")
    return found
