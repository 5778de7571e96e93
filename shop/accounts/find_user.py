"""Find a person with their memberships."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from shop.accounts.models import User
from shop.db import db
from shop.text import mail_key


def find_user(*, email: str, also_disabled: bool = False) -> User | None:
    """The person of a mail address, however its letters are typed."""
    query = select(User).where(User.email == mail_key(email))
    if not also_disabled:
        query = query.where(User.disabled_at.is_(None))
    return db.session.scalar(query.options(selectinload(User.memberships)))


def user_by_id(user_id: int) -> User | None:
    """A person who is not disabled."""
    return db.session.scalar(
        select(User)
        .where(User.id == user_id, User.disabled_at.is_(None))
        .options(selectinload(User.memberships))
    )


def demo_people() -> list[User]:
    """The demo's people, in order. The door shows them outside production only."""
    return list(
        db.session.scalars(
            select(User)
            .where(User.demo_hint.is_not(None), User.disabled_at.is_(None))
            .options(selectinload(User.memberships))
            .order_by(User.id)
        )
    )
