"""Signed links: one maker's part opened from a letter, without signing in."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import select

from shop.chance import secret_word
from shop.db import db
from shop.errors import NotFound
from shop.orders.models import VendorOrder, VendorOrderLink

LINK_DAYS = 30


def make_link(*, vendor_order: VendorOrder, now: datetime) -> str:
    """Make a link's token, good for 30 days; only its hash is kept."""
    token = secret_word(24)
    db.session.add(
        VendorOrderLink(
            token_hash=_hash(token),
            vendor_order_id=vendor_order.id,
            expires_at=now + timedelta(days=LINK_DAYS),
        )
    )
    return token


def open_link(*, token: str, now: datetime) -> VendorOrderLink:
    """The link of a token. Raises NotFound when there is none, or when it has run out."""
    link = db.session.scalar(
        select(VendorOrderLink).where(
            VendorOrderLink.token_hash == _hash(token), VendorOrderLink.expires_at > now
        )
    )
    if link is None:
        raise NotFound
    return link


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
