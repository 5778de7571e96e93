"""People with memberships, and browsers in which they are signed in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shop import clock
from shop.accounts.models import Membership, Role, Scope, User
from shop.accounts.sessions import open_session
from shop.db import db
from shop.guards.session_cookie import COOKIE
from tests.factories.counting import number, saved
from tests.support.page import CheckedClient

LONG_AGO = datetime(2026, 1, 5, 0, 0, tzinfo=UTC)


def user(**columns: Any) -> User:
    """A person without any organisation."""
    count = number()
    values: dict[str, Any] = {
        "email": f"person{count}@example.jp",
        "name": f"見本 太郎{count}",
        "created_at": LONG_AGO,
        "memberships": [],
    }
    return saved(User(**values | columns))


def member(scope: Scope, *, person: User | None = None, **columns: Any) -> User:
    """A person of an organisation, as clerk unless told."""
    who = person or user()
    who.memberships.append(Membership(**{"scope": scope, "role": Role.clerk} | columns))
    db.session.flush()
    return who


def sign_in(client: CheckedClient, who: User) -> CheckedClient:
    """Give the browser a session of this person, without the pages."""
    _row, token = open_session(user=who, strong=True, now=clock.now())
    db.session.commit()
    client.set_cookie(COOKIE, token)
    return client


def maker(client: CheckedClient, vendor_id: int, role: Role = Role.owner) -> CheckedClient:
    """Signed in for a maker."""
    return sign_in(client, member(Scope.vendor, vendor_id=vendor_id, role=role))


def office(client: CheckedClient, role: Role = Role.owner) -> CheckedClient:
    """Signed in for the office."""
    return sign_in(client, member(Scope.office, role=role))


def town(client: CheckedClient, municipality_id: int) -> CheckedClient:
    """Signed in for a town."""
    return sign_in(client, member(Scope.municipality, municipality_id=municipality_id))
