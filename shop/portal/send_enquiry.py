"""A question to the office: kept until it is answered, with a letter to the office and one back."""

from __future__ import annotations

import secrets
from datetime import datetime

from shop.clock import today_jst
from shop.db import db
from shop.i18n import SOURCE_LOCALE
from shop.mail.write_letter import write_letter
from shop.office import office
from shop.portal.models import Enquiry

# No 0/O, 1/I/L: read out on the telephone.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
TOPICS = ("order", "goods", "delivery", "market", "sell", "accessibility", "other")


def send_enquiry(
    *,
    name: str,
    email: str,
    topic: str,
    order_number: str,
    body: str,
    locale: str,
    demo_mode: bool,
    now: datetime,
) -> Enquiry:
    """Keep the question, tell the office, and confirm it to whoever asked."""
    enquiry = Enquiry(
        number=_number(now),
        name=name,
        email=email,
        topic=topic,
        order_number=order_number,
        body=body,
        created_at=now,
        answered_at=None,
    )
    db.session.add(enquiry)
    db.session.flush()  # the letters tell of its id
    about = f"enquiry:{enquiry.id}"
    for event, recipient, tongue in (
        ("enquiry_office", office().email, SOURCE_LOCALE),
        ("enquiry_received", email, locale),
    ):
        write_letter(
            event=event,
            recipient=recipient,
            locale=tongue,
            now=now,
            about=about,
            demo_mode=demo_mode,
            enquiry=enquiry,
        )
    return enquiry


def _number(now: datetime) -> str:
    """`Q261120-7K3M`: the day in Japan, and four letters that nobody guesses."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(4))
    return f"Q{today_jst(now):%y%m%d}-{letters}"
