"""Entries balance or are not booked; a fact is booked once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from shop.db import db, transaction
from shop.ledger.check import balances, count_entries, unbalanced_entries
from shop.ledger.models import JournalEntry, JournalLine
from shop.ledger.post import Unbalanced, post
from shop.money import Yen

NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def book(key: str, *lines: tuple[str, int]) -> JournalEntry:
    return post(key=key, cause="order:1", lines=[(name, Yen(yen)) for name, yen in lines], now=NOON)


def test_an_entry_adds_to_its_accounts(session: scoped_session[Session]) -> None:
    with transaction():
        book("a", ("bank", 1_080), ("sales", -1_000), ("tax", -80))
        book("b", ("bank", -80), ("sales", 80))
    assert balances() == {"bank": Yen(1_000), "sales": Yen(-920), "tax": Yen(-80)}
    assert count_entries() == 2
    assert unbalanced_entries() == []


def test_lines_of_nothing_are_left_out(session: scoped_session[Session]) -> None:
    with transaction():
        book("a", ("bank", 5), ("sales", -5), ("tax", 0))
    assert session.scalar(select(func.count()).select_from(JournalLine)) == 2


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1).filter(lambda yen: sum(yen) != 0))
def test_what_does_not_balance_is_never_booked(amounts: list[int]) -> None:
    with pytest.raises(Unbalanced, match="mistaken"):
        book("mistaken", *(("account", yen) for yen in amounts))


def test_the_same_fact_is_booked_once(session: scoped_session[Session]) -> None:
    def again() -> None:
        with transaction():
            book("paid:1", ("bank", 5), ("sales", -5))

    again()
    with pytest.raises(IntegrityError):
        again()
    assert balances() == {"bank": Yen(5), "sales": Yen(-5)}


def test_the_check_names_an_entry_that_somebody_bent(session: scoped_session[Session]) -> None:
    with transaction():
        entry = book("bent", ("bank", 5), ("sales", -5))
        book("straight", ("bank", 7), ("sales", -7))
    entry.lines[0].yen = Yen(6)
    db.session.commit()
    assert unbalanced_entries() == ["bent"]


def test_an_empty_ledger_is_right(session: scoped_session[Session]) -> None:
    assert (balances(), unbalanced_entries(), count_entries()) == ({}, [], 0)
