"""The cart: lives a month, belongs to a cookie."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.catalog.models import Sku
from shop.db import Base
from shop.money import Yen


class Cart(Base):
    """かご. `version` grows with every change; `answers` keeps what was typed on the way to pay."""

    __tablename__ = "cart"
    __table_args__ = (UniqueConstraint("token_hash"), Index("ix_cart_updated_at", "updated_at"))

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str]
    user_id: Mapped[int | None]
    version: Mapped[int] = mapped_column(default=1)
    prefecture_code: Mapped[str | None]
    postal_code: Mapped[str | None]
    answers: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    lines: Mapped[list[CartLine]] = relationship(
        back_populates="cart", lazy="raise_on_sql", order_by="CartLine.id"
    )


class CartLine(Base):
    """So many of one SKU, and the price that the buyer saw when it went in."""

    __tablename__ = "cart_line"
    __table_args__ = (
        UniqueConstraint("cart_id", "sku_id"),
        CheckConstraint("quantity > 0", name="quantity_positive"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    cart_id: Mapped[int] = mapped_column(ForeignKey("cart.id"))
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"))
    quantity: Mapped[int]
    listed_price: Mapped[Yen]
    added_at: Mapped[datetime]

    cart: Mapped[Cart] = relationship(back_populates="lines", lazy="raise_on_sql")
    sku: Mapped[Sku] = relationship(lazy="raise_on_sql")
