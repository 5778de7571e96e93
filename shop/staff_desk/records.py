"""記録: who did what, in plain words."""

from __future__ import annotations

from flask import render_template, request, url_for
from sqlalchemy import select

from shop.accounts.models import User
from shop.audit.models import AuditEntry
from shop.db import db
from shop.i18n import _
from shop.staff_desk.door import blueprint
from shop.staff_desk.order_words import audit_words, purposes

PAGE = 100  # rows
KINDS = ("order", "vendor_order", "refund", "enquiry", "user")


@blueprint.get("/audit")
def audit() -> str:
    """Newest first; `before` (an id) turns the page, `kind` and `id` keep one object's rows."""
    query = select(AuditEntry).order_by(AuditEntry.id.desc()).limit(PAGE + 1)
    before = request.args.get("before", type=int)
    kind, object_id = request.args.get("kind", ""), request.args.get("id", type=int)
    if before:
        query = query.where(AuditEntry.id < before)
    if kind in KINDS:
        query = query.where(AuditEntry.object_kind == kind)
        if object_id:
            query = query.where(AuditEntry.object_id == object_id)
    found = list(db.session.scalars(query))
    shown = found[:PAGE]
    names = _names(shown)
    older = (
        url_for("staff_desk.audit", before=shown[-1].id, kind=kind or None, id=object_id)
        if len(found) > PAGE
        else ""
    )
    return render_template(
        "staff_desk/audit.html",
        rows=[(entry, _actor(entry.actor, names), _deed(entry), _object(entry)) for entry in shown],
        older_url=older,
    )


def _names(entries: list[AuditEntry]) -> dict[str, str]:
    ids = {entry.actor.removeprefix("user:") for entry in entries if entry.actor[:5] == "user:"}
    wanted = {int(number) for number in ids if number.isdigit()}
    rows = db.session.execute(select(User.id, User.name).where(User.id.in_(wanted)))
    return {f"user:{row.id}": row.name for row in rows}


def _actor(actor: str, names: dict[str, str]) -> str:
    if actor.startswith("link:"):
        return _("手紙のリンク")
    words = {
        "buyer": _("お客さま"),
        "provider": _("決済会社"),
        "job": _("自動の処理"),
        "jobs": _("自動の処理"),
        "cli": _("管理者の命令"),
        "demo": _("見本の準備"),
    }
    return names.get(actor) or words.get(actor) or actor


def _deed(entry: AuditEntry) -> str:
    said = audit_words().get(entry.code, entry.code)
    purpose = purposes().get(str((entry.after or {}).get("purpose", "")))
    return _("%(deed)s（目的：%(why)s）", deed=said, why=purpose) if purpose else said


def _object(entry: AuditEntry) -> dict[str, str]:
    words = {
        "order": _("注文"),
        "vendor_order": _("事業者別注文"),
        "refund": _("返金"),
        "enquiry": _("お問い合わせ"),
        "user": _("人"),
    }
    pages = {
        "order": ("staff_desk.order", "order_id"),
        "refund": ("staff_desk.refund", "refund_id"),
        "enquiry": ("staff_desk.enquiry", "enquiry_id"),
    }
    text = f"{words.get(entry.object_kind, entry.object_kind)} {entry.object_id}"
    if entry.object_kind not in pages:
        return {"text": text, "url": "", "note": ""}
    name, key = pages[entry.object_kind]
    return {"text": text, "url": url_for(name, **{key: entry.object_id}), "note": ""}  # type: ignore[arg-type]
