"""Sign in by a mailed link, once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from shop.accounts.find_user import user_by_id
from shop.accounts.models import SigninLink, UserSession
from shop.accounts.sessions import open_session
from shop.accounts.tokens import hash_of
from shop.db import db
from shop.errors import NotFound


def use_signin_link(*, token: str, now: datetime) -> tuple[UserSession, str]:
    """Use a link up and open a session; returns the row and the cookie's token.

    One statement decides who was first, so of two clicks one wins. Raises NotFound for a link that is
    unknown, used or over, or whose person is disabled.
    """
    used = db.session.execute(
        update(SigninLink)
        .where(
            SigninLink.token_hash == hash_of(token),
            SigninLink.used_at.is_(None),
            SigninLink.expires_at > now,
        )
        .values(used_at=now)
        .returning(SigninLink.user_id)
    ).first()
    user = user_by_id(used.user_id) if used is not None else None
    if user is None:
        raise NotFound
    return open_session(user=user, strong=False, now=now)
