"""Forget carts that nobody came back to, and the addresses that were typed in them."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from shop.db import db
from shop.orders.cart_models import Cart, CartLine

KEPT = timedelta(days=31)  # from the last change; the cookie lives as long


def sweep_carts(*, now: datetime, limit: int = 500) -> int:
    """Delete at most `limit` carts untouched for 31 days; returns how many.

    The newest row always stays: SQLite gives a freed highest id out again, and an order names its cart.
    """
    old = list(
        db.session.scalars(
            select(Cart.id)
            .where(
                Cart.updated_at < now - KEPT,
                Cart.id < select(func.max(Cart.id)).scalar_subquery(),
            )
            .order_by(Cart.updated_at)
            .limit(limit)
        )
    )
    if old:
        db.session.execute(delete(CartLine).where(CartLine.cart_id.in_(old)))
        db.session.execute(delete(Cart).where(Cart.id.in_(old)))
    return len(old)
