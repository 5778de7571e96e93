"""The conditional UPDATE under every verb of stock, and the rows that explain it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, insert, select, update

from shop.db import db
from shop.stock.errors import OutOfStock
from shop.stock.models import Hold, HoldState, MoveKind, StockMove, StockPool


def take(pool_id: int, quantity: int, *, as_sold: bool) -> bool:
    """Take free pieces of a pool if there are enough. The database decides, never a value read before."""
    values = {"sold": StockPool.sold + quantity} if as_sold else {"held": StockPool.held + quantity}
    done = _execute(
        update(StockPool)
        .where(
            StockPool.id == pool_id,
            StockPool.held + StockPool.sold + quantity <= StockPool.capacity,
        )
        .values(values)
    )
    return done.rowcount == 1


def take_all(wants: Mapping[int, int], *, as_sold: bool, now: datetime, actor: str) -> None:
    """Take from several pools in id order (two buyers never wait for each other in a circle).

    A pool that looks empty has its lapsed holds freed and is asked again. Raises OutOfStock; the
    caller's transaction then rolls back, so all is taken or nothing.
    """
    for pool_id in sorted(wants):
        if take(pool_id, wants[pool_id], as_sold=as_sold):
            continue
        free_lapsed([pool_id], now=now, actor=actor)
        if not take(pool_id, wants[pool_id], as_sold=as_sold):
            raise OutOfStock(pool_id)


def lock(pool_ids: Iterable[int]) -> None:
    """Keep pools for this transaction, in id order: always before their holds."""
    ids = sorted(pool_ids)
    db.session.execute(
        select(StockPool.id).where(StockPool.id.in_(ids)).order_by(StockPool.id).with_for_update()
    ).all()


def free_lapsed(pool_ids: Iterable[int], *, now: datetime, actor: str) -> int:
    """Free the pools' holds that have run out, except those that wait for the provider's word.

    Returns how many holds were freed. The pool's row is locked before its holds, as everywhere.
    """
    ids = sorted(pool_ids)
    lock(ids)
    lapsed = db.session.execute(
        select(Hold.id, Hold.pool_id, Hold.quantity, Hold.owner)
        .where(
            Hold.pool_id.in_(ids),
            Hold.state == HoldState.active,
            Hold.awaits_provider.is_(False),
            Hold.expires_at <= now,
        )
        .order_by(Hold.pool_id, Hold.id)
    ).all()
    for hold in lapsed:
        end_hold(
            hold.id, hold.pool_id, hold.quantity,
            kind=MoveKind.freed, cause=hold.owner, actor=actor, now=now,
        )  # fmt: skip
    return len(lapsed)


def end_hold(
    hold_id: int, pool_id: int, quantity: int, *,
    kind: MoveKind, cause: str, actor: str, now: datetime,
) -> bool:  # fmt: skip
    """End an active hold, sold or freed, once. Returns False when somebody else ended it before."""
    sold = kind is MoveKind.sold_from_hold
    state = HoldState.sold if sold else HoldState.freed
    ended = _execute(
        update(Hold).where(Hold.id == hold_id, Hold.state == HoldState.active).values(state=state)
    )
    if ended.rowcount != 1:
        return False
    change: dict[str, Any] = {"held": StockPool.held - quantity}
    if sold:
        change["sold"] = StockPool.sold + quantity
    db.session.execute(update(StockPool).where(StockPool.id == pool_id).values(change))
    write_moves(
        [
            move(
                pool_id, kind, key=f"{kind.value}:hold:{hold_id}", cause=cause, actor=actor,
                at=now, held=-quantity, sold=quantity if sold else 0,
            )
        ]
    )  # fmt: skip
    return True


def move(
    pool_id: int, kind: MoveKind, *, key: str, cause: str, actor: str, at: datetime,
    capacity: int = 0, held: int = 0, sold: int = 0,
) -> dict[str, Any]:  # fmt: skip
    """One stock_move row as values (pieces; signs say the direction)."""
    return {
        "pool_id": pool_id,
        "kind": kind,
        "capacity_delta": capacity,
        "held_delta": held,
        "sold_delta": sold,
        "cause": cause,
        "actor": actor,
        "key": key,
        "at": at,
    }


def write_moves(rows: list[dict[str, Any]]) -> None:
    """Insert moves in one statement. A repeated key is refused by uq_stock_move_key."""
    if rows:
        db.session.execute(insert(StockMove), rows)


def _execute(statement: Any) -> CursorResult[Any]:
    return cast("CursorResult[Any]", db.session.execute(statement))
