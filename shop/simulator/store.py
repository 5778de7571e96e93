"""The stand-in's memory: one SQLite file of its own, shared by its listener and the pay pages."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TABLES = """
CREATE TABLE IF NOT EXISTS thing (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, made INTEGER NOT NULL, due INTEGER,
    body TEXT NOT NULL, notes TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS ix_thing_due ON thing (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS ix_thing_kind ON thing (kind, made);
CREATE TABLE IF NOT EXISTS answer (
    key TEXT PRIMARY KEY, request TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY, event_id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
    due REAL NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS ix_delivery_state_due ON delivery (state, due);
CREATE TABLE IF NOT EXISTS attempt (
    id INTEGER PRIMARY KEY, delivery_id INTEGER NOT NULL REFERENCES delivery (id),
    at INTEGER NOT NULL, outcome TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS fault (id INTEGER PRIMARY KEY, kind TEXT NOT NULL);
"""


@dataclass(slots=True)
class Thing:
    """One object of the provider: `body` is what the wire shows, `notes` what it does not."""

    body: dict[str, Any]
    notes: dict[str, Any]
    due: int | None = None  # seconds since 1970, when time itself changes it

    @property
    def id(self) -> str:
        """The object's id."""
        wanted: str = self.body["id"]
        return wanted

    @property
    def kind(self) -> str:
        """The object's name on the wire, e.g. 'checkout.session'."""
        name: str = self.body["object"]
        return name


class Tx:
    """One transaction on the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Made by Store.writing()."""
        self.sql = connection

    def find(self, kind: str, wanted: str) -> Thing | None:
        """The object with this id, or None."""
        row = self.sql.execute(
            "SELECT body, notes, due FROM thing WHERE id = ? AND kind = ?", (wanted, kind)
        ).fetchone()
        return _thing(row) if row else None

    def save(self, thing: Thing) -> None:
        """Write an object as it is now."""
        self.sql.execute(
            "INSERT INTO thing (id, kind, made, due, body, notes) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET due = excluded.due, body = excluded.body,"
            " notes = excluded.notes",
            (thing.id, thing.kind, thing.body["created"], thing.due)
            + (_text(thing.body), _text(thing.notes)),
        )

    def due(self, until: int) -> list[Thing]:
        """Objects that time has changed by `until` (seconds), oldest first."""
        rows = self.sql.execute(
            "SELECT body, notes, due FROM thing WHERE due <= ? ORDER BY due, id", (until,)
        )
        return [_thing(row) for row in rows]

    def latest(self, kind: str, count: int) -> list[Thing]:
        """The newest objects of a kind."""
        rows = self.sql.execute(
            "SELECT body, notes, due FROM thing WHERE kind = ? ORDER BY made DESC, id LIMIT ?",
            (kind, count),
        )
        return [_thing(row) for row in rows]

    def take_fault(self) -> str | None:
        """The fault that was ordered for the next call, once."""
        row = self.sql.execute("SELECT id, kind FROM fault ORDER BY id LIMIT 1").fetchone()
        if row is None:
            return None
        self.sql.execute("DELETE FROM fault WHERE id = ?", (row[0],))
        kind: str = row[1]
        return kind


class Store:
    """Opens the file for one transaction at a time; safe to share by threads and processes."""

    def __init__(self, file: Path) -> None:
        """Make the file and its tables where they are missing."""
        self.file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        with closing(self._connect()) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.executescript(_TABLES)

    @contextmanager
    def writing(self) -> Iterator[Tx]:
        """One transaction that may write; all or nothing."""
        with closing(self._connect()) as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield Tx(connection)
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.file, timeout=15, isolation_level=None)
        connection.execute("PRAGMA synchronous=NORMAL")
        return connection


def _thing(row: tuple[str, str, int | None]) -> Thing:
    return Thing(body=json.loads(row[0]), notes=json.loads(row[1]), due=row[2])


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
