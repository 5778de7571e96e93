"""Open personal data for a while, with its purpose. The audit row is the key that opens it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from shop.audit.models import AuditEntry
from shop.audit.record import record
from shop.db import db

SHOWN_FOR = timedelta(minutes=15)
CODE = "personal_data.shown"
PURPOSES = ("enquiry", "delivery", "payment", "refund", "law")


def show_personal_data(
    *, object_kind: str, object_id: int, purpose: str, actor: str, now: datetime
) -> None:
    """Let `actor` see one object's personal data for fifteen minutes. Raises ValueError without a purpose."""
    if purpose not in PURPOSES:
        raise ValueError("personal data is opened for a purpose")
    record(
        actor=actor, code=CODE, object_kind=object_kind, object_id=object_id, now=now,
        after={"purpose": purpose},
    )  # fmt: skip


def sees_personal_data(*, object_kind: str, object_id: int, actor: str, now: datetime) -> bool:
    """Whether `actor` opened this object's personal data in the last fifteen minutes."""
    found = db.session.scalar(
        select(AuditEntry.id)
        .where(
            AuditEntry.object_kind == object_kind,
            AuditEntry.object_id == object_id,
            AuditEntry.code == CODE,
            AuditEntry.actor == actor,
            AuditEntry.at > now - SHOWN_FOR,
        )
        .limit(1)
    )
    return found is not None
