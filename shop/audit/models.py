"""The audit trail: one row per change by a maker, a town or the office, in the same transaction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class AuditEntry(Base):
    """One change. `code` is constant (e.g. 'vendor_order.accepted'); before/after carry no names."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index("ix_audit_entry_object", "object_kind", "object_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor: Mapped[str]  # 'user:3', 'link:17', 'buyer', 'job', 'provider'
    code: Mapped[str]
    object_kind: Mapped[str]
    object_id: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON)
