"""The shop under test on SQLite or PostgreSQL, its tables made by the migrations once per worker.

`transaction()` really commits, so a test is not rolled back: each begins with a fresh copy of the
migrated database (a file on SQLite, a clone of a template on PostgreSQL).
"""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from alembic import command
from flask import Flask
from sqlalchemy.orm import Session, scoped_session

from shop import create_app
from shop.cli.database import alembic_config
from shop.config import Settings
from shop.db import db
from tests.support.page import CheckedClient
from tests.support.postgres import Server, running_server

Kind = Literal["sqlite", "postgres"]
FIXTURES = {
    "app",
    "client",
    "session",
    "shop_factory",
}  # whoever asks for one runs on both databases


def chosen_kind() -> Kind:
    """What TOMOICHI_TEST_DATABASE says; SQLite when it says nothing."""
    word = os.environ.get("TOMOICHI_TEST_DATABASE", "sqlite")
    if word == "sqlite":
        return "sqlite"
    if word == "postgres":
        return "postgres"
    raise pytest.UsageError(f"TOMOICHI_TEST_DATABASE is sqlite or postgres, not {word!r}")


@dataclass
class ShopUnderTest:
    """An app and the way to its untouched beginning."""

    app: Flask
    reset: Callable[[], None]
    extensions: dict[str, object] = field(init=False)

    def __post_init__(self) -> None:
        """Remember what the app was wired with."""
        self.extensions = dict(self.app.extensions)


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make_app(url: str, folder: Path, **environ: str) -> Flask:
    """An app in test mode on a database; `environ` as in production's environment."""
    told = {
        "TOMOICHI_MODE": "test",
        "TOMOICHI_DATA": str(folder),
        "DATABASE_URL": url,
        "TOMOICHI_SIMULATOR_PORT": str(free_port()),
    }
    app = create_app(Settings.from_env(told | environ))
    app.testing = True
    app.test_client_class = CheckedClient
    return app


def migrate(app: Flask, revision: str = "head") -> None:
    """Bring the app's database to a revision, up or down."""
    with app.app_context():
        config = alembic_config(str(db.engine.url))
        config.attributes["engine"] = db.engine
        if revision == "base" or revision.startswith("-"):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)
        db.engine.dispose()


def _on_sqlite(folder: Path) -> ShopUnderTest:
    live, untouched = folder / "shop.sqlite3", folder / "untouched.sqlite3"
    app = make_app(f"sqlite:///{live}", folder)
    migrate(app)
    shutil.copyfile(live, untouched)

    def reset() -> None:
        with app.app_context():
            db.engine.dispose()
        for ending in ("-wal", "-shm"):
            live.with_name(live.name + ending).unlink(missing_ok=True)
        shutil.copyfile(untouched, live)

    return ShopUnderTest(app, reset)


def _on_postgres(folder: Path, server: Server, worker: str) -> ShopUnderTest:
    live, untouched = f"tomoichi_test_{worker}", f"tomoichi_untouched_{worker}"
    server.create(untouched)
    migrate(make_app(server.url(untouched), folder))
    known = server.tables(untouched)
    server.create(live, template=untouched)
    app = make_app(server.url(live), folder)

    def reset() -> None:
        with app.app_context():
            db.engine.dispose()
        # What a migration wrote (there is nothing so far) only a clone brings back.
        if any(known.values()) or not server.empty(live, set(known)):
            server.create(live, template=untouched)

    return ShopUnderTest(app, reset)


class Shops:
    """The shops of one worker, one per database, made when first asked for."""

    def __init__(self, folders: pytest.TempPathFactory, worker: str) -> None:
        self._folders, self._worker = folders, worker
        self._made: dict[Kind, ShopUnderTest] = {}
        self._server: Server | None = None
        self.closing = ExitStack()

    @property
    def server(self) -> Server:
        """The PostgreSQL server, started when first asked for."""
        if self._server is None:
            self._server = self.closing.enter_context(running_server())
        return self._server

    def folder(self, name: str) -> Path:
        """A folder of its own."""
        return self._folders.mktemp(name)

    def fresh(self, kind: Kind) -> ShopUnderTest:
        """The shop on this kind of database, as the migrations leave it."""
        made = self._made.get(kind)
        if made is None:
            made = self._make(kind)
            self._made[kind] = made
        made.reset()
        made.app.extensions.update(made.extensions)  # e.g. a provider that a test took away
        return made

    def disconnect(self) -> None:
        """Close every connection to every database."""
        for made in self._made.values():
            with made.app.app_context():
                db.engine.dispose()

    def _make(self, kind: Kind) -> ShopUnderTest:
        folder = self.folder(kind)
        if kind == "sqlite":
            return _on_sqlite(folder)
        return _on_postgres(folder, self.server, self._worker)


@pytest.fixture(scope="session")
def shops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shops]:
    """Both kinds of shop, and the PostgreSQL server, for this worker."""
    found = Shops(tmp_path_factory, os.environ.get("PYTEST_XDIST_WORKER", "only"))
    with found.closing:
        yield found
        found.disconnect()


@pytest.fixture
def database_kind(request: pytest.FixtureRequest) -> Kind:
    """Which database this test runs on."""
    return "postgres" if request.node.get_closest_marker("postgres") else chosen_kind()


@pytest.fixture
def app(shops: Shops, database_kind: Kind) -> Flask:
    """The shop in test mode, its tables as the migrations leave them. No context is pushed."""
    return shops.fresh(database_kind).app


@pytest.fixture
def session(app: Flask) -> Iterator[scoped_session[Session]]:
    """The database session, inside an app context. Whatever stands in it is committed before a request."""
    with app.app_context():
        yield db.session
        db.session.remove()


@pytest.fixture
def client(app: Flask) -> CheckedClient:
    """A browser without JavaScript that checks every page it is given (tests.support.page)."""
    made = app.test_client()
    assert isinstance(made, CheckedClient)
    return made
