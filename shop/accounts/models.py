"""People, memberships, sessions, sign-in links and counted attempts."""

from __future__ import annotations

from datetime import datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.db import Base


class Scope(Enum):
    """Which desk a membership opens."""

    office = "office"
    municipality = "municipality"
    vendor = "vendor"


class Role(Enum):
    """What a member may do at that desk."""

    owner = "owner"
    clerk = "clerk"
    finance = "finance"
    read_only = "read_only"


class User(Base):
    """A person with a mail address. Buyers need no row here."""

    __tablename__ = "app_user"
    __table_args__ = (UniqueConstraint("email"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    name: Mapped[str]
    locale: Mapped[str] = mapped_column(default="ja")
    demo_hint: Mapped[str | None]  # demo mode: the sentence beside this person's button
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]

    memberships: Mapped[list[Membership]] = relationship(
        back_populates="user", lazy="raise_on_sql", order_by="Membership.id"
    )


class Membership(Base):
    """A person in an organisation. Exactly the id that the scope asks for is set."""

    __tablename__ = "membership"
    __table_args__ = (
        CheckConstraint(
            "(scope = 'office' AND vendor_id IS NULL AND municipality_id IS NULL)"
            " OR (scope = 'vendor' AND vendor_id IS NOT NULL AND municipality_id IS NULL)"
            " OR (scope = 'municipality' AND vendor_id IS NULL AND municipality_id IS NOT NULL)",
            name="scope_has_its_id",
        ),
        UniqueConstraint("user_id", "scope", "vendor_id", "municipality_id"),
        Index("ix_membership_vendor_id", "vendor_id"),
        Index("ix_membership_municipality_id", "municipality_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("app_user.id"))
    scope: Mapped[Scope]
    role: Mapped[Role]
    # No foreign keys: accounts stands below vendors and places, which know nothing of people.
    vendor_id: Mapped[int | None]
    municipality_id: Mapped[int | None]
    ends_at: Mapped[datetime | None]

    user: Mapped[User] = relationship(back_populates="memberships", lazy="raise_on_sql")


class UserSession(Base):
    """A signed-in browser. The cookie holds the token, the row only its hash."""

    __tablename__ = "user_session"
    __table_args__ = (UniqueConstraint("token_hash"), Index("ix_user_session_user_id", "user_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("app_user.id"))
    membership_id: Mapped[int | None]  # the organisation chosen by the switch
    strong: Mapped[bool] = mapped_column(default=False)  # second factor given
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    user: Mapped[User] = relationship(lazy="raise_on_sql")


class SigninLink(Base):
    """A link sent by mail: works once, for half an hour."""

    __tablename__ = "signin_link"
    __table_args__ = (UniqueConstraint("token_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("app_user.id"))
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    invitation: Mapped[bool] = mapped_column(default=False)

    user: Mapped[User] = relationship(lazy="raise_on_sql")


class Attempt(Base):
    """One counted try (sign-in, contact form), by what was tried and from where."""

    __tablename__ = "attempt"
    __table_args__ = (Index("ix_attempt_bucket_at", "bucket", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    bucket: Mapped[str]  # kind and a hash, never an address or a mail
    at: Mapped[datetime]
