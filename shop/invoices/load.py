"""Load receipts that were issued, through their order."""

from __future__ import annotations

from sqlalchemy import select

from shop.db import db
from shop.errors import NotFound
from shop.invoices.models import ReceiptIssue


def issues_of(order_id: int) -> list[ReceiptIssue]:
    """An order's receipts, first issue first."""
    query = select(ReceiptIssue).where(ReceiptIssue.order_id == order_id)
    return list(db.session.scalars(query.order_by(ReceiptIssue.edition)))


def issue_by_number(order_id: int, number: str) -> ReceiptIssue:
    """One of the order's own receipts. Raises NotFound."""
    issue = db.session.scalar(
        select(ReceiptIssue).where(
            ReceiptIssue.order_id == order_id, ReceiptIssue.number == number[:20]
        )
    )
    if issue is None:
        raise NotFound
    return issue
