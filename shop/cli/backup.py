"""flask backup, flask restore: the whole SQLite file, while the shop goes on; PostgreSQL by its own tools."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click
from flask.cli import with_appcontext
from sqlalchemy import URL

from shop import clock
from shop.db import db

_PAGES_AT_ONCE = 2_000  # then others may write; what they wrote is copied, too
_PAUSE = 0.02  # seconds
_PATIENCE = 15.0  # seconds for a lock

Counts = dict[str, int]


@click.command("backup")
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@with_appcontext
def backup_command(path: Path) -> None:
    """Write a copy of the database to PATH (a new file), checked before it gets its name."""
    live = _live_file(f"pg_dump --format=custom --no-owner --file={path} --dbname={{url}}")
    if path.exists():
        raise click.ClickException(f"{path} はもうあります。 / is there already.")
    with _new_file(path) as half:
        _copy(live, half, alone=True)
        counts = _checked(half)
    click.echo(f"{path}: {len(counts)} 表 / tables, {sum(counts.values()):,} 行 / rows")


@click.command("restore")
@click.argument("path", type=click.Path(dir_okay=False, exists=True, path_type=Path))
@click.confirmation_option(
    prompt="今のデータを置き換えます。よろしいですか / This replaces the present data. Go on?"
)
@with_appcontext
def restore_command(path: Path) -> None:
    """Put the copy at PATH in the place of the database. What was there is kept beside it."""
    live = _live_file(f"pg_restore --clean --if-exists --no-owner --dbname={{url}} {path}")
    wanted = _checked(path)
    if live.exists():
        kept = live.with_name(f"{live.name}.before-{clock.now():%Y%m%d-%H%M%S}")
        with _new_file(kept) as half:
            _copy(live, half, alone=True)
        click.echo(f"{kept}: 今までのデータ / what was there before")
    db.engine.dispose()
    _copy(path, live)
    if _checked(live) != wanted:
        raise click.ClickException("戻した行数が合いません。 / The restored rows do not agree.")
    click.echo(f"{live}: {len(wanted)} 表 / tables, {sum(wanted.values()):,} 行 / rows")


def _live_file(otherwise: str) -> Path:
    """The shop's SQLite file; on PostgreSQL refuses, with the command that does it there."""
    url = db.engine.url
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(url.database)
    raise click.ClickException(
        "PostgreSQL には、その道具を使ってください。 / PostgreSQL has tools of its own:\n"
        f"  {otherwise.format(url=_without_password(url))}"
    )


def _without_password(url: URL) -> str:
    plain = url.set(drivername="postgresql", password=None)
    return plain.render_as_string(hide_password=False)


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """A file for its owner only, that gets its name when it is whole, or vanishes."""
    half = path.with_name(f"{path.name}.half")
    half.unlink(missing_ok=True)
    half.touch(mode=0o600)
    try:
        yield half
        half.rename(path)
    finally:
        half.unlink(missing_ok=True)


def _copy(source: Path, target: Path, *, alone: bool = False) -> None:
    """SQLite's own online copy: consistent, also while others read and write the source.

    `alone`: one file without -wal and -shm beside it, so that it can be carried away.
    """
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True, timeout=_PATIENCE)) as old,
            closing(sqlite3.connect(target, timeout=_PATIENCE)) as new,
        ):
            old.backup(new, pages=_PAGES_AT_ONCE, sleep=_PAUSE)
            if alone:
                new.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as problem:
        raise click.ClickException(
            f"{source} → {target}: {problem}。お店を止めてから、もう一度試してください。"
            " / Stop the shop and try again."
        ) from None


def _checked(path: Path) -> Counts:
    """Rows by table of a sound copy of the shop; refuses anything else."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            names = [
                row[0]
                for row in copy.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table'"
                    " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name"
                )
            ]
            counts = {
                name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
                for name in names
            }
    except sqlite3.Error:
        sound, counts = False, {}
    if not sound or not counts.get("alembic_version"):
        raise click.ClickException(
            f"{path} はこのお店のデータの写しではありません。 / is no sound copy of a shop."
        )
    return counts
