"""Makers with their calendars, shipping terms and licences."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from shop.db import db
from shop.money import Yen
from shop.places.models import Municipality
from shop.places.prefectures import PREFECTURES
from shop.vendors.models import (
    LicenceKind,
    ShippingProfile,
    ShippingRate,
    Temperature,
    Vendor,
    VendorClosure,
    VendorLicence,
    VendorStatus,
)
from tests.factories import places
from tests.factories.counting import number, saved

LONG_AGO = datetime(2026, 1, 5, 0, 0, tzinfo=UTC)


def vendor(*, municipality: Municipality | None = None, **columns: Any) -> Vendor:
    """An approved maker that ships 常温 everywhere; `temperatures=` for more profiles."""
    count = number()
    town = municipality or places.municipality()
    temperatures = columns.pop("temperatures", (Temperature.ambient,))
    values: dict[str, Any] = {
        "code": f"V{count:04d}",
        "municipality_id": town.id,
        "status": VendorStatus.approved,
        "name": f"見本{count}農園（架空）",
        "name_kana": "みほんのうえん",
        "name_en": f"Mihon Farm {count}",
        "story": "三代にわたり畑を守っています。",
        "story_en": "Three generations on the same terraces.",
        "representative": "見本 花子",
        "postal_code": "7980000",
        "prefecture_code": town.prefecture_code,
        "address": "見本1-2-3",
        "phone": "0895000001",
        "email": f"vendor{count}@example.jp",
        "hours": "平日 9:00〜17:00",
        "created_at": LONG_AGO,
    }
    maker = saved(Vendor(**values | columns))
    for temperature in temperatures:
        shipping_profile(vendor=maker, temperature=temperature)
    return maker


def shipping_profile(*, vendor: Vendor, **columns: Any) -> ShippingProfile:
    """Terms for one temperature with a rate of 880円 and two days to every prefecture."""
    fee = columns.pop("fee", Yen(880))
    days = columns.pop("transit_days", 2)
    values: dict[str, Any] = {
        "vendor_id": vendor.id,
        "temperature": Temperature.ambient,
        "free_from": None,
        "island_surcharge": Yen(0),
    }
    profile = saved(ShippingProfile(**values | columns))
    db.session.add_all(
        ShippingRate(profile_id=profile.id, prefecture_code=to.code, fee=fee, transit_days=days)
        for to in PREFECTURES
    )
    db.session.flush()
    return profile


def closure(*, vendor: Vendor, **columns: Any) -> VendorClosure:
    """Days off."""
    values: dict[str, Any] = {
        "vendor_id": vendor.id,
        "from_on": date(2026, 12, 1),
        "to_on": date(2026, 12, 3),
        "reason": "棚卸し",
    }
    return saved(VendorClosure(**values | columns))


def liquor_licence(*, vendor: Vendor, **columns: Any) -> VendorLicence:
    """通信販売酒類小売業免許, valid for ever."""
    values: dict[str, Any] = {
        "vendor_id": vendor.id,
        "kind": LicenceKind.liquor_mail_order,
        "number": "見本法123号",
        "office": "見本税務署",
        "premises": "見本酒造 本店",
        "manager": "見本 太郎",
        "issued_on": date(2020, 4, 1),
    }
    return saved(VendorLicence(**values | columns))
