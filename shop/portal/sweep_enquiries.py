"""Forget questions a year after their answer, as the privacy page says."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select

from shop.db import db
from shop.mail.models import Letter
from shop.portal.models import Enquiry

KEPT = timedelta(days=365)  # from the answer


def sweep_enquiries(*, now: datetime, limit: int = 500) -> int:
    """Delete at most `limit` enquiries answered a year ago, with their letters; returns how many."""
    old = list(
        db.session.scalars(select(Enquiry.id).where(Enquiry.answered_at < now - KEPT).limit(limit))
    )
    if old:
        about = [f"enquiry:{enquiry_id}" for enquiry_id in old]
        db.session.execute(delete(Letter).where(Letter.about.in_(about)))
        db.session.execute(delete(Enquiry).where(Enquiry.id.in_(old)))
    return len(old)
