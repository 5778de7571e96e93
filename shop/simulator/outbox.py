"""Sends the webhooks: one thread, a durable outbox, tries again while the shop does not take them."""

from __future__ import annotations

import hmac
import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from shop.simulator.events import PENDING, WITHHELD
from shop.simulator.store import Store, Tx
from shop.simulator.timeline import catch_up
from shop.simulator.wire import stamp

log = logging.getLogger(__name__)

Post = Callable[[bytes, str], int]  # body and signature in, HTTP status out; raises OSError
BACKOFF_SECONDS = (1, 2, 5, 15, 30, 60, 120, 300)
MOST_ATTEMPTS = 60
_POLL_SECONDS = 0.3
_ANSWER_SECONDS = 15
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class _Delivery:
    id: int
    event_id: str
    kind: str
    body: str
    attempts: int


def sign(body: bytes, secret: str) -> str:
    """The value of `Stripe-Signature` for a body, made now: the receiver refuses old ones."""
    # Not shop.clock: the official library compares with the machine's own clock.
    moment = int(time.time())  # noqa: TID251
    mac = hmac.new(secret.encode(), f"{moment}.".encode() + body, sha256)
    return f"t={moment},v1={mac.hexdigest()}"


def post_to(address: str) -> Post:
    """A sender to one address, without proxies, waiting for the answer."""
    parts = urlsplit(address)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection

    def post(body: bytes, signature: str) -> int:
        connection = kind(parts.hostname or "", parts.port, timeout=_ANSWER_SECONDS)
        try:
            headers = {"Content-Type": "application/json", "Stripe-Signature": signature}
            connection.request("POST", parts.path or "/", body, headers)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except HTTPException as problem:
            raise ConnectionError(type(problem).__name__) from problem
        finally:
            connection.close()

    return post


class Sender:
    """Sends what is due. `run` is the thread's body; `flush` sends without waiting."""

    def __init__(
        self, store: Store, *, secret: str, post: Post | None, clock: Callable[[], datetime]
    ) -> None:
        """Without `post` nothing is sent until `flush` gets one (tests)."""
        self._store = store
        self._secret = secret
        self._post = post
        self._clock = clock
        self._one_at_a_time = threading.Lock()
        self._stop = threading.Event()

    def run(self) -> None:
        """Look every moment whether something is due, until `stop`."""
        while not self._stop.wait(_POLL_SECONDS):
            try:
                self.tick(self._post)
            except sqlite3.OperationalError:  # a busy or vanished file must not end the thread
                log.exception("simulator: the outbox could not be read")

    def stop(self) -> None:
        """End `run` after what it is doing."""
        self._stop.set()

    def flush(self, post: Post | None = None, *, withheld: bool = False) -> int:
        """Send everything that waits, in order, late or not; returns how many were taken."""
        states = [PENDING, WITHHELD] if withheld else [PENDING]
        with self._store.writing() as tx:
            catch_up(tx, self._clock())
            for state in states:
                tx.sql.execute(
                    "UPDATE delivery SET due = 0, state = ? WHERE state = ?", (PENDING, state)
                )
        return self.tick(post or self._post)

    def tick(self, post: Post | None) -> int:
        """Send what is due now; returns how many were taken."""
        with self._one_at_a_time:
            with self._store.writing() as tx:
                now = self._clock()
                catch_up(tx, now)
                due = _due(tx, now) if post else []
            return sum(self._send(delivery, post) for delivery in due) if post else 0

    def _send(self, delivery: _Delivery, post: Post) -> bool:
        body = delivery.body.encode()
        try:
            outcome = str(post(body, sign(body, self._secret)))
        except OSError as problem:
            outcome = type(problem).__name__
        taken = outcome.startswith("2")
        with self._store.writing() as tx:
            _record(tx, delivery, outcome, taken=taken, now=self._clock())
        level = logging.INFO if taken else logging.WARNING
        log.log(level, "simulator: %s %s -> %s", delivery.kind, delivery.event_id, outcome)
        return taken


def _due(tx: Tx, now: datetime) -> list[_Delivery]:
    rows = tx.sql.execute(
        "SELECT id, event_id, type, body, attempts FROM delivery"
        " WHERE state = ? AND due <= ? ORDER BY due, id LIMIT ?",
        (PENDING, now.timestamp(), _AT_ONCE),
    )
    return [_Delivery(*row) for row in rows]


def _record(tx: Tx, delivery: _Delivery, outcome: str, *, taken: bool, now: datetime) -> None:
    attempts = delivery.attempts + 1
    state = "delivered" if taken else PENDING if attempts < MOST_ATTEMPTS else "given_up"
    wait = BACKOFF_SECONDS[min(attempts, len(BACKOFF_SECONDS)) - 1]
    tx.sql.execute(
        "UPDATE delivery SET state = ?, attempts = ?, due = ? WHERE id = ?",
        (state, attempts, now.timestamp() + wait, delivery.id),
    )
    tx.sql.execute(
        "INSERT INTO attempt (delivery_id, at, outcome) VALUES (?, ?, ?)",
        (delivery.id, stamp(now), outcome),
    )
