"""The first person of the office, made on the command line."""

from __future__ import annotations

from datetime import datetime

from shop.accounts.invite import invite
from shop.accounts.models import Role, Scope, User
from shop.i18n import _


def make_staff(*, email: str, name: str, now: datetime) -> tuple[User, str]:
    """Make an owner of the office; returns the person and the path of a one-time link (7 days).

    The same link goes out by letter. Raises BadAddress.
    """
    return invite(
        email=email, name=name, scope=Scope.office, role=Role.owner, place_name=_("共市 事務局"),
        actor="cli", now=now,
    )  # fmt: skip
