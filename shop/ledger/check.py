"""Prove the ledger: every entry adds up to nothing. Balances by account for whoever compares."""

from __future__ import annotations

from sqlalchemy import func, select

from shop.db import db
from shop.ledger.models import JournalEntry, JournalLine
from shop.money import Yen


def unbalanced_entries() -> list[str]:
    """Keys of entries whose lines do not add up to 0 yen."""
    rows = db.session.execute(
        select(JournalEntry.key)
        .join(JournalLine)
        .group_by(JournalEntry.id, JournalEntry.key)
        .having(func.sum(JournalLine.yen) != Yen(0))
        .order_by(JournalEntry.key)
    )
    return [row[0] for row in rows]


def balances() -> dict[str, Yen]:
    """Yen by account (debit positive)."""
    rows = db.session.execute(
        select(JournalLine.account, func.sum(JournalLine.yen))
        .group_by(JournalLine.account)
        .order_by(JournalLine.account)
    )
    return {row[0]: row[1] for row in rows}


def count_entries() -> int:
    """How many entries there are."""
    return db.session.scalar(select(func.count()).select_from(JournalEntry)) or 0
