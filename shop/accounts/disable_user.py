"""Somebody leaves: from this moment no session and no link of theirs works."""

from __future__ import annotations

from datetime import datetime

from shop.accounts.find_user import find_user
from shop.accounts.models import User
from shop.audit.record import record
from shop.errors import NotFound


def disable_user(*, email: str, actor: str, now: datetime) -> User:
    """Shut a person out until somebody invites them again. Raises NotFound."""
    user = find_user(email=email, also_disabled=True)
    if user is None:
        raise NotFound
    user.disabled_at = user.disabled_at or now
    record(actor=actor, code="account.disabled", object_kind="user", object_id=user.id, now=now)
    return user
