"""Pools, holds, and the moves that explain every count."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class PoolKind(Enum):
    """What a pool counts."""

    goods = "goods"
    entry_slot = "entry_slot"
    pickup_slot = "pickup_slot"
    booth = "booth"


class StockPool(Base):
    """`capacity` is all that ever came in (corrected by counts); free = capacity - held - sold."""

    __tablename__ = "stock_pool"
    __table_args__ = (
        CheckConstraint(
            "held >= 0 AND sold >= 0 AND held + sold <= capacity", name="never_oversold"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[PoolKind] = mapped_column(default=PoolKind.goods)
    capacity: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    sold: Mapped[int] = mapped_column(default=0)


class HoldState(Enum):
    """A hold ends sold or freed, once."""

    active = "active"
    sold = "sold"
    freed = "freed"


class Hold(Base):
    """Pieces kept for somebody until a moment. `awaits_provider`: only the job may free it."""

    __tablename__ = "stock_hold"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity_positive"),
        Index("ix_stock_hold_pool_id_state", "pool_id", "state", "expires_at"),
        Index("ix_stock_hold_owner", "owner"),
        Index("ix_stock_hold_state_expires_at", "state", "expires_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    pool_id: Mapped[int] = mapped_column(ForeignKey("stock_pool.id"))
    quantity: Mapped[int]
    owner: Mapped[str]  # e.g. 'order:12'
    state: Mapped[HoldState] = mapped_column(default=HoldState.active)
    awaits_provider: Mapped[bool] = mapped_column(default=False)
    expires_at: Mapped[datetime]
    created_at: Mapped[datetime]


class MoveKind(Enum):
    """Why a count changed."""

    received = "received"
    counted = "counted"
    held = "held"
    freed = "freed"
    sold_from_hold = "sold_from_hold"
    sold = "sold"
    returned = "returned"


class StockMove(Base):
    """One change of one pool. Σ of the deltas is the pool: `flask stock recount` proves it."""

    __tablename__ = "stock_move"
    __table_args__ = (UniqueConstraint("key"), Index("ix_stock_move_pool_id", "pool_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    pool_id: Mapped[int] = mapped_column(ForeignKey("stock_pool.id"))
    kind: Mapped[MoveKind]
    capacity_delta: Mapped[int] = mapped_column(default=0)
    held_delta: Mapped[int] = mapped_column(default=0)
    sold_delta: Mapped[int] = mapped_column(default=0)
    cause: Mapped[str]
    actor: Mapped[str]
    key: Mapped[str]
    at: Mapped[datetime]
