"""Queued work: asked once, claimed once, tried again, given up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from shop.db import db, transaction
from shop.jobs.run_jobs import run_jobs
from shop.queue.add_job import add_job
from shop.queue.claim_jobs import claim_jobs
from shop.queue.finish_job import fail_job, finish_job, wait_after
from shop.queue.models import Job

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def add(count: int = 1, **values: Any) -> None:
    with transaction():
        for number in range(count):
            asked: dict[str, Any] = {"kind": "count", "payload": {"no": number}, "run_at": NOW}
            add_job(**asked | values)


def jobs() -> list[Job]:
    db.session.expire_all()
    return list(db.session.scalars(select(Job).order_by(Job.id)))


def test_asking_twice_is_asking_once(session: Any) -> None:
    with transaction():
        assert add_job(kind="a", payload={}, run_at=NOW, dedupe_key="a:1") is True
        assert add_job(kind="a", payload={}, run_at=NOW, dedupe_key="a:1") is False
        assert add_job(kind="a", payload={}, run_at=NOW) is True
        assert add_job(kind="a", payload={}, run_at=NOW) is True
    assert len(jobs()) == 3


def test_two_workers_never_get_the_same_job(session: Any) -> None:
    add(3)
    with transaction():
        first = claim_jobs(now=NOW, limit=2)
    with transaction():
        second = claim_jobs(now=NOW, limit=2)
    assert [claim.job_id for claim in first] == [1, 2]
    assert [claim.job_id for claim in second] == [3]
    with transaction():
        assert claim_jobs(now=NOW, limit=2) == []


def test_what_is_not_due_waits(session: Any) -> None:
    add(run_at=NOW + timedelta(seconds=1))
    with transaction():
        assert claim_jobs(now=NOW, limit=5) == []
    with transaction():
        assert len(claim_jobs(now=NOW + timedelta(seconds=1), limit=5)) == 1


def test_a_dead_workers_job_comes_back_and_its_late_word_counts_for_nothing(session: Any) -> None:
    add()
    with transaction():
        [dead] = claim_jobs(now=NOW, limit=1)
    later = NOW + timedelta(minutes=5)
    with transaction():
        [alive] = claim_jobs(now=later, limit=1)
    assert (dead.attempt, alive.attempt) == (1, 2)
    with transaction():
        finish_job(claim=dead, now=later)
    assert jobs()[0].done_at is None
    with transaction():
        finish_job(claim=alive, now=later)
    assert jobs()[0].done_at == later


def test_waiting_doubles_up_to_an_hour() -> None:
    waits = [wait_after(attempt).total_seconds() for attempt in (1, 2, 3, 9, 10, 99)]
    assert waits == [10, 20, 40, 2560, 3600, 3600]


def test_after_ten_attempts_a_job_is_given_up(session: Any) -> None:
    add()
    now = NOW
    for _attempt in range(10):
        with transaction():
            [claim] = claim_jobs(now=now, limit=1)
            fail_job(claim=claim, problem="no", now=now)
        now += timedelta(hours=2)
    assert jobs()[0].failed_at is not None
    with transaction():
        assert claim_jobs(now=now, limit=1) == []


def test_a_job_that_raises_leaves_nothing_and_comes_again(session: Any) -> None:
    seen: list[int] = []

    def handler(payload: dict[str, Any], now: datetime) -> None:
        seen.append(payload["no"])
        add_job(kind="half done", payload={}, run_at=now)
        if payload["no"] == 0:
            raise ValueError("not this one")

    add(2)
    assert run_jobs(now=lambda: NOW, handlers={"count": handler}) == 2
    assert seen == [0, 1]
    first, second, third = jobs()
    assert (first.done_at, first.last_problem) == (None, "ValueError: not this one")
    assert first.run_at == NOW + timedelta(seconds=10)
    assert second.done_at == NOW
    assert third.kind == "half done"


def test_a_kind_that_nobody_knows_is_a_problem_of_that_job_only(session: Any) -> None:
    add(kind="unheard of")
    assert run_jobs(now=lambda: NOW, handlers={}) == 1
    assert jobs()[0].last_problem == "KeyError: 'unheard of'"
