"""`make drill`: a long crowd at a few pools. Nothing oversold, nobody stuck, every count explained."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from flask import Flask
from sqlalchemy import select

from shop.db import db, transaction
from shop.stock.errors import OutOfStock
from shop.stock.hold import free_held, hold, sell_held
from shop.stock.models import StockPool
from shop.stock.receive import receive
from shop.stock.recount import recount
from shop.stock.sell import take_back
from tests.factories import stock
from tests.races.together import together

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
SECONDS, PEOPLE = 45, 8


def buyer(who: int, pool_ids: list[int]) -> tuple[int, int]:
    """Hold, sell, free and bring back at random; returns what went through and what was refused."""
    dice, done, refused = random.Random(who), 0, 0
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        done += 1
        owner = f"order:{who}-{done}"
        wants = {pool: dice.randint(1, 3) for pool in dice.sample(pool_ids, dice.randint(1, 3))}
        lapsed = dice.random() < 0.2
        until = NOW + timedelta(minutes=-1 if lapsed else 30)
        try:
            with transaction():
                hold(wants=wants, owner=owner, expires_at=until, awaits_provider=not lapsed,
                     actor=owner, now=NOW)  # fmt: skip
        except OutOfStock:
            refused += 1
            with transaction():
                receive(
                    pool_id=min(wants), pieces=5, cause="drill", key=owner, actor=owner, now=NOW
                )
            continue
        if lapsed:
            continue
        with transaction():
            end_it = sell_held if dice.random() < 0.6 else free_held
            ended = end_it(owner=owner, actor=owner, now=NOW)
        if end_it is sell_held and dice.random() < 0.3:
            with transaction():
                take_back(gives=ended, resellable=dice.random() < 0.5, cause=owner, key=owner,
                          actor=owner, now=NOW)  # fmt: skip
    return done, refused


@pytest.mark.slow
def test_a_long_crowd_leaves_every_count_explained(app: Flask) -> None:
    with app.app_context():
        with transaction():
            pool_ids = [stock.pool(40).id for _pool in range(5)]
        answers = together(app, [partial(buyer, who, pool_ids) for who in range(PEOPLE)])
        db.session.remove()
        assert all(isinstance(answer, tuple) for answer in answers), answers
        assert sum(done for done, _refused in answers) > 1_000
        assert sum(refused for _done, refused in answers) > 0, "the crowd never met a limit"
        assert recount()[1] == []
        for pool in db.session.scalars(select(StockPool)):
            assert 0 <= pool.held + pool.sold <= pool.capacity
        db.session.remove()
