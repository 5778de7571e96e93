"""Which goods a journey may take, and what became of an order: read from the running shop's database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from flask import Flask
from sqlalchemy import select

from shop.catalog.models import Product, ProductStatus, Sku, TaxClass
from shop.db import db
from shop.orders.models import Order
from shop.stock.models import StockPool


@dataclass(frozen=True)
class Thing:
    """A product that can be had now."""

    path: str
    name: str


class Goods:
    """Hands out a product of another maker every time, so that journeys do not eat each other's stock."""

    def __init__(self, app: Flask) -> None:
        with app.app_context():
            self._food = self._of(TaxClass.food)
            self._alcohol = self._of(TaxClass.alcohol)

    def food(self) -> Thing:
        """Something to eat."""
        return next(self._food)

    def alcohol(self) -> Thing:
        """Something to drink, for grown-ups."""
        return next(self._alcohol)

    @staticmethod
    def _of(tax_class: TaxClass) -> Iterator[Thing]:
        free = StockPool.capacity - StockPool.held - StockPool.sold
        rows = db.session.execute(
            select(Product.id, Product.name, Product.vendor_id)
            .join(Sku, Sku.product_id == Product.id)
            .join(StockPool, StockPool.id == Sku.pool_id)
            .where(
                Product.status == ProductStatus.published,
                Product.tax_class == tax_class,
                Product.harvest_from.is_(None),
                free >= 20,
            )
            .order_by(Product.id.desc())
        ).all()
        one_of_each_maker = {row.vendor_id: row for row in rows}.values()
        return iter([Thing(f"/products/{row.id}", row.name) for row in one_of_each_maker])


@pytest.fixture(scope="session")
def goods(live_app: Flask) -> Goods:
    """What can be bought."""
    return Goods(live_app)


@pytest.fixture
def orders_of(live_app: Flask) -> Callable[[str], list[str]]:
    """The numbers of the orders that somebody has placed, by mail address."""

    def numbers(mail: str) -> list[str]:
        with live_app.app_context():
            return list(db.session.scalars(select(Order.number).where(Order.buyer_email == mail)))

    return numbers
