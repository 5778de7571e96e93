"""The office has answered an enquiry (by mail or telephone)."""

from __future__ import annotations

from datetime import datetime

from shop.audit.record import record
from shop.portal.models import Enquiry


def answer_enquiry(*, enquiry: Enquiry, note: str, actor: str, now: datetime) -> None:
    """Mark it answered; `note` says how, without personal data. Repeating changes nothing."""
    if enquiry.answered_at is not None:
        return
    enquiry.answered_at = now
    record(
        actor=actor, code="enquiry.answered", object_kind="enquiry", object_id=enquiry.id, now=now,
        after={"note": note} if note else None,
    )  # fmt: skip
