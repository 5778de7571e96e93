"""Dated consumption tax rates (大綱 and law move them; see research/japan.md §1.1)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class TaxRateStatus(Enum):
    """A pending rate is known but not law yet, and is never applied."""

    enacted = "enacted"
    pending = "pending"


class TaxRate(Base):
    """The percent of a tax class (food, standard, alcohol) from a day to a day, both included."""

    __tablename__ = "tax_rate"
    __table_args__ = (UniqueConstraint("tax_class", "valid_from"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    tax_class: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    percent: Mapped[int]
    status: Mapped[TaxRateStatus] = mapped_column(default=TaxRateStatus.enacted)
