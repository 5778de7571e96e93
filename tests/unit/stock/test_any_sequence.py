"""Whatever happens in whatever order, every count is explained and nothing is sold twice."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from flask import Flask
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine
from sqlalchemy import select

from shop.db import db
from shop.stock.availability import free_by_pool
from shop.stock.errors import OutOfStock
from shop.stock.hold import free_held, hold, prolong, sell_held
from shop.stock.models import StockPool
from shop.stock.pools import free_lapsed
from shop.stock.receive import receive
from shop.stock.recount import recount
from shop.stock.sell import sell, take_back
from tests.factories import stock

START = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
POOLS = 3
numbers = count(1)
baskets = st.dictionaries(st.integers(0, POOLS - 1), st.integers(1, 4), min_size=1, max_size=POOLS)
owners = st.sampled_from([f"order:{number}" for number in range(4)])


class Stock(RuleBasedStateMachine):
    """A small shop's stock beside a model that counts on its fingers."""

    @initialize(pieces=st.lists(st.integers(0, 6), min_size=POOLS, max_size=POOLS))
    def open(self, pieces: list[int]) -> None:
        self.now = START
        self.pools = [stock.pool(many).id for many in pieces]
        self.capacity = Counter(dict(zip(self.pools, pieces, strict=True)))
        self.sold: Counter[int] = Counter()
        self.holds: list[tuple[str, int, int, datetime, bool]] = []

    def _ids(self, basket: dict[int, int]) -> dict[int, int]:
        return {self.pools[place]: many for place, many in basket.items()}

    def _is_lapsed(self, kept: tuple[Any, ...]) -> bool:
        return kept[3] <= self.now and not kept[4]

    def _free(self, pool_id: int) -> int:
        kept = sum(h[2] for h in self.holds if h[1] == pool_id and not self._is_lapsed(h))
        return self.capacity[pool_id] - self.sold[pool_id] - kept

    def _drop_lapsed(self, pool_ids: set[int]) -> None:
        self.holds = [h for h in self.holds if not (h[1] in pool_ids and self._is_lapsed(h))]

    @rule(basket=baskets, owner=owners, minutes=st.integers(-5, 60), waits=st.booleans())
    def keep(self, basket: dict[int, int], owner: str, minutes: int, waits: bool) -> None:
        wants, until = self._ids(basket), self.now + timedelta(minutes=minutes)
        fits = all(many <= self._free(pool_id) for pool_id, many in wants.items())
        try:
            with db.session.begin_nested():
                hold(wants=wants, owner=owner, expires_at=until, awaits_provider=waits,
                     actor="b", now=self.now, attempt=str(next(numbers)))  # fmt: skip
        except OutOfStock:
            assert not fits
            return
        assert fits
        self._adopt()
        self.holds += [(owner, pool_id, many, until, waits) for pool_id, many in wants.items()]

    @rule(basket=baskets)
    def buy(self, basket: dict[int, int]) -> None:
        wants = self._ids(basket)
        fits = all(many <= self._free(pool_id) for pool_id, many in wants.items())
        with suppress(OutOfStock):
            with db.session.begin_nested():
                sell(wants=wants, cause="t", key=str(next(numbers)), actor="b", now=self.now)
            assert fits
            self._adopt()
            self.sold.update(wants)

    def _adopt(self) -> None:
        """Lapsed holds may or may not have been freed by now; what is free stays the same."""
        for pool_id in self.pools:
            held = db.session.scalar(select(StockPool.held).where(StockPool.id == pool_id)) or 0
            if held < sum(h[2] for h in self.holds if h[1] == pool_id):
                self._drop_lapsed({pool_id})

    @rule(owner=owners, verb=st.sampled_from([sell_held, free_held]))
    def end(self, owner: str, verb: Any) -> None:
        ended = verb(owner=owner, actor="p", now=self.now)
        mine: Counter[int] = Counter()
        for kept in self.holds:
            if kept[0] == owner:
                mine[kept[1]] += kept[2]
        assert ended == mine
        self.holds = [kept for kept in self.holds if kept[0] != owner]
        if verb is sell_held:
            self.sold.update(mine)

    @rule(owner=owners, minutes=st.integers(-5, 60), waits=st.booleans())
    def keep_longer(self, owner: str, minutes: int, waits: bool) -> None:
        until = self.now + timedelta(minutes=minutes)
        prolong(owner=owner, until=until, awaits_provider=waits)
        self.holds = [(*h[:3], until, waits) if h[0] == owner else h for h in self.holds]

    @rule(place=st.integers(0, POOLS - 1), many=st.integers(1, 5))
    def come_in(self, place: int, many: int) -> None:
        pool_id = self.pools[place]
        receive(pool_id=pool_id, pieces=many, cause="t", key=f"in:{next(numbers)}", actor="m",
                now=self.now)  # fmt: skip
        self.capacity[pool_id] += many

    @rule(place=st.integers(0, POOLS - 1), share=st.integers(1, 4), resellable=st.booleans())
    def come_back(self, place: int, share: int, resellable: bool) -> None:
        pool_id = self.pools[place]
        many = min(share, self.sold[pool_id])
        if many:
            take_back(gives={pool_id: many}, resellable=resellable, cause="t",
                      key=str(next(numbers)), actor="m", now=self.now)  # fmt: skip
            self.sold[pool_id] -= many
            self.capacity[pool_id] -= 0 if resellable else many

    @rule()
    def sweep(self) -> None:
        free_lapsed(self.pools, now=self.now, actor="job")
        self._drop_lapsed(set(self.pools))

    @rule(minutes=st.integers(1, 45))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @invariant()
    def every_count_is_explained(self) -> None:
        if not hasattr(self, "pools"):
            return
        assert recount()[1] == []
        free = free_by_pool(self.pools, now=self.now)
        assert free == {pool_id: self._free(pool_id) for pool_id in self.pools}
        rows = db.session.execute(select(StockPool.id, StockPool.capacity, StockPool.sold))
        assert {row[0]: row[1:] for row in rows} == {
            pool_id: (self.capacity[pool_id], self.sold[pool_id]) for pool_id in self.pools
        }

    def teardown(self) -> None:
        db.session.rollback()


@pytest.mark.timeout(60)
def test_any_sequence_of_acts_keeps_every_count(app: Flask) -> None:
    with app.app_context():
        run_machine(Stock, settings=settings(max_examples=40, stateful_step_count=25))
