"""Count a try, and say whether there were too many lately."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import func, select

from shop.accounts.models import Attempt
from shop.accounts.tokens import keyed_hash
from shop.db import db


def count_attempt(
    *, kind: str, value: str, limit: int, window: timedelta, secret: str, now: datetime
) -> bool:
    """Count one try of `kind` by `value` (an address, an IP address); True while it is allowed.

    At most `limit` tries in `window`. A refused try is not counted, so the wait ends by itself.
    """
    bucket = f"{kind}:{keyed_hash(value, secret=secret)}"
    earlier = db.session.scalar(
        select(func.count())
        .select_from(Attempt)
        .where(Attempt.bucket == bucket, Attempt.at > now - window)
    )
    if (earlier or 0) >= limit:
        return False
    db.session.add(Attempt(bucket=bucket, at=now))
    return True
