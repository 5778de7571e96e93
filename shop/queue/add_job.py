"""Ask for work to be done later, in the caller's transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite

from shop.db import db
from shop.queue.models import Job


def add_job(
    *, kind: str, payload: dict[str, Any], run_at: datetime, dedupe_key: str | None = None
) -> bool:
    """Queue a piece of work for `run_at` (UTC). The payload carries ids, no personal data.

    Returns False when a job with this `dedupe_key` was asked for before (done or not): asking twice
    is asking once.
    """
    is_postgres = db.session.get_bind().dialect.name == "postgresql"
    insert = postgresql.insert if is_postgres else sqlite.insert
    added = db.session.execute(
        insert(Job)
        .values(kind=kind, payload=payload, run_at=run_at, attempts=0, dedupe_key=dedupe_key)
        .on_conflict_do_nothing(index_elements=["dedupe_key"])
        .returning(Job.id)
    )
    return added.first() is not None
