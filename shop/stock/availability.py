"""How many pieces a page may offer: lapsed holds count as free."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, ScalarSelect, cast, func, select

from shop.db import db
from shop.stock.models import Hold, HoldState, StockPool


def lapsed_in_pool(now: datetime) -> ScalarSelect[int]:
    """Pieces of a pool's lapsed holds, as a correlated subquery on stock_pool."""
    return (
        select(func.coalesce(func.sum(Hold.quantity), 0))
        .where(
            Hold.pool_id == StockPool.id,
            Hold.state == HoldState.active,
            Hold.awaits_provider.is_(False),
            Hold.expires_at <= now,
        )
        .correlate(StockPool)
        .scalar_subquery()
    )


def free_pieces(now: datetime) -> ColumnElement[int]:
    """Free pieces of a pool at `now`, as an SQL expression over stock_pool."""
    return StockPool.capacity - StockPool.sold - StockPool.held + cast(lapsed_in_pool(now), Integer)


def free_by_pool(pool_ids: Iterable[int], *, now: datetime) -> dict[int, int]:
    """Free pieces by pool id, in one query."""
    rows = db.session.execute(
        select(StockPool.id, free_pieces(now)).where(StockPool.id.in_(sorted(pool_ids)))
    )
    return {row[0]: row[1] for row in rows}
