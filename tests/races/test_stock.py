"""The last piece goes to one buyer, nobody waits in a circle, and a lapsed hold is freed once."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from flask import Flask
from sqlalchemy import select, text, update

from shop.db import db, transaction
from shop.stock.availability import free_by_pool
from shop.stock.errors import OutOfStock
from shop.stock.hold import free_held, hold, sell_held
from shop.stock.models import StockPool
from shop.stock.pools import free_lapsed
from shop.stock.receive import receive
from shop.stock.recount import recount
from tests.factories import stock
from tests.races.together import together

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=50)
BEFORE = NOW - timedelta(minutes=1)


def want(owner: str, wants: dict[int, int], *, until: datetime = LATER, waits: bool = True) -> str:
    with transaction():
        hold(
            wants=wants,
            owner=owner,
            expires_at=until,
            awaits_provider=waits,
            actor="buyer",
            now=NOW,
        )
    return owner


def end(verb: str, owner: str) -> int:
    with transaction():
        ended = {"sell": sell_held, "free": free_held}[verb](owner=owner, actor="test", now=NOW)
    return sum(ended.values())


def sweep(pool_ids: list[int]) -> int:
    with transaction():
        return free_lapsed(pool_ids, now=NOW, actor="job")


def pools(*pieces: int) -> list[int]:
    with transaction():
        return [stock.pool(count).id for count in pieces]


def counts(pool_id: int) -> tuple[int, int, int]:
    columns = (StockPool.capacity, StockPool.held, StockPool.sold)
    return tuple(db.session.execute(select(*columns).where(StockPool.id == pool_id)).one())


@pytest.fixture(autouse=True)
def inside(app: Flask):
    """The test's own session; every count is explained at the end."""
    with app.app_context():
        yield
        db.session.rollback()
        assert recount()[1] == []


def naive(pool_id: int, met: threading.Barrier) -> bool:
    """What a shop does that reads, decides, and writes what it decided."""
    with transaction():
        free = free_by_pool([pool_id], now=NOW)[pool_id]
        met.wait(10)
        if free < 1:
            return False
        db.session.execute(
            update(StockPool).where(StockPool.id == pool_id).values(held=StockPool.held + 1)
        )
    return True


def test_the_last_piece_goes_to_exactly_one_of_two_buyers_a_hundred_times(app: Flask) -> None:
    for turn, pool_id in enumerate(pools(*[1] * 100)):
        answers = together(app, [partial(want, f"{turn}:{who}", {pool_id: 1}) for who in "ab"])
        won = [answer for answer in answers if isinstance(answer, str)]
        lost = [answer for answer in answers if isinstance(answer, OutOfStock)]
        assert (len(won), len(lost)) == (1, 1), answers
        assert counts(pool_id) == (1, 1, 0)


def test_control_read_decide_write_oversells_when_nothing_stands_in_the_way(app: Flask) -> None:
    """Without the conditional UPDATE and the table's CHECK two buyers get one piece."""
    (pool_id,) = pools(1)
    with transaction():
        db.session.execute(
            text("ALTER TABLE stock_pool DROP CONSTRAINT ck_stock_pool_never_oversold")
        )
    try:
        met = threading.Barrier(2)
        answers = together(app, [partial(naive, pool_id, met)] * 2)
        assert answers == [True, True]
        assert counts(pool_id) == (1, 2, 0), "the oversell that the guard prevents"
    finally:
        with transaction():
            db.session.execute(update(StockPool).values(held=0))
            db.session.execute(
                text(
                    "ALTER TABLE stock_pool ADD CONSTRAINT ck_stock_pool_never_oversold"
                    " CHECK (held >= 0 AND sold >= 0 AND held + sold <= capacity)"
                )
            )


def test_many_buyers_of_few_pieces_get_exactly_those(app: Flask) -> None:
    (pool_id,) = pools(5)
    acts = [partial(want, f"o{who}", {pool_id: 1}) for who in range(8)]
    answers = together(app, acts)
    assert sum(isinstance(answer, str) for answer in answers) == 5
    assert sum(isinstance(answer, OutOfStock) for answer in answers) == 3
    assert counts(pool_id) == (5, 5, 0)


