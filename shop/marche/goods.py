"""Which goods are on sale at which market."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select

from shop.db import db
from shop.marche.models import Booth, BoothProduct, Exhibitor, Market, MarketDay, MarketStatus


def on_sale_at(slug: str) -> Select[int]:
    """The ids of the goods at a published market, as a subquery."""
    return (
        select(BoothProduct.product_id)
        .join(Exhibitor, Exhibitor.id == BoothProduct.exhibitor_id)
        .join(Booth, Booth.id == Exhibitor.booth_id)
        .join(Market, Market.id == Booth.market_id)
        .where(Market.slug == slug, Market.status != MarketStatus.draft)
    )


def on_sale_at_booth(exhibitor_id: int) -> Select[int]:
    """The ids of the goods at one booth, as a subquery."""
    return select(BoothProduct.product_id).where(BoothProduct.exhibitor_id == exhibitor_id)


@dataclass(frozen=True, slots=True)
class MarketOfProduct:
    """A coming market at which a product can be had, and its booth."""

    slug: str
    name: str
    name_en: str | None
    venue_name: str
    venue_name_en: str | None
    booth_no: str
    opens_at: datetime
    closes_at: datetime


def next_market_of(product_id: int, *, now: datetime) -> MarketOfProduct | None:
    """The first coming market with this product, in one query."""
    row = db.session.execute(
        select(
            Market.slug,
            Market.name,
            Market.name_en,
            Market.venue_name,
            Market.venue_name_en,
            Booth.no,
            func.min(MarketDay.opens_at),
            func.max(MarketDay.closes_at),
        )
        .join(Booth, Booth.market_id == Market.id)
        .join(Exhibitor, Exhibitor.booth_id == Booth.id)
        .join(BoothProduct, BoothProduct.exhibitor_id == Exhibitor.id)
        .join(MarketDay, MarketDay.market_id == Market.id)
        .where(BoothProduct.product_id == product_id, Market.status == MarketStatus.published)
        .group_by(Market.id, Booth.id)
        .having(func.max(MarketDay.closes_at) > now)
        .order_by(func.min(MarketDay.opens_at))
        .limit(1)
    ).first()
    return MarketOfProduct(*row) if row else None
