"""Free the lapsed holds of all pools, so that counts on pages and in tables agree again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from shop.db import db, transaction
from shop.stock.models import Hold, HoldState
from shop.stock.pools import free_lapsed

AT_ONCE = 100  # pools in one transaction
ACTOR = "job"


def sweep_holds(*, now: datetime) -> int:
    """Free every hold that has run out and waits for nobody's word. Returns how many were freed."""
    freed = 0
    while True:
        with transaction():
            pools = list(
                db.session.scalars(
                    select(Hold.pool_id)
                    .where(
                        Hold.state == HoldState.active,
                        Hold.awaits_provider.is_(False),
                        Hold.expires_at <= now,
                    )
                    .distinct()
                    .order_by(Hold.pool_id)
                    .limit(AT_ONCE)
                )
            )
            if not pools:
                return freed
            freed += free_lapsed(pools, now=now, actor=ACTOR)
