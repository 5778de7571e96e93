"""Put the goods into the tables, thousands at a time: products, SKUs, pools and all that hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from shop.catalog.models import Label, PriceHistory, Product, ProductAllergen, ProductTag, Sku
from shop.demo.bulk import Values, insert_rows
from shop.demo.goods import (
    ACTOR,
    Good,
    allergen_values,
    filled_at,
    label_values,
    price_values,
    product_values,
    sku_values,
    stock_of,
)
from shop.demo.load_reference import tag_rows
from shop.stock.models import MoveKind, PoolKind, StockMove, StockPool
from shop.stock.pools import move

FIRST_FILL = 12  # pieces that even what is sold out now once had


def load_goods(*, goods: Sequence[Good], now: datetime) -> None:
    """Insert goods that are not there yet, with a filled pool for each SKU and the move that filled it."""
    insert_rows(Product, (product_values(good, now) for good in goods))
    pools = list(_pools(goods))
    insert_rows(StockPool, pools)
    insert_rows(StockMove, _fillings(pools, now))
    insert_rows(Sku, (row for good in goods for row in sku_values(good)))
    insert_rows(Label, (label_values(good) for good in goods))
    insert_rows(ProductAllergen, (row for good in goods for row in allergen_values(good)))
    insert_rows(PriceHistory, (row for good in goods for row in price_values(good, now)))
    insert_rows(ProductTag, _tags(goods))


def _pools(goods: Iterable[Good]) -> Iterator[Values]:
    for good in goods:
        for place, pieces in enumerate(stock_of(good)):
            capacity = pieces if good.copy else max(pieces, FIRST_FILL)
            yield {
                "id": good.sku_id + place,
                "kind": PoolKind.goods,
                "capacity": capacity,
                "held": 0,
                "sold": 0,
            }


def _fillings(pools: Iterable[Values], now: datetime) -> Iterator[Values]:
    for pool in pools:
        yield move(
            pool["id"], MoveKind.received, key=f"received:first:{pool['id']}", cause="demo",
            actor=ACTOR, at=filled_at(now), capacity=pool["capacity"],
        )  # fmt: skip


def _tags(goods: Iterable[Good]) -> Iterator[Values]:
    by_number: dict[str, list[str]] = {}
    for row in tag_rows():
        for number in filter(None, row["nos"].split(";")):
            by_number.setdefault(number, []).append(row["code"])
    for good in goods:
        for code in by_number.get(good.row["no"], ()):
            yield {"product_id": good.id, "tag_code": code}
