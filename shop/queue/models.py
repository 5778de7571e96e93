"""Jobs waiting to be run."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class Job(Base):
    """One piece of work. `dedupe_key` makes asking twice the same as asking once."""

    __tablename__ = "job"
    __table_args__ = (
        UniqueConstraint("dedupe_key"),
        Index("ix_job_done_at_run_at", "done_at", "run_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]] = mapped_column(JSON)
    run_at: Mapped[datetime]
    locked_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    dedupe_key: Mapped[str | None]
    last_problem: Mapped[str | None]
