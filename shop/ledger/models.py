"""Journal entries whose lines add up to nothing."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.db import Base
from shop.money import Yen


class JournalEntry(Base):
    """One business fact. `key` is unique: posting the same fact twice is posting it once."""

    __tablename__ = "journal_entry"
    __table_args__ = (UniqueConstraint("key"), Index("ix_journal_entry_cause", "cause"))

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    cause: Mapped[str]  # e.g. 'order:12'
    at: Mapped[datetime]

    lines: Mapped[list[JournalLine]] = relationship(back_populates="entry", lazy="raise_on_sql")


class JournalLine(Base):
    """Yen on an account: positive is debit, negative is credit."""

    __tablename__ = "journal_line"
    __table_args__ = (
        Index("ix_journal_line_entry_id", "entry_id"),
        Index("ix_journal_line_account", "account"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("journal_entry.id"))
    account: Mapped[str]  # e.g. 'vendor_payable:7'
    yen: Mapped[Yen]

    entry: Mapped[JournalEntry] = relationship(back_populates="lines", lazy="raise_on_sql")
