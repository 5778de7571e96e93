"""The demo's makers: calendars, closures, licences and shipping terms, dated from the loading day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from shop.clock import today_jst
from shop.demo.bulk import Values, insert_rows
from shop.demo.data_files import Row, UnfitData, read_table
from shop.demo.fees import fee_rows, island_surcharge
from shop.demo.towns import Town
from shop.money import Yen
from shop.text import phone, postal_code
from shop.vendors.models import (
    Carrier,
    LicenceKind,
    ShippingProfile,
    ShippingRate,
    Temperature,
    Vendor,
    VendorClosure,
    VendorKind,
    VendorLicence,
    VendorStatus,
)

_COLUMNS = (
    "key", "code6", "name", "name_kana", "name_en", "kind", "representative", "invoice_number",
    "postal_code", "address_city_street", "phone", "email", "hours", "story_ja", "story_en",
    "founded", "liquor_license_number", "liquor_license_office", "liquor_license_issued_on",
    "liquor_premises", "liquor_manager", "closed_weekdays", "observes_public_holidays",
    "cutoff_hour", "lead_days_ambient", "lead_days_chilled", "lead_days_frozen", "free_from_yen",
    "base_fee_ambient", "base_fee_chilled", "base_fee_frozen", "carrier", "closures", "island",
    "phone_only", "goods",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Maker:
    """What goods, markets and people need of a maker that is in the tables."""

    id: int
    key: str
    name: str
    representative: str
    email: str
    town: Town
    address: str
    goods: tuple[str, ...]
    phone_only: bool
    like: str  # the key of the maker in whose likeness this one is; '' for one of the file


def load_makers(
    towns: Mapping[str, Town], *, wanted: int | None, now: datetime
) -> dict[str, Maker]:
    """Insert the makers, by key. `wanted` more than the file has: further ones in their likeness."""
    rows = _rows(wanted)
    makers = {row["key"]: _maker(number, row, towns) for number, row in enumerate(rows, 1)}
    today = today_jst(now)
    insert_rows(Vendor, (_values(row, makers[row["key"]], now) for row in rows))
    insert_rows(VendorLicence, (_licence(row, makers[row["key"]], today) for row in rows
                                if row["liquor_license_number"]))  # fmt: skip
    insert_rows(VendorClosure, (one for row in rows
                                for one in _closures(row, makers[row["key"]], today)))  # fmt: skip
    _load_terms(rows, makers)
    return makers


def _rows(wanted: int | None) -> list[Row]:
    rows = read_table("vendors.csv", _COLUMNS)
    if wanted is None or wanted == len(rows):
        return rows
    more = [_alike(rows[number % len(rows)], number) for number in range(len(rows), wanted)]
    return [*rows[:wanted], *more]


def _alike(row: Row, number: int) -> Row:
    """Another maker like this one: same town and terms, without goods of the file."""
    return row | {
        "key": f"{row['key']}-{number}",
        "like": row["key"],
        "name": row["name"].replace("（架空）", f" 第{number}（架空）"),
        "name_en": f"{row['name_en']} {number}",
        "email": f"maker{number}@makers.example.jp",
        "invoice_number": "",
        "goods": "",
    }


def _maker(number: int, row: Row, towns: Mapping[str, Town]) -> Maker:
    if row["code6"] not in towns:
        raise UnfitData(f"vendors.csv: {row['key']} is in no town of towns.csv")
    town = towns[row["code6"]]
    return Maker(
        id=number,
        key=row["key"],
        name=row["name"],
        representative=row["representative"],
        email=row["email"],
        town=town,
        address=town.prefecture + row["address_city_street"],
        goods=tuple(filter(None, row["goods"].split("|"))),
        phone_only=row["phone_only"] == "1",
        like=row.get("like", ""),
    )


def _values(row: Row, maker: Maker, now: datetime) -> Values:
    return {
        "id": maker.id,
        "code": f"V{maker.id:04}",
        "municipality_id": maker.town.id,
        "status": VendorStatus.approved,
        "kind": VendorKind(row["kind"]),
        "name": row["name"],
        "name_kana": row["name_kana"],
        "name_en": row["name_en"] or None,
        "story": row["story_ja"],
        "story_en": row["story_en"] or None,
        "founded": int(row["founded"]) if row["founded"] else None,
        "invoice_number": row["invoice_number"] or None,
        "representative": row["representative"],
        "postal_code": postal_code(row["postal_code"]) or "",
        "prefecture_code": maker.town.prefecture_code,
        "address": row["address_city_street"],
        "phone": phone(row["phone"]) or row["phone"],
        "email": row["email"],
        "hours": row["hours"],
        "phone_only": maker.phone_only,
        "closed_weekdays": row["closed_weekdays"],
        "observes_public_holidays": row["observes_public_holidays"] == "1",
        "cutoff_hour": int(row["cutoff_hour"]),
        "created_at": now - timedelta(days=400 + maker.id % 500),
    }


def _licence(row: Row, maker: Maker, today: date) -> Values:
    """`liquor_license_issued_on` counts days back from the loading day."""
    return {
        "vendor_id": maker.id,
        "kind": LicenceKind.liquor_mail_order,
        "number": row["liquor_license_number"],
        "office": row["liquor_license_office"],
        "premises": row["liquor_premises"],
        "manager": row["liquor_manager"],
        "issued_on": today - timedelta(days=int(row["liquor_license_issued_on"])),
        "expires_on": None,
    }


def _closures(row: Row, maker: Maker, today: date) -> Iterator[Values]:
    for closure in json.loads(row["closures"] or "[]"):
        yield {
            "vendor_id": maker.id,
            "from_on": today + timedelta(days=closure["from"]),
            "to_on": today + timedelta(days=closure["to"]),
            "reason": closure["reason"],
        }


def _load_terms(rows: list[Row], makers: Mapping[str, Maker]) -> None:
    profiles: list[Values] = []
    rates: list[Values] = []
    for row in rows:
        maker = makers[row["key"]]
        for temperature in Temperature:
            base = row[f"base_fee_{temperature.value}"]
            if not base:
                continue
            profiles.append(_profile(len(profiles) + 1, row, maker, temperature))
            rates += fee_rows(
                profile_id=len(profiles), base=int(base), origin=maker.town.prefecture_code,
                from_island=row["island"] == "1",
            )  # fmt: skip
    insert_rows(ShippingProfile, profiles)
    insert_rows(ShippingRate, rates)


def _profile(number: int, row: Row, maker: Maker, temperature: Temperature) -> Values:
    carrier = Carrier(row["carrier"])
    return {
        "id": number,
        "vendor_id": maker.id,
        "temperature": temperature,
        "carrier": carrier,
        "lead_days": int(row[f"lead_days_{temperature.value}"]),
        "free_from": Yen(int(row["free_from_yen"])) if row["free_from_yen"] else None,
        "island_surcharge": island_surcharge(carrier),
    }
