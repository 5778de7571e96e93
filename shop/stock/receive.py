"""New pools and pieces that come in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from shop.db import db
from shop.stock import pools
from shop.stock.models import MoveKind, PoolKind, StockPool


def open_pool(
    *, kind: PoolKind, pieces: int, cause: str, key: str, actor: str, now: datetime
) -> StockPool:
    """Make a pool with `pieces` in it. `key` is unique over all moves."""
    pool = StockPool(kind=kind, capacity=pieces, held=0, sold=0)
    db.session.add(pool)
    db.session.flush()  # the move below names the pool's id
    pools.write_moves(
        [
            pools.move(
                pool.id, MoveKind.received, key=key, cause=cause, actor=actor, at=now,
                capacity=pieces,
            )
        ]
    )  # fmt: skip
    return pool


def receive(*, pool_id: int, pieces: int, cause: str, key: str, actor: str, now: datetime) -> None:
    """Add `pieces` (> 0) to a pool."""
    if pieces <= 0:
        raise ValueError("only pieces that came in can be received")
    db.session.execute(
        update(StockPool)
        .where(StockPool.id == pool_id)
        .values(capacity=StockPool.capacity + pieces)
    )
    pools.write_moves(
        [
            pools.move(
                pool_id, MoveKind.received, key=key, cause=cause, actor=actor, at=now,
                capacity=pieces,
            )
        ]
    )  # fmt: skip
