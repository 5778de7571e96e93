"""Markets, their days, booths and exhibitors."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.catalog.models import Product
from shop.db import Base
from shop.vendors.models import Vendor


class MarketStatus(Enum):
    """What the public is told (JSON-LD eventStatus follows)."""

    draft = "draft"
    published = "published"
    postponed = "postponed"
    cancelled = "cancelled"


class Market(Base):
    """マルシェ: on site for some days, online until `online_until`."""

    __tablename__ = "market"
    __table_args__ = (UniqueConstraint("slug"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str]
    status: Mapped[MarketStatus] = mapped_column(default=MarketStatus.draft)
    name: Mapped[str]
    name_en: Mapped[str | None]
    theme: Mapped[str] = mapped_column(default="")
    theme_en: Mapped[str | None]
    summary: Mapped[str] = mapped_column(Text, default="")
    summary_en: Mapped[str | None] = mapped_column(Text)
    venue_name: Mapped[str]
    venue_name_en: Mapped[str | None]
    venue_postal_code: Mapped[str] = mapped_column(default="")
    venue_address: Mapped[str] = mapped_column(default="")
    venue_address_en: Mapped[str | None]
    access: Mapped[str] = mapped_column(Text, default="")  # one way to come per line
    access_en: Mapped[str | None] = mapped_column(Text)
    step_free: Mapped[str] = mapped_column(Text, default="")
    step_free_en: Mapped[str | None] = mapped_column(Text)
    weather: Mapped[str] = mapped_column(Text, default="")
    weather_en: Mapped[str | None] = mapped_column(Text)
    fee_note: Mapped[str] = mapped_column(default="")
    fee_note_en: Mapped[str | None]
    organiser: Mapped[str] = mapped_column(default="")
    organiser_en: Mapped[str | None]
    contact: Mapped[str] = mapped_column(default="")
    programme: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    season: Mapped[str] = mapped_column(default="autumn")
    online_until: Mapped[date | None]
    sequence: Mapped[int] = mapped_column(default=0)  # of the calendar file (RFC 5545)
    updated_at: Mapped[datetime]

    days: Mapped[list[MarketDay]] = relationship(
        back_populates="market", lazy="raise_on_sql", order_by="MarketDay.opens_at"
    )
    booths: Mapped[list[Booth]] = relationship(
        back_populates="market", lazy="raise_on_sql", order_by="Booth.no"
    )


class MarketDay(Base):
    """開催日."""

    __tablename__ = "market_day"
    __table_args__ = (Index("ix_market_day_market_id", "market_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    market_id: Mapped[int] = mapped_column(ForeignKey("market.id"))
    opens_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    last_entry_at: Mapped[datetime | None]

    market: Mapped[Market] = relationship(back_populates="days", lazy="raise_on_sql")


class Booth(Base):
    """区画, placed on a plan of 100 × 60; x and y are its upper left corner."""

    __tablename__ = "booth"
    __table_args__ = (UniqueConstraint("market_id", "no"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    market_id: Mapped[int] = mapped_column(ForeignKey("market.id"))
    no: Mapped[str]
    x: Mapped[int]
    y: Mapped[int]

    market: Mapped[Market] = relationship(back_populates="booths", lazy="raise_on_sql")
    exhibitor: Mapped[Exhibitor | None] = relationship(back_populates="booth", lazy="raise_on_sql")


class Exhibitor(Base):
    """出店: a maker at a booth."""

    __tablename__ = "exhibitor"
    __table_args__ = (UniqueConstraint("booth_id"), Index("ix_exhibitor_vendor_id", "vendor_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    booth_id: Mapped[int] = mapped_column(ForeignKey("booth.id"))
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"))
    blurb: Mapped[str] = mapped_column(default="")
    blurb_en: Mapped[str | None]

    booth: Mapped[Booth] = relationship(back_populates="exhibitor", lazy="raise_on_sql")
    vendor: Mapped[Vendor] = relationship(lazy="raise_on_sql")
    products: Mapped[list[BoothProduct]] = relationship(
        back_populates="exhibitor", lazy="raise_on_sql", order_by="BoothProduct.sort"
    )


class BoothProduct(Base):
    """A product on sale at a booth."""

    __tablename__ = "booth_product"
    __table_args__ = (Index("ix_booth_product_product_id", "product_id"),)

    exhibitor_id: Mapped[int] = mapped_column(ForeignKey("exhibitor.id"), primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    sort: Mapped[int] = mapped_column(default=0)

    exhibitor: Mapped[Exhibitor] = relationship(back_populates="products", lazy="raise_on_sql")
    product: Mapped[Product] = relationship(lazy="raise_on_sql")
