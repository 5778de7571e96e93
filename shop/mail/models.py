"""Letters waiting to be posted, and those that were."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class LetterState(Enum):
    """Where a letter is."""

    queued = "queued"
    sent = "sent"
    failed = "failed"


class Letter(Base):
    """One letter to one address. `{{origin}}` in the bodies is the shop's address, put in at reading."""

    __tablename__ = "letter"
    __table_args__ = (
        Index("ix_letter_state_run_at", "state", "run_at"),
        Index("ix_letter_about", "about"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    about: Mapped[str] = mapped_column(default="")  # e.g. 'order:12', to list an object's letters
    recipient: Mapped[str]
    locale: Mapped[str] = mapped_column(default="ja")
    subject: Mapped[str]
    text: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    state: Mapped[LetterState] = mapped_column(default=LetterState.queued)
    attempts: Mapped[int] = mapped_column(default=0)
    run_at: Mapped[datetime]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    last_problem: Mapped[str | None]
