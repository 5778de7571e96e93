"""Renew what the list and the search know of goods: copies on the product, entries in the index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update

from shop.catalog.allergens import mask_of
from shop.catalog.listing import KIND
from shop.catalog.models import (
    AllergenState,
    Category,
    Product,
    ProductAllergen,
    ProductTag,
    Sku,
    Tag,
)
from shop.db import db
from shop.money import Yen
from shop.places.models import Municipality
from shop.places.prefectures import prefecture, region
from shop.search.index_entries import Findable, index_entries
from shop.vendors.models import Vendor

BATCH = 2_000


def reindex_all() -> int:
    """Renew every product, in batches. Returns how many (100,000 take well under a minute)."""
    done = 0
    last = 0
    while batch := list(
        db.session.scalars(
            select(Product.id).where(Product.id > last).order_by(Product.id).limit(BATCH)
        )
    ):
        reindex_products(product_ids=batch)
        done, last = done + len(batch), batch[-1]
    return done


def reindex_products(*, product_ids: Sequence[int]) -> None:
    """Renew some products (at most a few thousand) after a change of them, their SKUs or labels."""
    db.session.flush()  # the rows below are read by SQL, with what was just changed
    rows = _rows(product_ids)
    _renew_copies(rows, product_ids)
    tags = _tags(product_ids)
    index_entries(kind=KIND, entries=(_findable(row, tags[row.id]) for row in rows))


def _rows(product_ids: Sequence[int]) -> Sequence[Row[*tuple[Any, ...]]]:
    on_sale = (
        select(func.min(Sku.price)).where(Sku.product_id == Product.id, Sku.is_on_sale)
    ).scalar_subquery()
    columns: list[Any] = [
            Product.id, Product.name, Product.name_kana, Product.name_en, Product.catch,
            Product.search_words, Product.price, Product.prefecture_code, Product.region,
            Product.not_free_mask, on_sale.label("cheapest"),
            Municipality.prefecture_code.label("town_prefecture"),
            Municipality.region.label("town_region"), Municipality.name.label("town"),
            Municipality.name_kana.label("town_kana"), Municipality.name_en.label("town_en"),
            Category.name.label("shelf"), Category.name_en.label("shelf_en"),
            Vendor.name.label("maker"), Vendor.name_kana.label("maker_kana"),
            Vendor.name_en.label("maker_en"),
    ]  # fmt: skip
    return db.session.execute(
        select(*columns)
        .join(Municipality, Municipality.id == Product.municipality_id)
        .join(Category, Category.code == Product.category_code)
        .join(Vendor, Vendor.id == Product.vendor_id)
        .where(Product.id.in_(product_ids))
        .order_by(Product.id)
    ).all()


def _renew_copies(rows: Iterable[Row[*tuple[Any, ...]]], product_ids: Sequence[int]) -> None:
    masks = _masks(product_ids)
    changed = list(_changes(rows, masks))
    if changed:
        table = Product.__table__
        db.session.execute(
            update(table)  # type: ignore[arg-type]  # __table__ is a Table, typed as FromClause
            .where(table.c.id == bindparam("this"))
            .values(
                price=bindparam("its_price"),
                prefecture_code=bindparam("its_prefecture"),
                region=bindparam("its_region"),
                not_free_mask=bindparam("its_mask"),
            ),
            changed,
        )


def _changes(
    rows: Iterable[Row[*tuple[Any, ...]]], masks: dict[int, int]
) -> Iterator[dict[str, Any]]:
    for row in rows:
        cheapest = row.cheapest if isinstance(row.cheapest, Yen) else row.price
        now_so = (row.price, row.prefecture_code, row.region, row.not_free_mask)
        shall = (cheapest, row.town_prefecture, row.town_region, masks.get(row.id, 0))
        if now_so != shall:
            keys = ("its_price", "its_prefecture", "its_region", "its_mask")
            yield {"this": row.id, **dict(zip(keys, shall, strict=True))}


def _masks(product_ids: Sequence[int]) -> dict[int, int]:
    """An allergen without a row is declared absent; every other state is not."""
    masks: dict[int, int] = defaultdict(int)
    for product_id, code in db.session.execute(
        select(ProductAllergen.product_id, ProductAllergen.allergen_code).where(
            ProductAllergen.product_id.in_(product_ids),
            ProductAllergen.state != AllergenState.free,
        )
    ):
        masks[product_id] |= mask_of([code])
    return masks


def _tags(product_ids: Sequence[int]) -> dict[int, list[str]]:
    tags: dict[int, list[str]] = defaultdict(list)
    for product_id, name, name_en in db.session.execute(
        select(ProductTag.product_id, Tag.name, Tag.name_en)
        .join(Tag, Tag.code == ProductTag.tag_code)
        .where(ProductTag.product_id.in_(product_ids))
        .order_by(ProductTag.product_id, ProductTag.tag_code)
    ):
        tags[product_id] += [name, name_en]
    return tags


def _findable(row: Row[*tuple[Any, ...]], tags: Sequence[str]) -> Findable:
    place = prefecture(row.town_prefecture)
    around = region(row.town_region)
    return Findable(
        entity_id=row.id,
        heading=[row.name, row.name_kana, row.name_en or ""],
        words=[
            row.catch, row.search_words, row.shelf, row.shelf_en,
            row.town, row.town_kana, row.town_en,
            place.name, place.name_kana, place.name_en, around.name, around.name_en,
            row.maker, row.maker_kana, row.maker_en or "", *tags,
        ],
    )  # fmt: skip
