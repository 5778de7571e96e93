"""flask jobs state, flask jobs letters-again; and how flask jobs run ends."""

from __future__ import annotations

import os
import signal
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from shop import clock
from shop.db import db, transaction
from shop.jobs.rounds import Round
from shop.mail.models import Letter, LetterState
from shop.queue.models import Job

HEAD = "what              waiting     late  given up"


def put(app: Flask, *rows: object) -> None:
    with app.app_context(), transaction():
        db.session.add_all(rows)


def letter(state: LetterState, due: datetime) -> Letter:
    return Letter(
        event="order_paid", recipient="b@example.jp", subject="s", text="t", html="<p>t</p>",
        state=state, attempts=8, run_at=due, created_at=due,
    )  # fmt: skip


def test_nothing_waits_in_a_new_shop(app: Flask) -> None:
    done = app.test_cli_runner().invoke(args=["jobs", "state"])
    assert (done.exit_code, done.output.splitlines()) == (
        0,
        [
            HEAD,
            "letters                 0        0         0",
            "jobs                    0        0         0",
            "provider calls          0        0         0",
        ],
    )


def test_what_is_due_now_is_not_late(app: Flask) -> None:
    now = clock.now()
    put(app, letter(LetterState.queued, now - timedelta(minutes=9)))
    put(app, letter(LetterState.queued, now + timedelta(hours=1)))
    done = app.test_cli_runner().invoke(args=["jobs", "state"])
    assert done.exit_code == 0
    assert "letters                 2        0         0" in done.output


def test_when_nobody_works_the_state_says_so_and_fails(app: Flask) -> None:
    early = clock.now() - timedelta(minutes=11)
    put(app, letter(LetterState.queued, early), letter(LetterState.failed, early))
    put(app, Job(kind="x", payload={}, run_at=early))
    done = app.test_cli_runner().invoke(args=["jobs", "state"])
    assert done.exit_code == 1
    assert "letters                 1        1         1" in done.output
    assert "jobs                    1        1         0" in done.output
    assert done.output.endswith("look at: letters, jobs\n")


def test_given_up_letters_go_again(app: Flask) -> None:
    early = clock.now() - timedelta(days=1)
    put(app, letter(LetterState.failed, early), letter(LetterState.sent, early))
    done = app.test_cli_runner().invoke(args=["jobs", "letters-again"])
    assert (done.exit_code, done.output) == (0, "1 通 / letters\n")
    with app.app_context():
        states = {one.state: one.attempts for one in db.session.scalars(select(Letter))}
        assert states == {LetterState.queued: 0, LetterState.sent: 8}
        db.session.remove()


def test_no_alarm_rings_after_the_jobs_have_ended(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would end the process by signal 14 while Python shuts down; a supervisor calls that a crash."""

    def told_to_end(*_any: object) -> int:
        os.kill(os.getpid(), signal.SIGTERM)
        return 1

    kept = {n: signal.getsignal(n) for n in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM)}
    monkeypatch.setattr(Round, "run", told_to_end)
    try:
        assert app.test_cli_runner().invoke(args=["jobs", "run"]).exit_code == 0
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in kept.items():
            signal.signal(number, handler)
