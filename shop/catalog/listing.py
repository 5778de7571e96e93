"""The list of goods: who fits, in which order, how many per facet. Two queries, plus the search's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    and_,
    case,
    cast,
    func,
    or_,
    select,
)

from shop.catalog.allergens import mask_of
from shop.catalog.models import Product, ProductStatus, Sku, TaxClass
from shop.db import db
from shop.money import Yen
from shop.places.models import Municipality
from shop.search.hits import hits
from shop.search.question import Question
from shop.stock.availability import free_pieces, lapsed_in_pool
from shop.stock.models import StockPool
from shop.vendors.models import Temperature

Goods = Select[*tuple[Any, ...]]
KIND = "product"
PAGE_SIZE = 24
LAST_PAGE = 400
FEW = 5
POPULAR, NEW, PRICE_LOW, PRICE_HIGH, SEASON = SORTS = (
    "popular",
    "new",
    "price_low",
    "price_high",
    "season",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a reader wants to see. Empty fields ask nothing; `among` limits to chosen product ids."""

    question: Question | None = None
    region: str = ""
    prefecture: str = ""
    municipality: str = ""  # six digits
    category: str = ""
    temperature: str = ""
    without: tuple[str, ...] = ()  # allergen codes
    price_max: Yen | None = None
    in_stock: bool = False
    among: Select[int] | None = None
    season: str = ""  # the present one, for sort=season
    sort: str = POPULAR
    page: int = 1


@dataclass(frozen=True, slots=True)
class ListedProduct:
    """A product as a card shows it; `free` is how many pieces of all its SKUs can be had."""

    id: int
    vendor_id: int
    name: str
    name_en: str | None
    price: Yen
    temperature: Temperature
    tax_class: TaxClass
    region: str
    prefecture_code: str
    season: str
    picture_kind: str
    harvest_from: str | None
    harvest_to: str | None
    town_name: str
    town_name_en: str
    free: int

    @property
    def is_sold_out(self) -> bool:
        """Nothing can be had now."""
        return self.free <= 0

    @property
    def few_left(self) -> int | None:
        """How many, when it is five or fewer."""
        return self.free if 0 < self.free <= FEW else None


def free_of_product(now: datetime) -> ColumnElement[int]:
    """Free pieces of all SKUs on sale, as a correlated subquery on product."""
    free = (
        select(func.coalesce(func.sum(free_pieces(now)), 0))
        .select_from(Sku)
        .join(StockPool, StockPool.id == Sku.pool_id)
        .where(Sku.product_id == Product.id, Sku.is_on_sale)
        .correlate(Product)
        .scalar_subquery()
    )
    return cast(free, Integer)


def goods_on_sale(now: datetime) -> Goods:
    """The columns of ListedProduct for published goods; add where, order and limit."""
    columns: list[Any] = [
        Product.id,
        Product.vendor_id,
        Product.name,
        Product.name_en,
        Product.price,
        Product.temperature,
        Product.tax_class,
        Product.region,
        Product.prefecture_code,
        Product.season,
        Product.picture_kind,
        Product.harvest_from,
        Product.harvest_to,
        Municipality.name,
        Municipality.name_en,
        free_of_product(now),
    ]
    return (
        select(*columns)
        .join(Municipality, Municipality.id == Product.municipality_id)
        .where(Product.status == ProductStatus.published)
    )


def listed(statement: Goods) -> list[ListedProduct]:
    """Run a statement made from goods_on_sale()."""
    return [ListedProduct(*row) for row in db.session.execute(statement)]


def ships_on(day: date) -> ColumnElement[bool]:
    """Whether a product ships on a day: all year, or in its season (which may span the new year)."""
    at = f"{day:%m-%d}"
    first, last = Product.harvest_from, Product.harvest_to
    return or_(
        first.is_(None),
        last.is_(None),
        and_(first <= last, first <= at, last >= at),
        and_(first > last, or_(first <= at, last >= at)),
    )


def popular_goods(*, now: datetime, limit: int) -> list[ListedProduct]:
    """What is bought most, in one query."""
    statement = goods_on_sale(now).order_by(Product.popularity.desc(), Product.id.desc())
    return listed(statement.limit(limit))


def find_goods(wish: Wish, *, now: datetime) -> list[ListedProduct]:
    """One page of what the reader wants, in one query."""
    found = _found(wish)
    statement = goods_on_sale(now).where(*_asked(wish, now), *_chosen(wish))
    if found is not None:
        statement = statement.join(found, found.c.entity_id == Product.id)
    statement = statement.order_by(*_order(wish, found))
    return listed(statement.limit(PAGE_SIZE).offset((wish.page - 1) * PAGE_SIZE))


def _found(wish: Wish) -> Subquery | None:
    return hits(wish.question, kind=KIND) if wish.question is not None else None


def _asked(wish: Wish, now: datetime) -> list[ColumnElement[bool]]:
    """What is no facet with counts."""
    asked: list[ColumnElement[bool]] = []
    if wish.without:
        mask = mask_of(wish.without)
        asked.append(Product.not_free_mask.op("&", return_type=Integer())(mask) == 0)
    if wish.price_max is not None:
        asked.append(Product.price <= wish.price_max)
    if wish.in_stock:
        asked.append(_has_stock(now))
    if wish.among is not None:
        asked.append(Product.id.in_(wish.among))
    return asked


def _has_stock(now: datetime) -> ColumnElement[bool]:
    # One walk over the pools, not one question per product; lapsed holds only where a pool is empty.
    left = StockPool.capacity - StockPool.sold - StockPool.held
    any_left = or_(left > 0, left + lapsed_in_pool(now) > 0)
    return Product.id.in_(
        select(Sku.product_id)
        .join(StockPool, StockPool.id == Sku.pool_id)
        .where(Sku.is_on_sale, any_left)
    )


def _chosen(wish: Wish) -> list[ColumnElement[bool]]:
    """The facets with counts."""
    chosen: list[ColumnElement[bool]] = []
    if wish.municipality:
        chosen.append(Municipality.code6 == wish.municipality)
    elif wish.prefecture:
        chosen.append(Product.prefecture_code == wish.prefecture)
    elif wish.region:
        chosen.append(Product.region == wish.region)
    if wish.category:
        chosen.append(Product.category_code == wish.category)
    if wish.temperature:
        chosen.append(Product.temperature == Temperature(wish.temperature))
    return chosen


def _order(wish: Wish, found: Subquery | None) -> Sequence[ColumnElement[Any]]:
    popular = (Product.popularity.desc(), Product.id.desc())
    if wish.sort == NEW:
        return (Product.published_at.desc(), Product.id.desc())
    if wish.sort == PRICE_LOW:
        return (Product.price.asc(), Product.id.asc())
    if wish.sort == PRICE_HIGH:
        return (Product.price.desc(), Product.id.desc())
    if wish.sort == SEASON:
        return (case((Product.season == wish.season, 0), else_=1), *popular)
    return (found.c.rank, *popular) if found is not None else popular


def counted(wish: Wish, *, now: datetime) -> Subquery:
    """How many goods stand in each (municipality_id, category_code, temperature), facets left open."""
    found = _found(wish)
    statement = select(
        Product.municipality_id,
        Product.category_code,
        Product.temperature,
        func.count().label("goods"),
    ).where(Product.status == ProductStatus.published, *_asked(wish, now))
    if found is not None:
        statement = statement.join(found, found.c.entity_id == Product.id)
    return statement.group_by(
        Product.municipality_id, Product.category_code, Product.temperature
    ).subquery("counted")
