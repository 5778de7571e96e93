"""Take due work for one worker; whoever dies with it loses it when the lease ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update

from shop.db import db
from shop.queue.models import Job

LEASE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that is ours until the lease ends. `attempt` tells it from a later claim of the same job."""

    job_id: int
    kind: str
    payload: dict[str, Any]
    attempt: int


def claim_jobs(*, now: datetime, limit: int, lease: timedelta = LEASE) -> list[Claim]:
    """Claim at most `limit` due jobs, oldest first. Two workers never get the same one."""
    due = (
        select(Job.id)
        .where(
            Job.done_at.is_(None),
            Job.failed_at.is_(None),
            Job.run_at <= now,
            or_(Job.locked_until.is_(None), Job.locked_until <= now),
        )
        .order_by(Job.run_at, Job.id)
        .limit(limit)
        .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer anyway
    )
    claimed = db.session.execute(
        update(Job)
        .where(Job.id.in_(due))
        .values(locked_until=now + lease, attempts=Job.attempts + 1)
        .returning(Job.id, Job.kind, Job.payload, Job.attempts)
        .execution_options(synchronize_session=False)
    )
    return [Claim(*row) for row in sorted(claimed, key=lambda row: row[0])]
