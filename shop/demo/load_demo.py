"""Load the whole demo: towns, makers, goods, markets, people and the orders of the last months."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from shop.catalog.reindex import reindex_all
from shop.db import db, look_at_the_data, transaction
from shop.demo.bulk import continue_counting, empty_tables, in_batches
from shop.demo.goods import Good, plan_goods
from shop.demo.load_goods import load_goods
from shop.demo.load_markets import load_markets
from shop.demo.load_orders import load_orders
from shop.demo.load_reference import load_reference
from shop.demo.makers import Maker, load_makers
from shop.demo.models import DemoLoad
from shop.demo.people import load_people
from shop.demo.towns import load_towns
from shop.orders.models import Order
from shop.places.models import Municipality

GOODS_AT_ONCE = 4_000  # in one transaction
ORDERS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How much of everything; None: what the files hold."""

    products: int | None = None
    vendors: int | None = None
    orders: int = ORDERS
    origin: str = "http://127.0.0.1:8000"  # where this shop stands


def existing_load() -> DemoLoad | None:
    """The finished loading that is in the tables, if there is one."""
    return db.session.scalar(
        select(DemoLoad).where(DemoLoad.products > 0).order_by(DemoLoad.id.desc()).limit(1)
    )


def half_loaded() -> bool:
    """Whether a loading began and never ended."""
    return existing_load() is None and db.session.scalar(select(DemoLoad.id).limit(1)) is not None


def holds_other_data() -> bool:
    """Whether there are towns or orders that no loading of the demo brought."""
    if db.session.scalar(select(DemoLoad.id).limit(1)) is not None:
        return False
    anything = [select(table.id).limit(1) for table in (Municipality, Order)]
    return any(db.session.scalar(query) is not None for query in anything)


def load_demo(*, wanted: Wanted, now: datetime, say: Callable[[str], None]) -> DemoLoad:
    """Empty every table and load the demo, all dates relative to `now`; the same `now`, the same rows.

    Several transactions: a loading that was interrupted leaves a DemoLoad row without products, and
    the next one begins anew. `say` is told what is being done.
    """
    with transaction():
        empty_tables()
        load = DemoLoad(loaded_at=now, products=0, orders=0)
        db.session.add(load)
        load_reference()
        towns = load_towns()
        makers = load_makers(towns, wanted=wanted.vendors, now=now)
        load_people(makers=makers, towns=towns, now=now)
    say(f"{len(towns)} 町 / towns, {len(makers)} 事業者 / makers")
    goods = plan_goods(makers, wanted=wanted.products)
    _load_goods(goods, makers, now)
    say(f"{len(goods)} 商品 / products")
    orders = load_orders(count=wanted.orders, goods=goods, origin=wanted.origin, now=now)
    with transaction():
        load = db.session.get_one(DemoLoad, load.id)
        load.products, load.orders = len(goods), orders
    say(f"{orders} 注文 / orders")
    return load


def _load_goods(goods: list[Good], makers: dict[str, Maker], now: datetime) -> None:
    for some in in_batches(goods, GOODS_AT_ONCE):
        with transaction():
            load_goods(goods=some, now=now)
    with transaction():
        load_markets(makers=makers, goods=goods, now=now)
        reindex_all()
        continue_counting()
        look_at_the_data()
