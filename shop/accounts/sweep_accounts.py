"""Forget what is over: attempts, links, sessions."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import CursorResult, delete

from shop.accounts.models import Attempt, SigninLink, UserSession
from shop.db import db

_ATTEMPTS, _ENDED = timedelta(days=1), timedelta(days=30)


def sweep_accounts(*, now: datetime) -> int:
    """Delete attempts older than a day, links and sessions that ran out a month ago; returns rows."""
    statements = (
        delete(Attempt).where(Attempt.at < now - _ATTEMPTS),
        delete(SigninLink).where(SigninLink.expires_at < now - _ENDED),
        delete(UserSession).where(UserSession.expires_at < now - _ENDED),
    )
    return sum(
        cast("CursorResult[Any]", db.session.execute(statement)).rowcount
        for statement in statements
    )
