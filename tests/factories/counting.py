"""Numbers that no two factory rows share."""

from __future__ import annotations

from itertools import count
from typing import TypeVar

from shop.db import db

Row = TypeVar("Row")
_numbers = count(1)


def number() -> int:
    """The next number."""
    return next(_numbers)


def saved(row: Row) -> Row:
    """Add a row to the session and send it to the database, so that it has its id."""
    db.session.add(row)
    db.session.flush()
    return row
