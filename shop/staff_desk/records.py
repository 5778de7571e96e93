"""記録: who did what, in plain words."""

from __future__ import annotations

from flask import render_template, request, url_for
from sqlalchemy import select

from shop.accounts.models import User
from shop.audit.models import AuditEntry
from shop.db import db
from shop.i18n import _
from shop.orders.models import Order, VendorOrder
from shop.staff_desk.door import blueprint
from shop.staff_desk.order_words import audit_words, purposes
from shop.vendors.models import Vendor
from shop.web.addresses import id_typed

PAGE = 100  # rows
KINDS = ("order", "vendor_order", "refund", "enquiry", "user")
Cell = dict[str, str]


@blueprint.get("/audit")
def audit() -> str:
    """Newest first; `before` (an id) turns the page, `kind` and `id` keep one object's rows."""
    query = select(AuditEntry).order_by(AuditEntry.id.desc()).limit(PAGE + 1)
    before = request.args.get("before", type=id_typed)
    kind, object_id = request.args.get("kind", ""), request.args.get("id", type=id_typed)
    if before:
        query = query.where(AuditEntry.id < before)
    if kind in KINDS:
        query = query.where(AuditEntry.object_kind == kind)
        if object_id:
            query = query.where(AuditEntry.object_id == object_id)
    found = list(db.session.scalars(query))
    shown = found[:PAGE]
    actors, things = _actors(shown), _things(shown)
    older = (
        url_for("staff_desk.audit", before=shown[-1].id, kind=kind or None, id=object_id)
        if len(found) > PAGE
        else ""
    )
    return render_template(
        "staff_desk/audit.html",
        rows=[
            (
                entry,
                actors.get(entry.actor, entry.actor),
                _deed(entry),
                things.get((entry.object_kind, entry.object_id)) or _plain(entry),
            )
            for entry in shown
        ],
        older_url=older,
    )


def _actors(entries: list[AuditEntry]) -> dict[str, str]:
    """Actor → words; people and makers by their names."""
    words = {
        "buyer": _("お客さま"),
        "provider": _("決済会社"),
        "job": _("自動の処理"),
        "jobs": _("自動の処理"),
        "cli": _("管理者の命令"),
        "demo": _("見本の準備"),
    }
    words |= {e.actor: _("手紙のリンク") for e in entries if e.actor.startswith("link:")}
    for kind, names in (
        ("user", select(User.id, User.name).where(User.id.in_(_ids(entries, "user")))),
        ("vendor", select(Vendor.id, Vendor.name).where(Vendor.id.in_(_ids(entries, "vendor")))),
    ):
        words |= {f"{kind}:{row.id}": row.name for row in db.session.execute(names)}
    return words


def _ids(entries: list[AuditEntry], kind: str) -> set[int]:
    numbers = {e.actor.partition(":")[2] for e in entries if e.actor.startswith(f"{kind}:")}
    return {int(number) for number in numbers if number.isdigit()}


def _things(entries: list[AuditEntry]) -> dict[tuple[str, int], Cell]:
    """Orders and their parts by their numbers, each with its page."""
    orders = {e.object_id for e in entries if e.object_kind == "order"}
    parts = {e.object_id for e in entries if e.object_kind == "vendor_order"}
    whole = select(Order.id, Order.number).where(Order.id.in_(orders))
    split = select(VendorOrder.id, VendorOrder.number, VendorOrder.order_id).where(
        VendorOrder.id.in_(parts)
    )
    cells: dict[tuple[str, int], Cell] = {}
    for row in db.session.execute(whole):
        cells["order", row.id] = _link(_("注文"), row.number, row.id)
    for part in db.session.execute(split):
        cells["vendor_order", part.id] = _link(_("注文"), part.number, part.order_id)
    return cells


def _link(word: str, number: str, order_id: int) -> Cell:
    url = url_for("staff_desk.order", order_id=order_id)
    return {"text": f"{word} {number}", "url": url, "note": ""}


def _plain(entry: AuditEntry) -> Cell:
    words = {"refund": _("返金"), "enquiry": _("お問い合わせ"), "user": _("人")}
    text = f"{words.get(entry.object_kind, entry.object_kind)} {entry.object_id}"
    url = ""
    if entry.object_kind == "refund":
        url = url_for("staff_desk.refund", refund_id=entry.object_id)
    elif entry.object_kind == "enquiry":
        url = url_for("staff_desk.enquiry", enquiry_id=entry.object_id)
    return {"text": text, "url": url, "note": ""}


def _deed(entry: AuditEntry) -> str:
    said = audit_words().get(entry.code, entry.code)
    purpose = purposes().get(str((entry.after or {}).get("purpose", "")))
    return _("%(deed)s（目的：%(why)s）", deed=said, why=purpose) if purpose else said
