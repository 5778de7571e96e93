"""Run the queued jobs that are due, each in a transaction of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from shop.db import transaction
from shop.queue.claim_jobs import Claim, claim_jobs
from shop.queue.finish_job import fail_job, finish_job

log = logging.getLogger(__name__)
AT_ONCE = 20
Handler = Callable[[dict[str, Any], datetime], None]
# What each kind of job does; a handler runs inside the transaction that also marks the job done.
HANDLERS: dict[str, Handler] = {}


def run_jobs(
    *, now: Callable[[], datetime], limit: int = AT_ONCE, handlers: Mapping[str, Handler] = HANDLERS
) -> int:
    """Claim and run at most `limit` due jobs; returns how many were tried.

    A handler that raises is rolled back whole; its job comes again later, ten times at most.
    """
    with transaction():
        claims = claim_jobs(now=now(), limit=limit)
    for claim in claims:
        _run(claim, handlers, now())
    return len(claims)


def _run(claim: Claim, handlers: Mapping[str, Handler], now: datetime) -> None:
    try:
        with transaction():
            handlers[claim.kind](claim.payload, now)
            finish_job(claim=claim, now=now)
    except Exception as problem:
        log.exception("job.failed", extra={"job_id": claim.job_id, "kind": claim.kind})
        with transaction():
            fail_job(claim=claim, problem=f"{type(problem).__name__}: {problem}", now=now)
