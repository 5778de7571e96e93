"""How many goods where, and which stand for a place or a shelf."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select

from shop.catalog.models import Category, Product, ProductStatus
from shop.db import db

PUBLISHED = Product.status == ProductStatus.published


@dataclass(frozen=True, slots=True)
class NamedProduct:
    """Just a name, under a town."""

    id: int
    municipality_id: int
    name: str
    name_en: str | None
    goods: int  # published goods of the town


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


def _place_in(column: ColumnElement[str] | ColumnElement[int]) -> ColumnElement[int]:
    return func.row_number().over(
        partition_by=column, order_by=(Product.popularity.desc(), Product.id.desc())
    )


def best_by_town(*, limit: int = 3) -> dict[int, list[NamedProduct]]:
    """The most bought goods of every town (at most `limit`) by its id, in one query."""
    ranked = (
        select(
            Product.id,
            Product.municipality_id,
            Product.name,
            Product.name_en,
            func.count().over(partition_by=Product.municipality_id).label("goods"),
            _place_in(Product.municipality_id.expression).label("place"),
        )
        .where(PUBLISHED)
        .subquery()
    )
    columns = (
        ranked.c.id,
        ranked.c.municipality_id,
        ranked.c.name,
        ranked.c.name_en,
        ranked.c.goods,
    )
    found: dict[int, list[NamedProduct]] = {}
    for row in db.session.execute(
        select(*columns).where(ranked.c.place <= limit).order_by(ranked.c.place)
    ):
        found.setdefault(row[1], []).append(NamedProduct(*row))
    return found


def shelves() -> Sequence[Shelf]:
    """Shelves with goods in the shop's order, each with its most bought product, in one query."""
    ranked = (
        select(
            Product.id,
            Product.category_code,
            Product.picture_kind,
            Product.region,
            Product.season,
            _place_in(Product.category_code.expression).label("place"),
        )
        .where(PUBLISHED)
        .subquery()
    )
    rows = db.session.execute(
        select(
            Category.code,
            Category.name,
            Category.name_en,
            ranked.c.id,
            ranked.c.picture_kind,
            ranked.c.region,
            ranked.c.season,
        )
        .join(ranked, ranked.c.category_code == Category.code)
        .where(ranked.c.place == 1)
        .order_by(Category.sort)
    )
    return [Shelf(*row) for row in rows]
