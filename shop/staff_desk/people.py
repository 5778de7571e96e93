"""人: who may sign in, and inviting more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import abort, flash, g, redirect, render_template, url_for
from sqlalchemy import select
from sqlalchemy.orm import selectinload
from werkzeug.wrappers import Response
from wtforms import Field, RadioField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # stubs lag
from wtforms.validators import DataRequired, Length, ValidationError

from shop import clock
from shop.accounts.invite import invite
from shop.accounts.models import Membership, Role, Scope, User
from shop.accounts.sessions import active
from shop.db import db, transaction
from shop.i18n import _, _l
from shop.places.models import Municipality
from shop.staff_desk.door import blueprint
from shop.text import mail_address, nfkc, unfit_for_name
from shop.vendors.models import Vendor
from shop.web.forms import ShopForm

MOST = 200  # rows
INVITERS = (Role.owner, Role.clerk)
SCOPES: list[Any] = [
    SelectChoice(value="vendor", label=_l("つくり手")),
    SelectChoice(value="municipality", label=_l("自治体")),
    SelectChoice(value="office", label=_l("事務局")),
]


class InviteForm(ShopForm):
    """Whom, for which organisation, as what."""

    email = StringField(
        _l("メールアドレス"),
        [DataRequired(_l("メールアドレスを入力してください。")), Length(max=254)],
    )
    name = StringField(
        _l("お名前"), [DataRequired(_l("お名前を入力してください。")), Length(max=60)]
    )
    scope = RadioField(
        _l("どこの人ですか"),
        [DataRequired(_l("どこの人かをえらんでください。"))],
        choices=SCOPES,
    )
    code = StringField(_l("つくり手の番号、または自治体コード"), [Length(max=60)])
    role = RadioField(
        _l("役割"),
        [DataRequired(_l("役割をえらんでください。"))],
        default="clerk",
        choices=[
            SelectChoice(value="owner", label=_l("責任者")),
            SelectChoice(value="clerk", label=_l("担当者")),
            SelectChoice(value="finance", label=_l("経理")),
            SelectChoice(value="read_only", label=_l("見るだけ")),
        ],
    )

    def validate_email(self, field: Field) -> None:
        """An address that can be written to."""
        if mail_address(field.data or "") is None:
            raise ValidationError(_("メールアドレスの形を確かめてください。例 hanako@example.jp"))

    def validate_name(self, field: Field) -> None:
        """Letters, no pictures."""
        if unfit_for_name(field.data or ""):
            raise ValidationError(_("お名前に使えない文字があります。"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The organisation that somebody is invited into."""

    name: str
    vendor_id: int | None = None
    municipality_id: int | None = None


def find_place(form: InviteForm) -> Place | None:
    """The organisation that the form names; None when its code is unknown."""
    scope, code = Scope(form.scope.data), nfkc(form.code.data or "").strip()
    if scope is Scope.office:
        return Place(name=_("共市 事務局"))
    if scope is Scope.vendor:
        vendor = db.session.scalar(select(Vendor).where(Vendor.code == code))
        return Place(name=vendor.name, vendor_id=vendor.id) if vendor else None
    town = db.session.scalar(select(Municipality).where(Municipality.code6 == code))
    return Place(name=town.name, municipality_id=town.id) if town else None


@blueprint.get("/people")
def people() -> str:
    """Everybody with an organisation, and the form to invite somebody."""
    return _people_page(_form(formdata=None))


@blueprint.post("/people")
def invite_somebody() -> Response | tuple[str, int]:
    """招待する. Clerks invite makers and towns; the office's own people only its owners."""
    if g.scope.role not in INVITERS:
        abort(403)
    form = _form()
    place = find_place(form) if form.validate() else None
    if not form.errors and place is None:
        form.code.errors = [
            _("その番号は見つかりません。つくり手は番号、自治体は6桁のコードです。")
        ]
    if place is None:
        return _people_page(form), 400
    with transaction():
        invite(
            email=form.email.data or "", name=form.name.data or "", scope=Scope(form.scope.data),
            role=Role(form.role.data), place_name=place.name, vendor_id=place.vendor_id,
            municipality_id=place.municipality_id, actor=g.scope.actor, now=clock.now(),
        )  # fmt: skip
    flash(_("招待の手紙を出しました。リンクは7日のあいだ使えます。"), "success")
    return redirect(url_for("staff_desk.people"), 303)


def _form(**options: Any) -> InviteForm:
    form = InviteForm(**options)
    if g.scope.role is not Role.owner:
        form.scope.choices = SCOPES[:2]
    return form


def _people_page(form: InviteForm) -> str:
    now = clock.now()
    users = list(
        db.session.scalars(
            select(User)
            .where(User.memberships.any())
            .options(selectinload(User.memberships))
            .order_by(User.id.desc())
            .limit(MOST)
        )
    )
    members = [(user, member) for user in users for member in active(user.memberships, now)]
    names = _place_names([member for _user, member in members])
    return render_template(
        "staff_desk/people.html",
        members=[(user, member, names[member.id]) for user, member in members],
        roles=_role_words(),
        form=form,
        may_invite=g.scope.role in INVITERS,
    )


def _role_words() -> dict[str, str]:
    return {
        "owner": _("責任者"),
        "clerk": _("担当者"),
        "finance": _("経理"),
        "read_only": _("見るだけ"),
    }


def _place_names(members: list[Membership]) -> dict[int, str]:
    vendors = {m.vendor_id for m in members if m.vendor_id}
    towns = {m.municipality_id for m in members if m.municipality_id}
    makers = db.session.execute(select(Vendor.id, Vendor.name).where(Vendor.id.in_(vendors)))
    places = db.session.execute(
        select(Municipality.id, Municipality.name).where(Municipality.id.in_(towns))
    )
    names = {("vendor", row.id): row.name for row in makers}
    names |= {("municipality", row.id): row.name for row in places}
    office = _("共市 事務局")
    return {
        m.id: names.get((m.scope.value, m.vendor_id or m.municipality_id or 0), office)
        for m in members
    }
