"""How many goods where, and which stand for a place or a shelf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from shop.catalog.models import Category, Product, ProductStatus
from shop.db import db
from shop.places.models import Municipality

PUBLISHED = Product.status == ProductStatus.published


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """Just a name, under a town."""

    id: int
    municipality_id: int
    name: str
    name_en: str | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """A category with the product that stands for it."""

    code: str
    name: str
    name_en: str
    product_id: int
    picture_kind: str
    region: str
    season: str


def goods_by_prefecture() -> dict[str, int]:
    """Published goods by prefecture code, in one query."""
    rows = db.session.execute(
        select(Product.prefecture_code, func.count())
        .where(PUBLISHED)
        .group_by(Product.prefecture_code)
    )
    return {row[0]: row[1] for row in rows}


def best_by_town(*, limit: int = 3) -> dict[int, list[NamedProduct]]:
    """The most bought goods of every town (at most `limit`) by its id, in one query."""
    best = aliased(Product)
    best_ids = (
        select(best.id)
        .where(best.municipality_id == Municipality.id, best.status == ProductStatus.published)
        .order_by(best.popularity.desc(), best.id.desc())
        .limit(limit)
        .correlate(Municipality)
        .scalar_subquery()
    )
    found: dict[int, list[NamedProduct]] = {}
    for row in db.session.execute(
        select(Product.id, Product.municipality_id, Product.name, Product.name_en)
        .select_from(Municipality)
        .join(Product, Product.id.in_(best_ids))
        .order_by(Product.popularity.desc(), Product.id.desc())
    ):
        found.setdefault(row[1], []).append(NamedProduct(*row))
    return found


def shelves() -> Sequence[Shelf]:
    """Shelves with goods in the shop's order, each with its most bought product, in one query."""
    best = aliased(Product)
    best_id = (
        select(best.id)
        .where(best.category_code == Category.code, best.status == ProductStatus.published)
        .order_by(best.popularity.desc(), best.id.desc())
        .limit(1)
        .correlate(Category)
        .scalar_subquery()
    )
    rows = db.session.execute(
        select(
            Category.code,
            Category.name,
            Category.name_en,
            Product.id,
            Product.picture_kind,
            Product.region,
            Product.season,
        )
        .join(Product, Product.id == best_id)
        .order_by(Category.sort)
    )
    return [Shelf(*row) for row in rows]
