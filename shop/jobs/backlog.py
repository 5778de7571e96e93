"""What waits for the job process, what it has given up: counted for the operator (a read module)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select

from shop.db import db
from shop.mail.models import Letter, LetterState
from shop.payments.models import CallState, ProviderCall
from shop.queue.models import Job

LATE = timedelta(minutes=10)  # due for so long and untouched: nobody is working


@dataclass(frozen=True, slots=True)
class Backlog:
    """Rows of one kind: `waiting` in all, `late` of those, `given_up` until a person looks."""

    what: str
    waiting: int
    late: int
    given_up: int

    @property
    def needs_somebody(self) -> bool:
        """Whether time alone will not mend it."""
        return bool(self.late or self.given_up)


def backlogs(*, now: datetime) -> list[Backlog]:
    """Letters, jobs and calls to the payment provider."""
    job_open = Job.done_at.is_(None) & Job.failed_at.is_(None)
    letter_open, call_open = (
        Letter.state == LetterState.queued,
        ProviderCall.state == CallState.queued,
    )
    return [
        _counted(
            "letters", letter_open, Letter.run_at <= now - LATE, Letter.state == LetterState.failed
        ),
        _counted("jobs", job_open, Job.run_at <= now - LATE, Job.failed_at.is_not(None)),
        _counted(
            "provider calls",
            call_open,
            ProviderCall.run_at <= now - LATE,
            ProviderCall.state == CallState.refused,
        ),
    ]


def _counted(
    what: str, waits: ColumnElement[bool], is_late: ColumnElement[bool], over: ColumnElement[bool]
) -> Backlog:
    def count(wanted: ColumnElement[bool]) -> int:
        return db.session.execute(select(func.count()).where(wanted)).scalar_one()

    return Backlog(what, count(waits), count(waits & is_late), count(over))
