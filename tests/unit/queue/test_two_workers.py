"""Two workers at the same moment: every job and every letter goes to exactly one of them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from flask import Flask

from shop.db import db, transaction
from shop.mail.claim_letters import claim_letters
from shop.mail.models import Letter
from shop.queue.add_job import add_job
from shop.queue.claim_jobs import claim_jobs

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
PIECES, AT_ONCE, WORKERS = 60, 4, 3


def race(app: Flask, claim: Callable[[], list[int]]) -> list[int]:
    """Let workers claim until nothing is left; returns the ids that each got, one after another."""
    got: list[int] = []
    start = threading.Barrier(WORKERS)

    def work() -> None:
        with app.app_context():
            start.wait(10)
            while True:
                with transaction():
                    mine = claim()
                db.session.remove()
                if not mine:
                    return
                got.extend(mine)

    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return got


def test_every_job_goes_to_one_worker(app: Flask) -> None:
    with app.app_context(), transaction():
        for number in range(PIECES):
            add_job(kind="count", payload={"no": number}, run_at=NOW)
    got = race(app, lambda: [c.job_id for c in claim_jobs(now=NOW, limit=AT_ONCE)])
    assert sorted(got) == list(range(1, PIECES + 1))


def test_every_letter_goes_to_one_postman(app: Flask) -> None:
    with app.app_context(), transaction():
        db.session.add_all(
            Letter(
                event="x", recipient="a@example.jp", subject="s", text="t", html="h", run_at=NOW,
                created_at=NOW,
            )
            for _ in range(PIECES)
        )  # fmt: skip
    got = race(app, lambda: [c.id for c in claim_letters(now=NOW, limit=AT_ONCE)])
    assert sorted(got) == list(range(1, PIECES + 1))
