"""Links that sign a person in once. The letter holds the token, the row only its hash."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from shop.accounts.models import SigninLink, User
from shop.accounts.tokens import hash_of, new_token
from shop.db import db

LINK_MINUTES = 30
INVITATION_DAYS = 7


def make_signin_link(*, user: User, invitation: bool, now: datetime) -> tuple[str, datetime]:
    """Add a link for a person; returns its path and the moment (UTC) it runs out."""
    token = new_token()
    lasts = timedelta(days=INVITATION_DAYS) if invitation else timedelta(minutes=LINK_MINUTES)
    db.session.add(
        SigninLink(
            token_hash=hash_of(token),
            user_id=user.id,
            expires_at=now + lasts,
            invitation=invitation,
        )
    )
    return f"/signin/link/{token}", now + lasts


def signin_link_of(token: str, *, now: datetime) -> SigninLink | None:
    """A link that can still be used, with its person; looking does not use it."""
    link = db.session.scalar(
        select(SigninLink)
        .where(
            SigninLink.token_hash == hash_of(token),
            SigninLink.used_at.is_(None),
            SigninLink.expires_at > now,
        )
        .options(joinedload(SigninLink.user))
    )
    return link if link is not None and link.user.disabled_at is None else None