def test_opposite_baskets_do_not_wait_in_a_circle(app: Flask) -> None:
    first, second = pools(200, 200)
    for turn in range(50):
        answers = together(
            app,
            [
                partial(want, f"{turn}:ab", {first: 1, second: 1}),
                partial(want, f"{turn}:ba", {second: 1, first: 1}),
            ],
        )
        assert answers == [f"{turn}:ab", f"{turn}:ba"]
    assert counts(first) == counts(second) == (200, 100, 0)


def test_opposite_baskets_of_last_pieces_give_both_to_one(app: Flask) -> None:
    for turn in range(20):
        first, second = pools(1, 1)
        answers = together(
            app,
            [
                partial(want, f"{turn}:ab", {first: 1, second: 1}),
                partial(want, f"{turn}:ba", {second: 1, first: 1}),
            ],
        )
        assert sorted(type(answer).__name__ for answer in answers) == ["OutOfStock", "str"]
        assert counts(first) == counts(second) == (1, 1, 0)


def test_a_lapsed_hold_is_freed_once_and_one_of_two_buyers_gets_the_piece(app: Flask) -> None:
    for turn, pool_id in enumerate(pools(*[1] * 30)):
        want(f"{turn}:old", {pool_id: 1}, until=BEFORE, waits=False)
        answers = together(app, [partial(want, f"{turn}:{who}", {pool_id: 1}) for who in "ab"])
        assert sorted(type(answer).__name__ for answer in answers) == ["OutOfStock", "str"]
        assert counts(pool_id) == (1, 1, 0)


def test_a_lapsed_hold_that_waits_for_the_provider_is_nobodys(app: Flask) -> None:
    (pool_id,) = pools(1)
    want("old", {pool_id: 1}, until=BEFORE, waits=True)
    answers = together(app, [partial(want, who, {pool_id: 1}) for who in "ab"])
    assert [type(answer) for answer in answers] == [OutOfStock, OutOfStock]
    assert counts(pool_id) == (1, 1, 0)


def test_the_sweep_and_a_buyer_at_once_free_a_lapsed_hold_once(app: Flask) -> None:
    for turn, pool_id in enumerate(pools(*[1] * 30)):
        want(f"{turn}:old", {pool_id: 1}, until=BEFORE, waits=False)
        swept, bought = together(
            app, [partial(sweep, [pool_id]), partial(want, f"{turn}:new", {pool_id: 1})]
        )
        assert swept in (0, 1)
        assert bought == f"{turn}:new"
        assert counts(pool_id) == (1, 1, 0)


@pytest.mark.parametrize("verb", ["sell", "free"])
def test_an_order_that_ends_and_a_buyer_who_frees_its_lapsed_hold_do_not_lock_each_other(
    app: Flask, verb: str
) -> None:
    """Both need the hold and its pool: whoever comes second waits, and finds it done."""
    for turn in range(40):
        first, second = pools(1, 1)
        want(f"{turn}:old", {first: 1, second: 1}, until=BEFORE, waits=False)
        ended, bought = together(
            app,
            [
                partial(end, verb, f"{turn}:old"),
                partial(want, f"{turn}:new", {first: 1, second: 1}),
            ],
        )
        assert isinstance(ended, int), ended
        assert isinstance(bought, (str, OutOfStock)), bought
        held_by_new = (1, 1, 0) if isinstance(bought, str) else (1, 0, 1)
        assert counts(first) == counts(second) == held_by_new


def test_pieces_that_come_in_while_others_are_taken_are_all_counted(app: Flask) -> None:
    (pool_id,) = pools(4)

    def come_in(turn: int) -> None:
        with transaction():
            receive(
                pool_id=pool_id, pieces=1, cause="test", key=f"in:{turn}", actor="maker", now=NOW
            )

    acts = [partial(come_in, turn) for turn in range(4)]
    answers = together(app, acts + [partial(want, f"o{who}", {pool_id: 1}) for who in range(4)])
    assert answers == [None] * 4 + [f"o{who}" for who in range(4)]
    assert counts(pool_id) == (8, 4, 0)
