"""The database: one base, two column kinds, one commit boundary, two kinds of SQLite transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from enum import Enum as PythonEnum
from typing import Any, ClassVar

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import BigInteger, DateTime, Engine, Enum, MetaData, TypeDecorator, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection, Dialect
from sqlalchemy.orm import DeclarativeBase, registry

from shop.money import Yen

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
BUSY_TIMEOUT_MS = 15_000


class YenType(TypeDecorator[Yen]):
    """Whole yen as BIGINT. SUM() on PostgreSQL answers numeric, hence int()."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Yen | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if not isinstance(value, Yen):
            raise TypeError(f"a yen column takes Yen, not {type(value).__name__}")
        return value.amount

    def process_result_value(self, value: Any, dialect: Dialect) -> Yen | None:
        return None if value is None else Yen(int(value))


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept in UTC. Naive datetimes are refused at bind."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a moment needs its time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _values(members: type[PythonEnum]) -> list[str]:
    return [str(member.value) for member in members]


class Base(DeclarativeBase):
    """Every table's parent. Enums are stored by value as text, so a new member needs no migration."""

    registry: ClassVar[registry] = registry(
        metadata=MetaData(naming_convention=CONVENTION),
        type_annotation_map={
            Yen: YenType(),
            datetime: UtcDateTime(),
            PythonEnum: Enum(PythonEnum, native_enum=False, length=24, values_callable=_values),
        },
    )


db = SQLAlchemy(model_class=Base, session_options={"autoflush": True, "expire_on_commit": False})

# ── kinds of transaction ─────────────────────────────────────────────────────────────────────────
# A request keeps the kind it begins with: readers BEGIN and cannot write, writers take the write
# lock before their first statement. A deferred read-then-write fails at once on SQLite, whatever the
# busy timeout, so a transaction is never upgraded.
_writes: ContextVar[bool] = ContextVar("tomoichi_writes", default=True)


@contextmanager
def reading() -> Iterator[None]:
    """Begin read-only transactions on SQLite until the end of the block."""
    token = _writes.set(False)
    try:
        yield
    finally:
        _writes.reset(token)


def set_request_kind(*, writes: bool) -> None:
    """Say once per request, before its first statement, which kind of transaction it begins."""
    _writes.set(writes)


def wire_engine(engine: Engine) -> None:
    """Give an engine our connection settings and, on SQLite, our two kinds of BEGIN."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _sqlite_connect)
        event.listen(engine, "begin", _sqlite_begin)


def _sqlite_connect(connection: DBAPIConnection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _sqlite_begin(connection: Any) -> None:
    # Pooled connections keep query_only, so it is set one way or the other at every begin.
    if _writes.get():
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        connection.exec_driver_sql("BEGIN")


# ── the one commit boundary ──────────────────────────────────────────────────────────────────────
_hooks: ContextVar[list[Callable[[], None]] | None] = ContextVar("tomoichi_hooks", default=None)


def in_transaction() -> bool:
    """Whether this thread is inside `with transaction():`."""
    return _hooks.get() is not None


@contextmanager
def transaction() -> Iterator[None]:
    """Commit what the block does, or nothing of it. Doors and jobs only; nesting raises RuntimeError.

    What was read before the block in the same request belongs to the same database transaction when
    the request writes (BEGIN IMMEDIATE from its first statement), so nothing is decided on stale rows.
    """
    if _hooks.get() is not None:
        raise RuntimeError("transaction() does not nest: one use-case, one commit")
    hooks: list[Callable[[], None]] = []
    token = _hooks.set(hooks)
    kind = _writes.set(True)
    try:
        yield
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise
    finally:
        _writes.reset(kind)
        _hooks.reset(token)
    for hook in hooks:
        hook()


def look_at_the_data() -> None:
    """Let the database count its rows anew, so that it chooses indexes by what is there (ANALYZE).

    Inside a transaction(). Without it SQLite picks slow plans after a large load.
    """
    if db.engine.dialect.name == "sqlite":
        db.session.execute(text("PRAGMA analysis_limit = 1000"))  # rows an index: milliseconds
    db.session.execute(text("ANALYZE"))


def after_commit(hook: Callable[[], None]) -> None:
    """Run `hook` once the surrounding transaction is committed; never after a rollback."""
    hooks = _hooks.get()
    if hooks is None:
        raise RuntimeError("after_commit() needs a surrounding transaction()")
    hooks.append(hook)


def end_reading() -> None:
    """End the request's read transaction, so that slow work does not hold it (decision 7)."""
    if in_transaction():
        raise RuntimeError("slow work does not belong inside a transaction")
    db.session.rollback()
