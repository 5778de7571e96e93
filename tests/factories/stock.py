"""Pools with pieces that are explained by a move, so that a recount finds nothing."""

from __future__ import annotations

from datetime import UTC, datetime

from shop.stock.models import PoolKind, StockPool
from shop.stock.receive import open_pool
from tests.factories.counting import number

OPENED = datetime(2026, 11, 1, 0, 0, tzinfo=UTC)


def pool(pieces: int = 1) -> StockPool:
    """A pool of goods into which so many pieces came."""
    return open_pool(
        kind=PoolKind.goods,
        pieces=pieces,
        cause="test",
        key=f"test:{number()}",
        actor="test",
        now=OPENED,
    )
