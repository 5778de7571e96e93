"""Signed-in browsers: opened, found by their cookie, listed, ended."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import joinedload

from shop.accounts.models import Membership, Scope, User, UserSession
from shop.accounts.tokens import hash_of, new_token
from shop.audit.record import record
from shop.db import db
from shop.errors import NotFound

OFFICE_HOURS = timedelta(hours=12)  # who sees everybody's orders signs in every day
OTHERS_DAYS = timedelta(days=14)


def active(memberships: list[Membership], now: datetime) -> list[Membership]:
    """Memberships that have not ended."""
    return [member for member in memberships if member.ends_at is None or member.ends_at > now]


def open_session(*, user: User, strong: bool, now: datetime) -> tuple[UserSession, str]:
    """Sign a person in; returns the row and the cookie's token. `strong`: a second factor was given.

    The office's sessions last twelve hours, others two weeks. `user.memberships` must be loaded.
    """
    is_office = any(member.scope is Scope.office for member in active(user.memberships, now))
    token = new_token()
    opened = UserSession(
        token_hash=hash_of(token),
        user_id=user.id,
        strong=strong,
        created_at=now,
        expires_at=now + (OFFICE_HOURS if is_office else OTHERS_DAYS),
    )
    db.session.add(opened)
    record(
        actor=f"user:{user.id}", code="account.signed_in", object_kind="user", object_id=user.id,
        now=now, after={"strong": strong},
    )  # fmt: skip
    return opened, token


def session_of(token: str | None, *, now: datetime) -> UserSession | None:
    """The running session of a cookie with its person and memberships, or None."""
    if not token:
        return None
    found = db.session.scalar(
        select(UserSession)
        .where(
            UserSession.token_hash == hash_of(token),
            UserSession.ended_at.is_(None),
            UserSession.expires_at > now,
        )
        .options(joinedload(UserSession.user).selectinload(User.memberships))
    )
    return found if found is not None and found.user.disabled_at is None else None


def sessions_of(user_id: int, *, now: datetime) -> list[UserSession]:
    """A person's running sessions, newest first."""
    return list(
        db.session.scalars(
            select(UserSession)
            .where(
                UserSession.user_id == user_id,
                UserSession.ended_at.is_(None),
                UserSession.expires_at > now,
            )
            .order_by(UserSession.id.desc())
        )
    )


def end_session(*, session_id: int, user_id: int, actor: str, now: datetime) -> None:
    """End one of a person's own sessions. Raises NotFound for anybody else's."""
    ended = db.session.execute(
        update(UserSession)
        .where(
            UserSession.id == session_id,
            UserSession.user_id == user_id,
            UserSession.ended_at.is_(None),
        )
        .values(ended_at=now)
        .returning(UserSession.id)
    ).first()
    if ended is None:
        raise NotFound
    record(actor=actor, code="account.signed_out", object_kind="user", object_id=user_id, now=now)


def choose_membership(*, session: UserSession, membership_id: int, now: datetime) -> Membership:
    """Turn the switch to one of the person's organisations. Raises NotFound when it is not theirs."""
    for member in active(session.user.memberships, now):
        if member.id == membership_id:
            session.membership_id = member.id
            return member
    raise NotFound
