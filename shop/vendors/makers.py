"""Makers as pages read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from shop.db import db
from shop.errors import NotFound
from shop.money import Yen
from shop.places.prefectures import REGIONS, prefecture
from shop.vendors.models import (
    LicenceKind,
    ShippingProfile,
    Temperature,
    Vendor,
    VendorLicence,
    VendorStatus,
)


def public_maker(vendor_id: int) -> Vendor:
    """An approved maker with town, closures and shipping rates, in four queries. Raises NotFound."""
    return _approved(
        vendor_id,
        joinedload(Vendor.municipality),
        selectinload(Vendor.closures),
        selectinload(Vendor.profiles).selectinload(ShippingProfile.rates),
    )


def public_seller(vendor_id: int) -> Vendor:
    """An approved maker with licences, as the law wants sellers shown. Raises NotFound."""
    return _approved(vendor_id, selectinload(Vendor.licences))


def _approved(vendor_id: int, *loaded: ORMOption) -> Vendor:
    found = db.session.scalar(
        select(Vendor)
        .where(Vendor.id == vendor_id, Vendor.status == VendorStatus.approved)
        .options(*loaded)
    )
    if found is None:
        raise NotFound
    return found


def makers_of_town(municipality_id: int) -> Sequence[Vendor]:
    """Approved makers of a town by reading, in one query."""
    return db.session.scalars(
        select(Vendor)
        .where(Vendor.municipality_id == municipality_id, Vendor.status == VendorStatus.approved)
        .order_by(Vendor.name_kana, Vendor.id)
    ).all()


def liquor_licence(vendor: Vendor) -> VendorLicence | None:
    """The maker's 通信販売酒類小売業免許 among the loaded licences."""
    kind = LicenceKind.liquor_mail_order
    return next((licence for licence in vendor.licences if licence.kind is kind), None)


@dataclass(frozen=True, slots=True)
class FeeSpan:
    """Lowest and highest fee (yen, tax included) and days on the road within a region."""

    low: Yen
    high: Yen
    days_low: int
    days_high: int


def fees_by_region(profile: ShippingProfile) -> dict[str, FeeSpan]:
    """Fees of a loaded profile by region key; regions that it does not reach are missing."""
    spans: dict[str, FeeSpan] = {}
    for region in REGIONS:
        rates = [
            rate for rate in profile.rates if prefecture(rate.prefecture_code).region == region.key
        ]
        if rates:
            fees = sorted(rate.fee.amount for rate in rates)
            days = sorted(rate.transit_days for rate in rates)
            spans[region.key] = FeeSpan(Yen(fees[0]), Yen(fees[-1]), days[0], days[-1])
    return spans


def profile_of(vendor: Vendor, temperature: Temperature) -> ShippingProfile | None:
    """The loaded profile of one temperature."""
    return next((one for one in vendor.profiles if one.temperature is temperature), None)


def public_maker_ids() -> Sequence[int]:
    """Ids of all approved makers, in one query."""
    approved = Vendor.status == VendorStatus.approved
    return db.session.scalars(select(Vendor.id).where(approved).order_by(Vendor.id)).all()
