"""Letters that were given up go once more, when the operator has mended the way."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from shop.db import db
from shop.mail.models import Letter, LetterState


def post_again(*, now: datetime) -> int:
    """Queue every failed letter anew, with all its attempts before it. Returns how many."""
    rows = db.session.execute(
        update(Letter)
        .where(Letter.state == LetterState.failed)
        .values(state=LetterState.queued, attempts=0, run_at=now)
        .returning(Letter.id)
        .execution_options(synchronize_session=False)
    )
    return len(rows.all())
