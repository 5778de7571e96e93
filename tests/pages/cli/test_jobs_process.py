"""The jobs as a process: a letter goes over a real wire, and SIGTERM ends them soon."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shop.db import db, transaction
from shop.mail.models import Letter
from tests.support.database import free_port, make_app, migrate
from tests.support.mail_server import Postbox, mail_server

ROOT = Path(__file__).parents[3]


def start(folder: Path, **environ: str) -> subprocess.Popen[bytes]:
    told = os.environ | {
        "TOMOICHI_MODE": "test",
        "TOMOICHI_DATA": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'shop.sqlite3'}",
        "TOMOICHI_SIMULATOR_PORT": str(free_port()),
    }
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "jobs", "run"]
    return subprocess.Popen(command, cwd=ROOT, env=told | environ, stderr=subprocess.DEVNULL)


def wait_for(box: Postbox, count: int) -> None:
    deadline = time.monotonic() + 20
    while len(box.messages) < count and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(box.messages) == count


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_letters_go_and_a_signal_ends_the_jobs(tmp_path: Path, number: signal.Signals) -> None:
    app = make_app(f"sqlite:///{tmp_path / 'shop.sqlite3'}", tmp_path)
    migrate(app)
    now = datetime.now(UTC)
    with app.app_context(), transaction():
        letter = Letter(
            event="order_paid", recipient="buyer@example.jp", subject="ご入金", text="{{origin}}",
            html="<p>{{origin}}</p>", run_at=now, created_at=now,
        )  # fmt: skip
        db.session.add(letter)
    with mail_server() as box:
        jobs = start(tmp_path, MAIL_URL=f"smtp://127.0.0.1:{box.port}", PORT="8765")
        try:
            wait_for(box, 1)
            body = box.messages[0].get_body(("plain",))
            assert body is not None
            assert body.get_content().strip() == "http://127.0.0.1:8765"
            time.sleep(0.3)  # so that it sleeps between two rounds
            told_at = time.monotonic()
            jobs.send_signal(number)
            assert jobs.wait(timeout=10) == 0
            assert time.monotonic() - told_at < 4  # the supervisor's patience
        finally:
            jobs.kill()
            jobs.wait()
    with app.app_context():
        assert db.session.get_one(Letter, 1).attempts == 1
        db.session.remove()
        db.engine.dispose()
