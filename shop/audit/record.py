"""Write an audit row beside the change it tells of."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shop.audit.models import AuditEntry
from shop.db import db


def record(
    *,
    actor: str,
    code: str,
    object_kind: str,
    object_id: int,
    now: datetime,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> AuditEntry:
    """Add one audit row to the caller's transaction. Ids and states only, no personal data."""
    entry = AuditEntry(
        at=now,
        actor=actor,
        code=code,
        object_kind=object_kind,
        object_id=object_id,
        before=before,
        after=after,
    )
    db.session.add(entry)
    return entry
