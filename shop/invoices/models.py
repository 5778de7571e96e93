"""Receipts that were issued. What stands on one follows from the frozen order and this row."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base
from shop.money import Yen


class Honorific(Enum):
    """What follows the name on a Japanese paper: 様 for people, 御中 for bodies."""

    sama = "sama"
    onchu = "onchu"


class ReceiptIssue(Base):
    """領収書: one issue. Found by date, sum and name for seven years (電子帳簿保存法)."""

    __tablename__ = "receipt_issue"
    __table_args__ = (
        UniqueConstraint("number"),
        UniqueConstraint("year", "serial"),
        UniqueConstraint("order_id", "edition"),
        Index("ix_receipt_issue_issued_at", "issued_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("customer_order.id"))
    number: Mapped[str]  # e.g. 'R2026-000123', by the year in Japan
    year: Mapped[int]
    serial: Mapped[int]
    edition: Mapped[int]  # 1 is the first issue; every later one is marked 再発行
    addressee: Mapped[str]
    honorific: Mapped[Honorific] = mapped_column(default=Honorific.sama)
    total: Mapped[Yen]  # what was paid
    given_back: Mapped[Yen]  # of it, what had gone back by then
    issued_at: Mapped[datetime]

    @property
    def is_copy(self) -> bool:
        """Whether it must be marked 再発行."""
        return self.edition > 1
