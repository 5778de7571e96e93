"""Makers, licences, calendars, shipping profiles and commission agreements."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.db import Base
from shop.money import Yen
from shop.places.models import Municipality


class Temperature(Enum):
    """温度帯. One parcel has one."""

    ambient = "ambient"
    chilled = "chilled"
    frozen = "frozen"


class VendorStatus(Enum):
    """Where a maker stands."""

    invited = "invited"
    onboarding = "onboarding"
    review = "review"
    approved = "approved"
    rejected = "rejected"
    suspended = "suspended"


class VendorKind(Enum):
    """What the maker is before the law (a corporation's number has a check digit)."""

    company = "company"
    person = "person"
    coop = "coop"


class Vendor(Base):
    """A maker, 出品者. The 特商法 fields are what the law wants shown for each seller."""

    __tablename__ = "vendor"
    __table_args__ = (
        Index("ix_vendor_municipality_id", "municipality_id"),
        UniqueConstraint("code"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipality.id"))
    status: Mapped[VendorStatus] = mapped_column(default=VendorStatus.onboarding)
    kind: Mapped[VendorKind] = mapped_column(default=VendorKind.company)
    name: Mapped[str]
    name_kana: Mapped[str]
    name_en: Mapped[str | None]
    story: Mapped[str] = mapped_column(Text, default="")
    story_en: Mapped[str | None] = mapped_column(Text)
    founded: Mapped[int | None]
    invoice_number: Mapped[str | None]  # T + 13 digits; none: 免税事業者
    representative: Mapped[str] = mapped_column(default="")
    postal_code: Mapped[str] = mapped_column(default="")
    prefecture_code: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    hours: Mapped[str] = mapped_column(default="")
    phone_only: Mapped[bool] = mapped_column(default=False)
    # The calendar. closed_weekdays: e.g. '5,6' with Monday = 0. cutoff_hour is JST.
    closed_weekdays: Mapped[str] = mapped_column(default="")
    observes_public_holidays: Mapped[bool] = mapped_column(default=True)
    cutoff_hour: Mapped[int] = mapped_column(default=12)
    created_at: Mapped[datetime]

    municipality: Mapped[Municipality] = relationship(lazy="raise_on_sql")
    closures: Mapped[list[VendorClosure]] = relationship(
        back_populates="vendor", lazy="raise_on_sql", order_by="VendorClosure.from_on"
    )
    profiles: Mapped[list[ShippingProfile]] = relationship(
        back_populates="vendor", lazy="raise_on_sql", order_by="ShippingProfile.id"
    )
    licences: Mapped[list[VendorLicence]] = relationship(
        back_populates="vendor", lazy="raise_on_sql", order_by="VendorLicence.id"
    )


class VendorClosure(Base):
    """Days on which the maker does not ship, both ends included."""

    __tablename__ = "vendor_closure"
    __table_args__ = (Index("ix_vendor_closure_vendor_id", "vendor_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"))
    from_on: Mapped[date]
    to_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")

    vendor: Mapped[Vendor] = relationship(back_populates="closures", lazy="raise_on_sql")


class LicenceKind(Enum):
    """Papers that a maker must hold to sell something."""

    liquor_mail_order = "liquor_mail_order"  # 通信販売酒類小売業免許
    food_business = "food_business"


class VendorLicence(Base):
    """A licence with its number and dates (酒税法; 食品衛生法)."""

    __tablename__ = "vendor_licence"
    __table_args__ = (Index("ix_vendor_licence_vendor_id", "vendor_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"))
    kind: Mapped[LicenceKind]
    number: Mapped[str]
    office: Mapped[str]
    premises: Mapped[str] = mapped_column(default="")
    manager: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date]
    expires_on: Mapped[date | None]

    vendor: Mapped[Vendor] = relationship(back_populates="licences", lazy="raise_on_sql")


class Carrier(Enum):
    """Who carries."""

    yamato = "yamato"
    sagawa = "sagawa"
    yupack = "yupack"


class ShippingProfile(Base):
    """How a maker ships one temperature."""

    __tablename__ = "shipping_profile"
    __table_args__ = (UniqueConstraint("vendor_id", "temperature"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"))
    temperature: Mapped[Temperature]
    carrier: Mapped[Carrier] = mapped_column(default=Carrier.yamato)
    lead_days: Mapped[int] = mapped_column(default=1)  # working days from order to hand-over
    free_from: Mapped[Yen | None]  # goods of this maker's parcel from this sum: shipping included
    island_surcharge: Mapped[Yen]

    vendor: Mapped[Vendor] = relationship(back_populates="profiles", lazy="raise_on_sql")
    rates: Mapped[list[ShippingRate]] = relationship(
        back_populates="profile", lazy="raise_on_sql", order_by="ShippingRate.prefecture_code"
    )


class ShippingRate(Base):
    """Fee (yen, tax included) and days on the road to one prefecture."""

    __tablename__ = "shipping_rate"

    profile_id: Mapped[int] = mapped_column(ForeignKey("shipping_profile.id"), primary_key=True)
    prefecture_code: Mapped[str] = mapped_column(primary_key=True)
    fee: Mapped[Yen]
    transit_days: Mapped[int]

    profile: Mapped[ShippingProfile] = relationship(back_populates="rates", lazy="raise_on_sql")


class CommissionAgreement(Base):
    """What the office keeps, in basis points of the goods' total; no vendor_id: the general one."""

    __tablename__ = "commission_agreement"
    __table_args__ = (
        CheckConstraint("basis_points BETWEEN 0 AND 10000", name="share_of_whole"),
        Index("ix_commission_agreement_vendor_id", "vendor_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_id: Mapped[int | None] = mapped_column(ForeignKey("vendor.id"))
    basis_points: Mapped[int]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
