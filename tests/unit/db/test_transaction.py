"""The one commit boundary, and the two kinds of column."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session, scoped_session

from shop.db import after_commit, db, in_transaction, transaction
from shop.ledger.models import JournalEntry, JournalLine
from shop.money import Yen
from shop.stock.models import StockPool

NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def pools() -> int:
    return db.session.scalar(select(func.count()).select_from(StockPool)) or 0


def do_and_fail(*, nested: bool = False) -> None:
    with transaction():
        add_pool()
        db.session.flush()
        if nested:
            with transaction():
                pass
        raise ValueError("no")


def add_pool(**columns: int) -> StockPool:
    pool = StockPool(**{"capacity": 1, "held": 0, "sold": 0, **columns})
    db.session.add(pool)
    return pool


def test_what_the_block_does_is_committed(session: scoped_session[Session]) -> None:
    with transaction():
        assert in_transaction()
        add_pool()
    session.rollback()
    assert pools() == 1
    assert not in_transaction()


def test_nothing_of_the_block_stays_when_it_raises(session: scoped_session[Session]) -> None:
    with pytest.raises(ValueError, match="no"):
        do_and_fail()
    assert pools() == 0
    assert not in_transaction()


def test_a_transaction_does_not_nest_and_the_outer_one_is_undone(
    session: scoped_session[Session],
) -> None:
    with pytest.raises(RuntimeError, match="does not nest"):
        do_and_fail(nested=True)
    assert pools() == 0


def test_hooks_run_in_order_after_the_commit_and_may_open_a_transaction_of_their_own(
    session: scoped_session[Session],
) -> None:
    seen: list[str] = []

    def first() -> None:
        assert not in_transaction()
        with transaction():
            seen.append(f"first sees {pools()}")

    with transaction():
        add_pool()
        after_commit(first)
        after_commit(lambda: seen.append("second"))
        assert seen == []
    assert seen == ["first sees 1", "second"]


def test_hooks_do_not_run_after_a_rollback(session: scoped_session[Session]) -> None:
    seen: list[str] = []

    def refused() -> None:
        with transaction():
            after_commit(lambda: seen.append("never"))
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        refused()
    assert seen == []


def test_hooks_do_not_run_when_the_commit_itself_is_refused(
    session: scoped_session[Session],
) -> None:
    seen: list[str] = []

    def oversold() -> None:
        with transaction():
            add_pool(held=2)  # more than there is: refused by the flush at the commit
            after_commit(lambda: seen.append("never"))

    with pytest.raises(IntegrityError):
        oversold()
    assert seen == []
    assert pools() == 0


def test_a_hook_needs_a_transaction(session: scoped_session[Session]) -> None:
    with pytest.raises(RuntimeError, match="surrounding"):
        after_commit(lambda: None)


def test_yen_go_in_and_come_out_as_yen_and_so_do_their_sums(
    session: scoped_session[Session],
) -> None:
    with transaction():
        lines = [JournalLine(account="a", yen=Yen(1_080)), JournalLine(account="a", yen=Yen(-80))]
        db.session.add(JournalEntry(key="k", cause="c", at=NOON, lines=lines))
    session.expire_all()
    assert session.scalars(select(JournalLine.yen).order_by(JournalLine.id)).all() == [
        Yen(1_080),
        Yen(-80),
    ]
    assert session.scalar(select(func.sum(JournalLine.yen))) == Yen(1_000)


@pytest.mark.parametrize("wrong", [1_080, 10.5, "1080"])
def test_a_yen_column_takes_nothing_but_yen(
    session: scoped_session[Session], wrong: object
) -> None:
    with pytest.raises(StatementError, match="takes Yen"):
        session.execute(select(JournalLine.id).where(JournalLine.yen == wrong))


def test_moments_come_back_aware_and_in_utc(session: scoped_session[Session]) -> None:
    in_tokyo = NOON.astimezone(timezone(timedelta(hours=9)))
    with transaction():
        db.session.add(JournalEntry(key="k", cause="c", at=in_tokyo, lines=[]))
    session.expire_all()
    found = session.scalar(select(JournalEntry.at))
    assert found == NOON
    assert found is not None
    assert found.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused(session: scoped_session[Session]) -> None:
    with pytest.raises(StatementError, match="time zone"):
        session.execute(
            select(JournalEntry.id).where(JournalEntry.at == datetime(2026, 11, 20, 3, 0))
        )
