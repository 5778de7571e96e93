"""States move where the tables allow it, and leave a note; nowhere else."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from shop.db import db
from shop.orders.errors import WrongMove
from shop.orders.models import (
    ORDER_MOVES,
    VENDOR_ORDER_MOVES,
    OrderEvent,
    OrderState,
    VendorOrderState,
)
from shop.orders.move_state import move_order, move_part
from tests.factories import orders

NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def test_every_state_says_where_it_may_go() -> None:
    assert set(ORDER_MOVES) == set(OrderState)
    assert set(VENDOR_ORDER_MOVES) == set(VendorOrderState)


def test_money_that_came_is_never_forgotten() -> None:
    """From wherever an order is, a payment leads to paid or to the office's list."""
    for state in set(OrderState) - {OrderState.paid, OrderState.stock_missing}:
        assert ORDER_MOVES[state] & {OrderState.paid, OrderState.stock_missing}, state
    assert OrderState.expired not in ORDER_MOVES[OrderState.paid]
    assert OrderState.awaiting_payment not in {to for tos in ORDER_MOVES.values() for to in tos}


def test_what_is_shipped_stays_shipped() -> None:
    assert VENDOR_ORDER_MOVES[VendorOrderState.shipped] == frozenset()


def test_an_order_moves_only_where_its_table_allows(session: scoped_session[Session]) -> None:
    order = orders.whole(orders.placed())
    for before, after in product(OrderState, OrderState):
        order.state = before
        if after in ORDER_MOVES[before]:
            move_order(order, after, actor="test", now=NOON)
            assert order.state is after
        else:
            with pytest.raises(WrongMove):
                move_order(order, after, actor="test", now=NOON)
            assert order.state is before


def test_a_part_moves_only_where_its_table_allows_and_every_move_is_a_new_version(
    session: scoped_session[Session],
) -> None:
    part = orders.whole(orders.placed()).vendor_orders[0]
    for before, after in product(VendorOrderState, VendorOrderState):
        part.state, version = before, part.version
        if after in VENDOR_ORDER_MOVES[before]:
            move_part(part, after, actor="test", now=NOON)
            assert (part.state, part.version) == (after, version + 1)
            assert (part.cancelled_at is not None) == (after is VendorOrderState.cancelled)
        else:
            with pytest.raises(WrongMove):
                move_part(part, after, actor="test", now=NOON)
            assert (part.state, part.version) == (before, version)


def test_a_move_leaves_a_note_with_who_and_when(session: scoped_session[Session]) -> None:
    order_id = orders.placed()
    order = orders.whole(order_id)
    move_order(order, OrderState.paid, actor="provider", now=NOON)
    move_part(order.vendor_orders[0], VendorOrderState.new, actor="provider", now=NOON)
    db.session.flush()
    notes = db.session.scalars(select(OrderEvent).order_by(OrderEvent.id)).all()
    assert [(note.code, note.actor, note.vendor_order_id) for note in notes] == [
        ("order.placed", "buyer", None),
        ("order.paid", "provider", None),
        ("part.new", "provider", order.vendor_orders[0].id),
    ]
    assert order.paid_at == NOON
