"""Decision 7: on SQLite a request keeps the kind of transaction that it begins with."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import func, select, text
from sqlalchemy.exc import OperationalError

from shop.db import db, end_reading, reading, set_request_kind, transaction
from shop.stock.models import StockPool
from tests.support.database import Shops

OURS = {"Sec-Fetch-Site": "same-origin"}
ADD = "INSERT INTO stock_pool (kind, capacity, held, sold) VALUES ('goods', 1, 0, 0)"


@pytest.fixture
def app(shops: Shops) -> Iterator[Flask]:
    """A shop on SQLite, whatever the other tests run on."""
    yield shops.fresh("sqlite").app
    set_request_kind(writes=True)


def other_connection(app: Flask) -> sqlite3.Connection:
    """Somebody else's connection to the same file, which does not wait."""
    return sqlite3.connect(app.config["SQLALCHEMY_DATABASE_URI"].removeprefix("sqlite:///"), 0.05)


def count() -> int:
    return db.session.scalar(select(func.count()).select_from(StockPool)) or 0


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_reading_request_cannot_write(app: Flask, method: str) -> None:
    with app.test_request_context("/cart", method=method):
        app.preprocess_request()
        assert count() == 0
        db.session.add(StockPool(capacity=1, held=0, sold=0))
        with pytest.raises(OperationalError, match="readonly"):
            db.session.flush()


def test_a_reading_request_lets_others_write(app: Flask) -> None:
    with app.test_request_context("/cart"):
        app.preprocess_request()
        assert count() == 0
        with other_connection(app) as other:
            other.execute(ADD)
        other.close()
        assert count() == 0  # what it saw first is what it sees to its end


def test_a_writing_request_takes_the_lock_with_its_first_statement(app: Flask) -> None:
    with app.test_request_context("/cart/lines", method="POST", headers=OURS):
        app.preprocess_request()
        assert count() == 0  # a read
        other = other_connection(app)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute(ADD)
        other.close()


def test_a_connection_of_the_pool_changes_its_kind_with_every_begin(app: Flask) -> None:
    for _ in range(3):
        with app.app_context(), reading(), pytest.raises(OperationalError, match="readonly"):
            db.session.execute(text(ADD))
        with app.app_context(), transaction():
            db.session.execute(text(ADD))
    with app.app_context():
        assert count() == 3


def test_read_then_write_works_though_another_connection_commits_between(app: Flask) -> None:
    """The other one waits for us: BEGIN IMMEDIATE took the lock before our read."""
    began = threading.Event()

    def other() -> None:
        connection = sqlite3.connect(other_file, 5)
        began.set()
        with connection:
            connection.execute(ADD)
        connection.close()

    other_file = app.config["SQLALCHEMY_DATABASE_URI"].removeprefix("sqlite:///")
    thread = threading.Thread(target=other)
    with app.test_request_context("/cart/lines", method="POST", headers=OURS):
        app.preprocess_request()
        with transaction():
            seen = count()
            thread.start()
            began.wait(5)
            time.sleep(0.1)  # the other one is waiting for the lock now
            db.session.add(StockPool(capacity=seen, held=0, sold=0))
            assert count() == 1
    thread.join(5)
    with app.app_context():
        assert count() == 2


def test_control_a_deferred_read_then_write_fails_at_once(app: Flask) -> None:
    """Why a transaction is never upgraded: no busy timeout helps a stale snapshot."""
    file = app.config["SQLALCHEMY_DATABASE_URI"].removeprefix("sqlite:///")
    ours = sqlite3.connect(file, 10, isolation_level=None)
    ours.execute("BEGIN DEFERRED")
    ours.execute("SELECT count(*) FROM stock_pool").fetchone()
    with other_connection(app) as other:
        other.execute(ADD)
    other.close()
    before = time.monotonic()
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        ours.execute(ADD)
    assert time.monotonic() - before < 2
    ours.close()


def test_reading_ends_and_a_writing_transaction_may_begin(app: Flask) -> None:
    """Slow work stands between two transactions: read, end, work, begin."""
    with app.app_context(), reading():
        assert count() == 0
        end_reading()
        with transaction():
            db.session.execute(text(ADD))
        assert count() == 1


def test_slow_work_is_refused_inside_a_transaction(app: Flask) -> None:
    with app.app_context(), transaction(), pytest.raises(RuntimeError, match="slow work"):
        end_reading()
