"""Prove every count: the moves add up to the pools, the active holds to what is held."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select

from shop.db import db
from shop.stock.models import Hold, HoldState, StockMove, StockPool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A pool whose rows do not explain its counts (pieces)."""

    pool_id: int
    what: str
    pool_says: int
    rows_say: int


def recount() -> tuple[int, list[Disagreement]]:
    """Return how many pools were counted, and every disagreement found."""
    moves = {
        row[0]: row[1:]
        for row in db.session.execute(
            select(
                StockMove.pool_id,
                func.sum(StockMove.capacity_delta),
                func.sum(StockMove.held_delta),
                func.sum(StockMove.sold_delta),
            ).group_by(StockMove.pool_id)
        )
    }
    held_rows = db.session.execute(
        select(Hold.pool_id, func.sum(Hold.quantity))
        .where(Hold.state == HoldState.active)
        .group_by(Hold.pool_id)
    )
    holds = {row[0]: int(row[1]) for row in held_rows}
    counted = 0
    found: list[Disagreement] = []
    pools = select(StockPool.id, StockPool.capacity, StockPool.held, StockPool.sold)
    for pool_id, capacity, held, sold in db.session.execute(pools):
        counted += 1
        by_moves = moves.get(pool_id, (0, 0, 0))
        checks = (
            ("capacity", capacity, by_moves[0]),
            ("held", held, by_moves[1]),
            ("sold", sold, by_moves[2]),
            ("active holds", held, holds.get(pool_id, 0)),
        )
        found += [
            Disagreement(pool_id, what, pool_says, int(rows_say))
            for what, pool_says, rows_say in checks
            if pool_says != int(rows_say)
        ]
    return counted, found
