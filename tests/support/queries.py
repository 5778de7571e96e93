"""Counting what a page asks the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

NOT_COUNTED = ("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA", "SAVEPOINT", "RELEASE", "SET ")


class Queries(list[str]):
    """The statements, in order; prints them one per line, so a broken budget shows its cause."""

    def __repr__(self) -> str:
        lines = (
            f"{number:>3}. {' '.join(sql.split())[:160]}" for number, sql in enumerate(self, 1)
        )
        return f"{len(self)} queries:\n" + "\n".join(lines)


@contextmanager
def count_queries(engine: Engine) -> Iterator[Queries]:
    """Yield the list that fills with every statement sent: `assert len(queries) <= 4, queries`."""
    seen = Queries()

    def note(_c: Any, _cursor: Any, sql: str, _p: Any, _context: Any, _many: bool) -> None:
        if not sql.lstrip().upper().startswith(NOT_COUNTED):
            seen.append(sql)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
