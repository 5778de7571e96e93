"""お問い合わせ: what people asked, and whether it was answered."""

from __future__ import annotations

from flask import flash, g, redirect, render_template, request, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response

from shop import clock
from shop.accounts.show_personal_data import sees_personal_data
from shop.db import db, transaction
from shop.errors import NotFound
from shop.i18n import _
from shop.portal.answer_enquiry import answer_enquiry
from shop.portal.models import Enquiry
from shop.staff_desk.door import blueprint
from shop.staff_desk.masks import mask_mail, mask_name
from shop.staff_desk.order import open_for_purpose
from shop.staff_desk.order_words import purposes

PAGE = 100  # rows


def _enquiry(enquiry_id: int, *, lock: bool = False) -> Enquiry:
    found = db.session.get(Enquiry, enquiry_id, with_for_update=lock or None)
    if found is None:
        raise NotFound
    return found


def topics() -> dict[str, str]:
    """What an enquiry is about."""
    return {
        "order": _("注文"),
        "goods": _("商品"),
        "delivery": _("お届け"),
        "market": _("マルシェ"),
        "sell": _("出品"),
        "accessibility": _("使いやすさ"),
        "other": _("そのほか"),
    }


@blueprint.get("/enquiries")
def enquiries() -> str:
    """Open ones first, the oldest on top; then the answered ones."""
    found = db.session.scalars(
        select(Enquiry)
        .order_by(Enquiry.answered_at.is_not(None), Enquiry.created_at, Enquiry.id)
        .limit(PAGE)
    )
    return render_template(
        "staff_desk/enquiries.html",
        enquiries=[(one, mask_name(one.name)) for one in found],
        topics=topics(),
    )


@blueprint.get("/enquiries/<int:enquiry_id>")
def enquiry(enquiry_id: int) -> str:
    """One question; name and address are shown once a purpose was said."""
    found = _enquiry(enquiry_id)
    is_open = sees_personal_data(
        object_kind="enquiry", object_id=found.id, actor=g.scope.actor, now=clock.now()
    )
    return render_template(
        "staff_desk/enquiry.html",
        enquiry=found,
        name=found.name if is_open else mask_name(found.name),
        email=found.email if is_open else mask_mail(found.email),
        is_open=is_open,
        topics=topics(),
        purposes=purposes(),
    )


@blueprint.post("/enquiries/<int:enquiry_id>/person")
def show_sender(enquiry_id: int) -> Response:
    """表示する."""
    open_for_purpose("enquiry", _enquiry(enquiry_id).id)
    return redirect(url_for("staff_desk.enquiry", enquiry_id=enquiry_id), 303)


@blueprint.post("/enquiries/<int:enquiry_id>/answered")
def answered(enquiry_id: int) -> Response:
    """答えた: by mail or telephone."""
    with transaction():
        found = _enquiry(enquiry_id, lock=True)
        note = request.form.get("note", "").strip()[:200]
        answer_enquiry(enquiry=found, note=note, actor=g.scope.actor, now=clock.now())
    flash(_("答えたことを記録しました。"), "success")
    return redirect(url_for("staff_desk.enquiries"), 303)
