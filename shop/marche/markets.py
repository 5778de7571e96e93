"""Markets as pages read them: the list, one with its days, its booths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload

from shop.clock import in_jst
from shop.db import db
from shop.errors import NotFound
from shop.marche.models import Booth, BoothProduct, Exhibitor, Market, MarketDay, MarketStatus
from shop.places.models import Municipality
from shop.vendors.models import Vendor


@dataclass(frozen=True, slots=True)
class MarketInList:
    """A market with its first opening and last closing."""

    market: Market
    opens_at: datetime
    closes_at: datetime

    def is_past(self, now: datetime) -> bool:
        """Whether its last day is over."""
        return self.closes_at <= now


@dataclass(frozen=True, slots=True)
class BoothOnPlan:
    """A booth and who stands there; `goods` counts its goods. Without a maker it is still empty."""

    no: str
    x: int
    y: int
    exhibitor_id: int | None
    vendor_id: int | None
    vendor_name: str | None
    vendor_name_en: str | None
    blurb: str | None
    blurb_en: str | None
    town_name: str | None
    town_name_en: str | None
    prefecture_code: str | None
    region: str | None
    goods: int


def public_markets(*, now: datetime) -> tuple[list[MarketInList], list[MarketInList]]:
    """Markets to come (the next one first) and those that were (the latest first), in one query."""
    rows = db.session.execute(
        _with_days().where(Market.status != MarketStatus.draft).order_by(_opens())
    )
    found = [MarketInList(*row) for row in rows]
    coming = [market for market in found if not market.is_past(now)]
    return coming, [market for market in reversed(found) if market.is_past(now)]


def next_market(*, now: datetime) -> MarketInList | None:
    """The next published market, in one query."""
    row = db.session.execute(
        _with_days()
        .where(Market.status == MarketStatus.published)
        .having(func.max(MarketDay.closes_at) > now)
        .order_by(_opens())
        .limit(1)
    ).first()
    return MarketInList(*row) if row else None


def _with_days() -> Select[*tuple[Any, ...]]:
    columns: list[Any] = [Market, _opens(), func.max(MarketDay.closes_at)]
    return select(*columns).join(MarketDay, MarketDay.market_id == Market.id).group_by(Market.id)


def _opens() -> Any:
    return func.min(MarketDay.opens_at)


def market_by_slug(slug: str) -> Market:
    """A market that is no draft, with its days, in one query. Raises NotFound."""
    rows = db.session.execute(
        select(Market)
        .where(Market.slug == slug, Market.status != MarketStatus.draft)
        .options(joinedload(Market.days))
    )
    found = rows.unique().scalar_one_or_none()
    if found is None or not found.days:
        raise NotFound
    return found


def booths_of(market_id: int) -> Sequence[BoothOnPlan]:
    """Every booth of a market by number, in one query."""
    goods = (
        select(func.count())
        .where(BoothProduct.exhibitor_id == Exhibitor.id)
        .correlate(Exhibitor)
        .scalar_subquery()
    )
    columns: list[Any] = [
        Booth.no, Booth.x, Booth.y, Exhibitor.id, Vendor.id, Vendor.name, Vendor.name_en,
        Exhibitor.blurb, Exhibitor.blurb_en, Municipality.name, Municipality.name_en,
        Municipality.prefecture_code, Municipality.region, goods,
    ]  # fmt: skip
    rows = db.session.execute(
        select(*columns)
        .select_from(Booth)
        .outerjoin(Exhibitor, Exhibitor.booth_id == Booth.id)
        .outerjoin(Vendor, Vendor.id == Exhibitor.vendor_id)
        .outerjoin(Municipality, Municipality.id == Vendor.municipality_id)
        .where(Booth.market_id == market_id)
        .order_by(Booth.no)
    )
    return [BoothOnPlan(*row) for row in rows]


def is_on_site_over(market: Market, now: datetime) -> bool:
    """Whether the last day on site is over (days loaded)."""
    return market.days[-1].closes_at <= now


def is_online_open(market: Market, now: datetime) -> bool:
    """Whether the online market still goes on."""
    return market.online_until is not None and in_jst(now).date() <= market.online_until


def public_slugs() -> Sequence[str]:
    """Slugs of all markets that are no drafts, in one query."""
    public = Market.status != MarketStatus.draft
    return db.session.scalars(select(Market.slug).where(public).order_by(Market.id)).all()
