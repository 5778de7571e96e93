"""Where a person's organisations are found."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from sqlalchemy import select

from shop import clock
from shop.accounts.models import Membership, Scope, User
from shop.accounts.sessions import active
from shop.db import db
from shop.i18n import _
from shop.places.models import Municipality
from shop.vendors.models import Vendor

_HOMES = {
    Scope.office: "staff_desk.start",
    Scope.municipality: "municipality_desk.start",
    Scope.vendor: "vendor_desk.start",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLink:
    """One organisation of a person, in words."""

    membership_id: int
    label: str
    role: str
    url: str
    is_current: bool


def home_of(user: User) -> str:
    """The desk of the person's first organisation; '' when there is none."""
    mine = active(user.memberships, clock.now())
    return url_for(_HOMES[mine[0].scope]) if mine else ""


def desk_links(user: User, *, chosen: int | None) -> list[DeskLink]:
    """Every organisation of a person (at most two queries for their names)."""
    mine = active(user.memberships, clock.now())
    names = _names(mine)
    return [
        DeskLink(
            membership_id=member.id,
            label=names[member.id],
            role=_role_words()[member.role.value],
            url=url_for(_HOMES[member.scope]),
            is_current=member.id == chosen,
        )
        for member in mine
    ]


def _names(members: list[Membership]) -> dict[int, str]:
    vendors = {m.vendor_id for m in members if m.vendor_id}
    towns = {m.municipality_id for m in members if m.municipality_id}
    names: dict[tuple[Scope, int | None], str] = {(Scope.office, None): _("共市 事務局")}
    if vendors:
        rows = db.session.execute(select(Vendor.id, Vendor.name).where(Vendor.id.in_(vendors)))
        names |= {(Scope.vendor, row.id): row.name for row in rows}
    if towns:
        query = select(Municipality.id, Municipality.name).where(Municipality.id.in_(towns))
        names |= {(Scope.municipality, row.id): row.name for row in db.session.execute(query)}
    return {m.id: names.get((m.scope, m.vendor_id or m.municipality_id), "") for m in members}


def _role_words() -> dict[str, str]:
    return {
        "owner": _("責任者"),
        "clerk": _("担当者"),
        "finance": _("経理"),
        "read_only": _("見るだけ"),
    }
