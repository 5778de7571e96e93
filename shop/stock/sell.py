"""Sell pieces at once (no hold before), and take sold pieces back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import update

from shop.db import db
from shop.stock import pools
from shop.stock.models import MoveKind, StockPool


def sell(*, wants: Mapping[int, int], cause: str, key: str, actor: str, now: datetime) -> None:
    """Sell `wants` (pool id → pieces) now, all or nothing; raises OutOfStock."""
    pools.take_all(wants, as_sold=True, now=now, actor=actor)
    pools.write_moves(
        [
            pools.move(
                pool_id, MoveKind.sold, key=f"sold:{key}:{pool_id}", cause=cause, actor=actor,
                at=now, sold=wants[pool_id],
            )
            for pool_id in sorted(wants)
        ]
    )  # fmt: skip


def take_back(
    *, gives: Mapping[int, int], resellable: bool, cause: str, key: str, actor: str, now: datetime
) -> None:
    """Undo the sale of `gives` (pool id → pieces).

    Resellable pieces are free again. Pieces that were never there (the maker is short) leave the
    capacity too, so that nobody else buys them.
    """
    rows = []
    for pool_id in sorted(gives):
        quantity = gives[pool_id]
        lost = 0 if resellable else quantity
        db.session.execute(
            update(StockPool)
            .where(StockPool.id == pool_id)
            .values(sold=StockPool.sold - quantity, capacity=StockPool.capacity - lost)
        )
        kind = MoveKind.returned if resellable else MoveKind.counted
        rows.append(
            pools.move(
                pool_id, kind, key=f"back:{key}:{pool_id}", cause=cause, actor=actor, at=now,
                capacity=-lost, sold=-quantity,
            )
        )  # fmt: skip
    pools.write_moves(rows)
