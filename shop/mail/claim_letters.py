"""Take queued letters for one postman, and write down how each one ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, update

from shop.db import db
from shop.mail.models import Letter, LetterState

MOST_ATTEMPTS = 8
LEASE = timedelta(minutes=5)
KEPT = "kept: no mail server is set"
_FIRST_WAIT = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A letter that is ours to post until the lease ends."""

    id: int
    recipient: str
    locale: str
    subject: str
    text: str
    html: str
    created_at: datetime
    attempt: int


def claim_letters(*, now: datetime, limit: int) -> list[Claimed]:
    """Claim at most `limit` due letters, oldest first. Two processes never get the same one.

    The lease is the letter's own `run_at`: whoever dies with it gives it back after five minutes.
    """
    due = (
        select(Letter.id)
        .where(Letter.state == LetterState.queued, Letter.run_at <= now)
        .order_by(Letter.run_at, Letter.id)
        .limit(limit)
        .with_for_update(skip_locked=True)  # PostgreSQL; SQLite has one writer anyway
    )
    rows = db.session.execute(
        update(Letter)
        .where(Letter.id.in_(due))
        .values(run_at=now + LEASE, attempts=Letter.attempts + 1)
        .returning(
            Letter.id, Letter.recipient, Letter.locale, Letter.subject, Letter.text, Letter.html,
            Letter.created_at, Letter.attempts.label("attempt"),
        )
        .execution_options(synchronize_session=False)
    )  # fmt: skip
    return sorted((Claimed(**row._asdict()) for row in rows), key=lambda letter: letter.id)


def letter_sent(*, letter: Claimed, now: datetime) -> None:
    """A mail server has taken it."""
    _change(letter, state=LetterState.sent, sent_at=now, last_problem=None)


def letter_not_sent(*, letter: Claimed, problem: str, now: datetime) -> None:
    """It could not be posted: again after a wait that doubles (30 s, 1 min …), failed after eight."""
    if letter.attempt >= MOST_ATTEMPTS:
        _change(letter, state=LetterState.failed, last_problem=problem[:500])
    else:
        wait = _FIRST_WAIT * 2 ** (letter.attempt - 1)
        _change(letter, run_at=now + wait, last_problem=problem[:500])


def keep_letters(*, now: datetime) -> int:
    """Without a mail server in the demo: due letters count as sent and stay readable. How many."""
    kept = db.session.execute(
        update(Letter)
        .where(Letter.state == LetterState.queued, Letter.run_at <= now)
        .values(state=LetterState.sent, sent_at=now, last_problem=KEPT)
        .returning(Letter.id)
        .execution_options(synchronize_session=False)
    )
    return len(kept.all())


def _change(letter: Claimed, **values: Any) -> None:
    db.session.execute(
        update(Letter)
        .where(
            Letter.id == letter.id,
            Letter.state == LetterState.queued,
            Letter.attempts == letter.attempt,
        )
        .values(values)
        .execution_options(synchronize_session=False)
    )
