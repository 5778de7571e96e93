"""Real ids of the running demo: one of each thing that a page shows."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask
from sqlalchemy import select, text

from shop.db import db
from shop.mail.models import Letter

# One number each; the first by id, so that the same demo always shows the same pages.
ONE = {
    "product": "SELECT id FROM product WHERE tax_class = 'food' AND harvest_from IS NULL"
    " AND status = 'published'",
    "alcohol": "SELECT id FROM product WHERE tax_class = 'alcohol' AND status = 'published'",
    "sold_out": "SELECT s.product_id FROM sku s JOIN stock_pool p ON p.id = s.pool_id"
    " WHERE p.held + p.sold >= p.capacity AND NOT EXISTS (SELECT 1 FROM sku t"
    " WHERE t.product_id = s.product_id AND t.id <> s.id)",
    "vendor": "SELECT vendor_id FROM membership WHERE vendor_id IS NOT NULL",
    "brewer": "SELECT vendor_id FROM vendor_licence",
    "town": "SELECT code6 FROM municipality WHERE name = '富良野市'",
    "booth": "SELECT no FROM booth",
    "letter": "SELECT id FROM letter WHERE event = 'vendor_new_order'",
    "enquiry": "SELECT id FROM enquiry WHERE answered_at IS NULL",
    "enquiry_done": "SELECT id FROM enquiry WHERE answered_at IS NOT NULL",
    "refund_office": "SELECT id FROM refund WHERE state = 'with_office'",
    "refund_failed": "SELECT id FROM refund WHERE state = 'failed'",
}
ORDERS = {
    "paid": "o.state = 'paid'",
    "transfer": "p.state = 'awaiting_transfer'",
    "slip": "p.state = 'slip'",
    "expired": "o.state = 'expired'",
    "cancelled": "o.state = 'cancelled'",
    "missing": "o.state = 'stock_missing'",
    "account": "EXISTS (SELECT 1 FROM refund r WHERE r.order_id = o.id"
    " AND r.state = 'needs_account')",
    "refunded": "EXISTS (SELECT 1 FROM refund r WHERE r.order_id = o.id AND r.state = 'done')",
}


def known_things(app: Flask) -> dict[str, Any]:
    """Names for the addresses of sights: {product}, {order_paid} with its key, {part_new} …"""
    with app.app_context():
        found = {name: _one(f"{query} ORDER BY 1 LIMIT 1") for name, query in ONE.items()}
        for name, which in ORDERS.items():
            found |= _order(name, which)
        for state in ("new", "accepted", "shipped", "cancelled"):
            found |= _part(state, int(found["vendor"]))
        found["refund_account"] = _one("SELECT id FROM refund WHERE state = 'needs_account'"
                                       f" AND order_id = {found['id_account']}")  # fmt: skip
        found |= {"market": "yuge-no-tatsu-machi", "market_past": "umi-to-tomoni"}
        found["link"] = newest_link(r"/vendor/link/[\w.-]+", "vendor_new_order")
    return found


def newest_link(pattern: str, event: str, before: int = 0) -> str:
    """An address in the newest letter about something, or in one `before` it."""
    letter = db.session.scalars(
        select(Letter)
        .where(Letter.event == event)
        .order_by(Letter.id.desc())
        .limit(1)
        .offset(before)
    ).one()
    found = re.search(pattern, letter.text)
    assert found, f"no {pattern} in letter {letter.id}"
    return found.group(0)


def _one(query: str) -> Any:
    value = db.session.scalar(text(query))
    assert value is not None, f"the demo has nothing for: {query}"
    return value


def _order(name: str, which: str) -> dict[str, Any]:
    row = db.session.execute(
        text(
            "SELECT o.id, o.number, o.access_key FROM customer_order o"
            f" JOIN payment p ON p.order_id = o.id WHERE {which} ORDER BY o.id DESC LIMIT 1"
        )
    ).one()
    return {
        f"order_{name}": f"/orders/{row.number}?key={row.access_key}",
        f"number_{name}": row.number,
        f"key_{name}": row.access_key,
        f"id_{name}": row.id,
    }


def _part(state: str, vendor_id: int) -> dict[str, Any]:
    row = db.session.execute(
        text(
            "SELECT v.id, p.id AS parcel FROM vendor_order v JOIN parcel p ON p.vendor_order_id = v.id"
            " JOIN customer_order o ON o.id = v.order_id"
            f" WHERE v.state = '{state}' AND v.vendor_id = {vendor_id} AND o.paid_at IS NOT NULL"
            " ORDER BY v.id DESC, p.id LIMIT 1"
        )
    ).one()
    return {f"part_{state}": row.id, f"parcel_{state}": row.parcel}
