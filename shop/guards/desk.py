"""The guards of the desks: who signed in, for which organisation, and may they write."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, current_app, g, redirect, request, url_for
from werkzeug.wrappers import Response

from shop import clock
from shop.accounts.models import Membership, Role, Scope, UserSession
from shop.accounts.sessions import active, session_of
from shop.guards.own_path import this_path
from shop.guards.session_cookie import session_token
from shop.web.csrf import csrf
from shop.web.origin_check import SAFE


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskScope:
    """Who looks, and for which organisation: every query of a desk starts here (`g.scope`)."""

    user_id: int
    user_name: str
    session_id: int
    membership_id: int
    scope: Scope
    role: Role
    vendor_id: int
    municipality_id: int
    has_others: bool  # the person has more organisations to switch to

    @property
    def actor(self) -> str:
        """How the audit names this person."""
        return f"user:{self.user_id}"

    @property
    def may_write(self) -> bool:
        """Whether forms are shown at all."""
        return self.role is not Role.read_only


def guard_vendor_desk() -> Response | None:
    """Makers only, each for their own."""
    return _guard(Scope.vendor)


def guard_municipality_desk() -> Response | None:
    """Towns only, each for their own."""
    return _guard(Scope.municipality)


def guard_staff_desk() -> Response | None:
    """The office only."""
    return _guard(Scope.office)


def _guard(scope: Scope) -> Response | None:
    """Send strangers to sign in, hide the desk from others (404), let read_only write nothing (403)."""
    session = session_of(session_token(), now=clock.now())
    if session is None:
        return redirect(url_for("identity.signin", next=this_path() or None), 303)
    member = _membership(session, scope)
    if request.method not in SAFE:
        if member.role is Role.read_only:
            abort(403)
        if current_app.config.get("WTF_CSRF_ENABLED", True):
            csrf.protect()
    g.scope = DeskScope(
        user_id=session.user_id,
        user_name=session.user.name,
        session_id=session.id,
        membership_id=member.id,
        scope=scope,
        role=member.role,
        vendor_id=member.vendor_id or 0,
        municipality_id=member.municipality_id or 0,
        has_others=len(session.user.memberships) > 1,
    )
    return None


def _membership(session: UserSession, scope: Scope) -> Membership:
    """The organisation that the switch shows, else the person's first at this desk; none: 404."""
    mine = [m for m in active(session.user.memberships, clock.now()) if m.scope is scope]
    if not mine:
        abort(404)
    return next((m for m in mine if m.id == session.membership_id), mine[0])
