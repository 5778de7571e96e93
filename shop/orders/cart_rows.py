"""The cart's lines with what they name: what a quote is computed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from shop.catalog.models import Product, ProductStatus, Sku
from shop.db import db
from shop.orders.cart_models import CartLine
from shop.stock.availability import free_pieces
from shop.stock.models import StockPool
from shop.vendors.models import Vendor


@dataclass(frozen=True, slots=True)
class CartRow:
    """A line with what it names, and how many pieces are free."""

    line: CartLine
    sku: Sku
    product: Product
    vendor: Vendor
    free: int

    @property
    def is_on_sale(self) -> bool:
        """Whether it can be bought at all."""
        return self.sku.is_on_sale and self.product.status is ProductStatus.published


def load_rows(cart_id: int, *, now: datetime) -> list[CartRow]:
    """The lines of a cart, oldest first, in one query."""
    query = (
        select(CartLine, free_pieces(now))
        .join(CartLine.sku)
        .join(Sku.product)
        .join(Product.vendor)
        .join(StockPool, StockPool.id == Sku.pool_id)
        .where(CartLine.cart_id == cart_id)
        .options(
            contains_eager(CartLine.sku)
            .contains_eager(Sku.product)
            .contains_eager(Product.vendor)
            .joinedload(Vendor.municipality)
        )
        .order_by(CartLine.id)
    )
    return [
        CartRow(line, line.sku, line.sku.product, line.sku.product.vendor, free)
        for line, free in db.session.execute(query)
    ]
