"""Invite a person into an organisation."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from shop.accounts.errors import BadAddress
from shop.accounts.find_user import find_user
from shop.accounts.models import Membership, Role, Scope, User
from shop.accounts.signin_links import INVITATION_DAYS, make_signin_link
from shop.audit.record import record
from shop.db import db
from shop.mail.write_letter import write_letter
from shop.text import mail_address, mail_key


def invite(
    *,
    email: str,
    name: str,
    scope: Scope,
    role: Role,
    place_name: str,
    actor: str,
    now: datetime,
    vendor_id: int | None = None,
    municipality_id: int | None = None,
) -> tuple[User, str]:
    """Make the person and the membership where missing, and queue the letter with its link.

    Returns the person and the path of the one-time link (7 days). place_name: what the letter calls
    the organisation. Inviting again sends a new link, sets the role and ends a ban. Raises BadAddress.
    """
    address = mail_address(email)
    if address is None:
        raise BadAddress("no mail address")
    user = find_user(email=address, also_disabled=True) or _new_user(mail_key(address), name, now)
    user.disabled_at = None
    member = _membership(user, scope, vendor_id, municipality_id)
    member.role, member.ends_at = role, None
    path, _until = make_signin_link(user=user, invitation=True, now=now)
    write_letter(
        event="invitation",
        recipient=user.email,
        locale=user.locale,
        now=now,
        about=f"user:{user.id}",
        place_name=place_name,
        link_path=path,
        days=INVITATION_DAYS,
    )
    record(
        actor=actor, code="account.invited", object_kind="user", object_id=user.id, now=now,
        after={"scope": scope.value, "role": role.value,
               "organisation": vendor_id or municipality_id},
    )  # fmt: skip
    return user, path


def _new_user(email: str, name: str, now: datetime) -> User:
    user = User(email=email, name=name, created_at=now, memberships=[])
    db.session.add(user)
    db.session.flush()  # membership and link name the person's id
    return user


def _membership(
    user: User, scope: Scope, vendor_id: int | None, municipality_id: int | None
) -> Membership:
    query = select(Membership).where(Membership.user_id == user.id, Membership.scope == scope)
    for column, wanted in (
        (Membership.vendor_id, vendor_id),
        (Membership.municipality_id, municipality_id),
    ):
        query = query.where(column.is_(None) if wanted is None else column == wanted)
    found = db.session.scalar(query)
    if found is None:
        found = Membership(
            user_id=user.id, scope=scope, role=Role.clerk, vendor_id=vendor_id,
            municipality_id=municipality_id,
        )  # fmt: skip
        db.session.add(found)
    return found
