"""How a claimed job ends: done, to be tried again later, or given up."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update

from shop.db import db
from shop.queue.claim_jobs import Claim
from shop.queue.models import Job

MOST_ATTEMPTS = 10
_FIRST_WAIT = timedelta(seconds=10)
_LONGEST_WAIT = timedelta(hours=1)


def finish_job(*, claim: Claim, now: datetime) -> None:
    """It is done. Nothing happens when the lease had ended and somebody else has it now."""
    _change(claim, done_at=now, locked_until=None, last_problem=None)


def fail_job(*, claim: Claim, problem: str, now: datetime) -> None:
    """It did not work: again after a wait that doubles, given up after ten attempts."""
    if claim.attempt >= MOST_ATTEMPTS:
        _change(claim, failed_at=now, locked_until=None, last_problem=problem[:500])
    else:
        again = now + wait_after(claim.attempt)
        _change(claim, run_at=again, locked_until=None, last_problem=problem[:500])


def wait_after(attempt: int) -> timedelta:
    """How long to wait after so many attempts: 10 s, 20 s, 40 s … at most an hour."""
    return min(_FIRST_WAIT * (1 << min(attempt - 1, 12)), _LONGEST_WAIT)


def _change(claim: Claim, **values: Any) -> None:
    db.session.execute(
        update(Job)
        .where(Job.id == claim.job_id, Job.attempts == claim.attempt)
        .values(values)
        .execution_options(synchronize_session=False)
    )
