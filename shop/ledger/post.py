"""Post a balanced entry, once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from shop.db import db
from shop.errors import ShopError
from shop.ledger.models import JournalEntry, JournalLine
from shop.money import Yen, total


class Unbalanced(ShopError):
    """The lines of an entry do not add up to nothing: a mistake of ours, never booked."""


def post(*, key: str, cause: str, lines: Sequence[tuple[str, Yen]], now: datetime) -> JournalEntry:
    """Add an entry of (account, yen) lines to the caller's transaction; debit is positive.

    Lines of 0 yen are left out. Raises Unbalanced. A repeated `key` is refused by the database
    (uq_journal_entry_key): the same fact is never booked twice.
    """
    if total(yen for _account, yen in lines):
        raise Unbalanced(f"{key}: {[(account, yen.amount) for account, yen in lines]}")
    entry = JournalEntry(key=key, cause=cause, at=now)
    entry.lines = [JournalLine(account=account, yen=yen) for account, yen in lines if yen]
    db.session.add(entry)
    return entry
