"""How many goods each facet would leave, from one grouped query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, String, cast, literal, null, select, union_all

from shop.catalog.listing import Wish, counted
from shop.catalog.models import Category
from shop.db import db
from shop.places.models import Municipality


@dataclass(frozen=True, slots=True)
class TownName:
    """A town as a facet shows it."""

    code6: str
    name: str
    name_en: str
    prefecture_code: str
    region: str


@dataclass(frozen=True, slots=True)
class CategoryName:
    """A shelf as a facet shows it."""

    code: str
    name: str
    name_en: str
    sort: int


@dataclass(slots=True)
class Facets:
    """Counts per choice, each with the other facets' choices applied and its own left open.

    `towns` and `categories` also hold those without goods that are chosen.
    """

    total: int = 0
    regions: Counter[str] = field(default_factory=Counter)
    prefectures: Counter[str] = field(default_factory=Counter)
    by_town: Counter[str] = field(default_factory=Counter)
    by_category: Counter[str] = field(default_factory=Counter)
    temperatures: Counter[str] = field(default_factory=Counter)
    towns: dict[str, TownName] = field(default_factory=dict)
    categories: dict[str, CategoryName] = field(default_factory=dict)


def count_facets(wish: Wish, *, now: datetime) -> Facets:
    """Count every facet and the total, in one query."""
    return _added_up(wish, db.session.execute(_rows(wish, now)))


def _rows(wish: Wish, now: datetime) -> Any:
    counts = counted(wish, now=now)
    town: list[Any] = [
        Municipality.code6,
        Municipality.name,
        Municipality.name_en,
        Municipality.prefecture_code,
        Municipality.region,
    ]
    shelf: list[Any] = [Category.code, Category.name, Category.name_en, Category.sort]
    no_town: list[Any] = [cast(null(), String)] * len(town)
    no_shelf: list[Any] = [*([cast(null(), String)] * 3), cast(null(), Integer)]
    return union_all(
        select(*town, *shelf, cast(counts.c.temperature, String), counts.c.goods)
        .select_from(counts)
        .join(Municipality, Municipality.id == counts.c.municipality_id)
        .join(Category, Category.code == counts.c.category_code),
        select(*no_town, *shelf, cast(null(), String), literal(0)),
        select(*town, *no_shelf, cast(null(), String), literal(0)).where(
            Municipality.code6 == wish.municipality
        ),
    )


def _added_up(wish: Wish, rows: Iterable[Sequence[Any]]) -> Facets:
    facets = Facets()
    for *town_columns, code, name, name_en, sort, temperature, goods in rows:
        town = TownName(*town_columns)
        if town.code6:
            facets.towns[town.code6] = town
        if code:
            facets.categories[code] = CategoryName(code, name, name_en, sort)
        if goods:
            _count(facets, wish, town, code, temperature, goods)
    return facets


def _count(
    facets: Facets, wish: Wish, town: TownName, category: str, temperature: str, goods: int
) -> None:
    in_place = _is_in(wish, town)
    on_shelf = wish.category in ("", category)
    is_warm = wish.temperature in ("", temperature)
    if on_shelf and is_warm:
        facets.regions[town.region] += goods
        facets.prefectures[town.prefecture_code] += goods
        facets.by_town[town.code6] += goods
    if in_place and is_warm:
        facets.by_category[category] += goods
    if in_place and on_shelf:
        facets.temperatures[temperature] += goods
    if in_place and on_shelf and is_warm:
        facets.total += goods


def _is_in(wish: Wish, town: TownName) -> bool:
    if wish.municipality:
        return town.code6 == wish.municipality
    if wish.prefecture:
        return town.prefecture_code == wish.prefecture
    return wish.region in ("", town.region)
