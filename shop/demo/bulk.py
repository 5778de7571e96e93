"""Rows by the thousand: explicit ids, one statement a batch, sequences put right afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Table, func, insert, select, text
from sqlalchemy.engine import Connection

from shop.db import Base, db

BATCH = 2_000
Values = dict[str, Any]


def insert_rows(model: type[Base], rows: Iterable[Values]) -> int:
    """Insert values into a model's table, a batch a statement. Returns how many."""
    waiting = iter(rows)
    written = 0
    while batch := list(islice(waiting, BATCH)):
        # None as NULL: otherwise rows with different gaps become statements of their own.
        db.session.execute(insert(model), batch, execution_options={"render_nulls": True})
        written += len(batch)
    return written


def in_batches(things: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Cut a sequence into pieces of at most `size`."""
    for start in range(0, len(things), size):
        yield things[start : start + size]


def empty_tables() -> None:
    """Delete every row of every table (not the tables). PostgreSQL also starts counting anew."""
    connection = db.session.connection()
    tables = Base.metadata.sorted_tables
    if connection.dialect.name == "postgresql":
        names = ", ".join(f'"{table.name}"' for table in tables)
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
        return
    for table in reversed(tables):
        connection.execute(table.delete())


def continue_counting() -> None:
    """After explicit ids: PostgreSQL's sequences go on behind the highest (SQLite does by itself)."""
    connection = db.session.connection()
    if connection.dialect.name != "postgresql":
        return
    for table in Base.metadata.sorted_tables:
        if "id" in table.c and table.c.id.autoincrement and table.c.id.primary_key:
            _set_sequence(connection, table)


def _set_sequence(connection: Connection, table: Table) -> None:
    highest = connection.scalar(select(func.max(table.c.id)))
    if highest is None:
        return
    sequence = func.pg_get_serial_sequence(f'"{table.name}"', "id")
    connection.execute(select(func.setval(sequence, highest)))
