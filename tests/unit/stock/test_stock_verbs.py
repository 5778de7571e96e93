"""Hold, sell, free, receive, take back: what each does to a pool, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from shop.db import db, transaction
from shop.stock.availability import free_by_pool
from shop.stock.errors import OutOfStock
from shop.stock.hold import free_held, hold, prolong, sell_held
from shop.stock.models import Hold, HoldState, MoveKind, StockMove, StockPool
from shop.stock.pools import free_lapsed
from shop.stock.receive import receive
from shop.stock.recount import Disagreement, recount
from shop.stock.sell import sell, take_back
from tests.factories import stock

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=50)


@pytest.fixture(autouse=True)
def counted(session: scoped_session[Session]) -> Iterator[None]:
    """Whatever a test does, the moves explain every count."""
    yield
    assert recount()[1] == []


def keep(owner: str, wants: dict[int, int], *, until: datetime = SOON, waits: bool = False) -> None:
    hold(wants=wants, owner=owner, expires_at=until, awaits_provider=waits, actor="b", now=NOW)


def counts(pool: StockPool) -> tuple[int, int, int]:
    db.session.refresh(pool)
    return pool.capacity, pool.held, pool.sold


def moves(pool: StockPool) -> list[tuple[str, int, int, int]]:
    found = db.session.scalars(
        select(StockMove).where(StockMove.pool_id == pool.id).order_by(StockMove.id)
    )
    return [(m.kind.value, m.capacity_delta, m.held_delta, m.sold_delta) for m in found]


def test_a_hold_that_is_paid_is_sold_and_every_step_is_written_down() -> None:
    pool = stock.pool(5)
    keep("order:1", {pool.id: 2})
    assert counts(pool) == (5, 2, 0)
    assert sell_held(owner="order:1", actor="p", now=NOW) == {pool.id: 2}
    assert counts(pool) == (5, 0, 2)
    assert moves(pool) == [("received", 5, 0, 0), ("held", 0, 2, 0), ("sold_from_hold", 0, -2, 2)]


def test_a_hold_ends_once() -> None:
    pool = stock.pool(5)
    keep("order:1", {pool.id: 2})
    assert free_held(owner="order:1", actor="b", now=NOW) == {pool.id: 2}
    assert free_held(owner="order:1", actor="b", now=NOW) == {}
    assert sell_held(owner="order:1", actor="b", now=NOW) == {}
    assert counts(pool) == (5, 0, 0)


def test_more_than_there_is_is_refused_and_nothing_is_taken_of_the_other_pools() -> None:
    with transaction():
        plenty, scarce = stock.pool(5), stock.pool(1)
    ids = (plenty.id, scarce.id)

    def too_much() -> None:
        with transaction():
            keep("order:1", {ids[0]: 2, ids[1]: 2})

    with pytest.raises(OutOfStock) as refused:
        too_much()
    assert refused.value.pool_id == ids[1]
    assert counts(plenty) == (5, 0, 0)
    assert db.session.scalar(select(Hold.id)) is None


def test_a_lapsed_hold_counts_as_free_and_is_freed_by_who_takes_first() -> None:
    pool = stock.pool(1)
    keep("order:1", {pool.id: 1}, until=NOW)
    assert free_by_pool([pool.id], now=NOW) == {pool.id: 1}
    assert free_by_pool([pool.id], now=NOW - timedelta(seconds=1)) == {pool.id: 0}
    keep("order:2", {pool.id: 1})
    assert counts(pool) == (1, 1, 0)
    states = db.session.execute(select(Hold.owner, Hold.state).order_by(Hold.id)).all()
    assert [tuple(row) for row in states] == [
        ("order:1", HoldState.freed),
        ("order:2", HoldState.active),
    ]


def test_a_hold_that_waits_for_the_provider_lapses_for_nobody() -> None:
    pool = stock.pool(1)
    keep("order:1", {pool.id: 1}, until=NOW - timedelta(days=1), waits=True)
    assert free_by_pool([pool.id], now=NOW) == {pool.id: 0}
    assert free_lapsed([pool.id], now=NOW, actor="job") == 0
    with pytest.raises(OutOfStock):
        keep("order:2", {pool.id: 1})


def test_a_prolonged_hold_is_kept() -> None:
    pool = stock.pool(1)
    keep("order:1", {pool.id: 1}, until=NOW)
    prolong(owner="order:1", until=SOON, awaits_provider=False)
    assert free_by_pool([pool.id], now=NOW) == {pool.id: 0}
    assert free_lapsed([pool.id], now=NOW, actor="job") == 0
    assert free_lapsed([pool.id], now=SOON, actor="job") == 1


def test_prolonging_what_has_ended_brings_nothing_back() -> None:
    pool = stock.pool(1)
    keep("order:1", {pool.id: 1})
    free_held(owner="order:1", actor="b", now=NOW)
    prolong(owner="order:1", until=SOON, awaits_provider=True)
    assert counts(pool) == (1, 0, 0)


def test_sold_pieces_come_back_to_be_sold_again_or_are_gone() -> None:
    pool = stock.pool(5)
    sell(wants={pool.id: 3}, cause="order:1", key="1", actor="b", now=NOW)
    take_back(gives={pool.id: 1}, resellable=True, cause="order:1", key="a", actor="b", now=NOW)
    assert counts(pool) == (5, 0, 2)
    take_back(gives={pool.id: 2}, resellable=False, cause="order:1", key="b", actor="m", now=NOW)
    assert counts(pool) == (3, 0, 0)
    assert moves(pool)[-2:] == [("returned", 0, 0, -1), ("counted", -2, 0, -2)]


def test_more_cannot_come_back_than_was_sold() -> None:
    pool = stock.pool(5)
    sell(wants={pool.id: 1}, cause="order:1", key="1", actor="b", now=NOW)
    with pytest.raises(IntegrityError), db.session.begin_nested():
        take_back(gives={pool.id: 2}, resellable=True, cause="order:1", key="a", actor="b", now=NOW)
    assert counts(pool) == (5, 0, 1)


def test_the_same_act_is_counted_once() -> None:
    """The key of a move is unique: a repeat is refused whole by the database."""
    with transaction():
        pool = stock.pool(5)

    def come_in() -> None:
        with transaction():
            receive(pool_id=pool.id, pieces=2, cause="c", key="delivery:1", actor="m", now=NOW)

    come_in()
    with pytest.raises(IntegrityError):
        come_in()
    assert counts(pool) == (7, 0, 0)


@pytest.mark.parametrize("pieces", [0, -1])
def test_only_pieces_that_came_in_are_received(pieces: int) -> None:
    pool = stock.pool(5)
    with pytest.raises(ValueError, match="came in"):
        receive(pool_id=pool.id, pieces=pieces, cause="c", key="k", actor="m", now=NOW)


def test_a_recount_names_what_it_cannot_explain() -> None:
    pool = stock.pool(5)
    keep("order:1", {pool.id: 2})
    pool.held = 1
    db.session.flush()
    counted, found = recount()
    assert counted == 1
    assert found == [
        Disagreement(pool.id, "held", 1, 2),
        Disagreement(pool.id, "active holds", 1, 2),
    ]
    pool.held = 2
    db.session.flush()


def test_every_kind_of_move_is_told_apart() -> None:
    assert {kind.value for kind in MoveKind} == {
        "received", "counted", "held", "freed", "sold_from_hold", "sold", "returned",
    }  # fmt: skip
