"""Keep pieces for somebody; sell what was kept; let it go again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert, select, update

from shop.db import db
from shop.stock import pools
from shop.stock.models import Hold, HoldState, MoveKind


def hold(
    *,
    wants: Mapping[int, int],
    owner: str,
    expires_at: datetime,
    awaits_provider: bool,
    actor: str,
    now: datetime,
    attempt: str = "1",
) -> None:
    """Hold `wants` (pool id → pieces, summed per pool by the caller) until `expires_at` (UTC).

    All or nothing: raises OutOfStock. `awaits_provider`: a payment session is open, so only the job
    frees the hold, after the provider has said that the session is over. `attempt` makes the keys of
    a second hold for the same owner differ (a late payment that holds again).
    """
    pools.take_all(wants, as_sold=False, now=now, actor=actor)
    rows = [
        {
            "pool_id": pool_id,
            "quantity": wants[pool_id],
            "owner": owner,
            "state": HoldState.active,
            "awaits_provider": awaits_provider,
            "expires_at": expires_at,
            "created_at": now,
        }
        for pool_id in sorted(wants)
    ]
    db.session.execute(insert(Hold), rows)
    pools.write_moves(
        [
            pools.move(
                pool_id, MoveKind.held, key=f"held:{owner}:{attempt}:{pool_id}", cause=owner,
                actor=actor, at=now, held=wants[pool_id],
            )
            for pool_id in sorted(wants)
        ]
    )  # fmt: skip


def sell_held(*, owner: str, actor: str, now: datetime) -> Counter[int]:
    """Turn the owner's active holds into sold pieces. Returns pool id → pieces."""
    return _end(owner, MoveKind.sold_from_hold, actor=actor, now=now)


def free_held(*, owner: str, actor: str, now: datetime) -> Counter[int]:
    """Let the owner's active holds go. Returns pool id → pieces."""
    return _end(owner, MoveKind.freed, actor=actor, now=now)


def prolong(*, owner: str, until: datetime, awaits_provider: bool) -> None:
    """Keep the owner's active holds until another moment (konbini chosen: the slip's deadline)."""
    _lock_pools_of(owner)
    db.session.execute(
        update(Hold)
        .where(Hold.owner == owner, Hold.state == HoldState.active)
        .values(expires_at=until, awaits_provider=awaits_provider)
    )


def _end(owner: str, kind: MoveKind, *, actor: str, now: datetime) -> Counter[int]:
    _lock_pools_of(owner)
    holds = db.session.execute(
        select(Hold.id, Hold.pool_id, Hold.quantity)
        .where(Hold.owner == owner, Hold.state == HoldState.active)
        .order_by(Hold.pool_id, Hold.id)
    ).all()
    ended: Counter[int] = Counter()
    for row in holds:
        if pools.end_hold(
            row.id, row.pool_id, row.quantity, kind=kind, cause=owner, actor=actor, now=now
        ):
            ended[row.pool_id] += row.quantity
    return ended


def _lock_pools_of(owner: str) -> None:
    """A buyer who frees lapsed holds locks the pool first; so do we, or the two lock each other."""
    active = (Hold.owner == owner, Hold.state == HoldState.active)
    pools.lock(db.session.scalars(select(Hold.pool_id).where(*active).distinct()))
