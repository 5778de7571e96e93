"""Ids of published goods for machines, page by page."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from shop.catalog.models import Product, ProductStatus
from shop.db import db

PAGE = 10_000
_PUBLISHED = Product.status == ProductStatus.published


def product_pages() -> int:
    """How many pages of 10,000 ids there are."""
    count = db.session.scalar(select(func.count()).select_from(Product).where(_PUBLISHED)) or 0
    return -(-count // PAGE)


def product_ids(*, page: int) -> Sequence[int]:
    """Ids of page 0, 1 …; none beyond the last."""
    rows = select(Product.id).where(_PUBLISHED).order_by(Product.id)
    return db.session.scalars(rows.limit(PAGE).offset(page * PAGE)).all()
