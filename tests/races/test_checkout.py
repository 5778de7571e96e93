"""Pressing 注文を確定する at the same moment: one order, nothing oversold, no deadlock."""

from __future__ import annotations

from functools import partial

import pytest
from flask import Flask
from sqlalchemy import func, select

from shop.db import db, transaction
from shop.orders.cart_models import CartLine
from shop.orders.models import Order
from shop.payments.models import ProviderCall
from shop.stock.models import StockPool
from tests.factories import orders
from tests.races.together import together
from tests.support.provider import Provider
from tests.support.shopper import Shopper, number_in

pytestmark = pytest.mark.usefixtures("inside")


def counted(model: type) -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def sku_ids(*pieces: int) -> list[int]:
    with transaction():
        orders.rates_and_share()
        return [orders.goods(pieces=many).id for many in pieces]


def press(shopper: Shopper, page: object) -> tuple[int, str]:
    answer = shopper.press(page)  # type: ignore[arg-type]
    return answer.status_code, number_in(answer) if answer.status_code == 303 else ""


def test_a_double_click_makes_one_order(app: Flask, provider: Provider) -> None:
    for turn in range(5):
        (sku_id,) = sku_ids(20)
        shopper = Shopper(app)
        shopper.put_in(sku_id, 2)
        page = shopper.fill_in()
        db.session.commit()
        answers = together(app, [partial(press, shopper, page)] * 2)
        assert [answer[0] for answer in answers] == [303, 303], answers
        assert answers[0][1] == answers[1][1]
        assert counted(Order) == counted(ProviderCall) == turn + 1


def test_two_buyers_press_for_the_last_piece(app: Flask, provider: Provider) -> None:
    for turn in range(5):
        (sku_id,) = sku_ids(1)
        pages = []
        for _ in range(2):
            shopper = Shopper(app)
            shopper.put_in(sku_id)
            pages.append((shopper, shopper.fill_in()))
        db.session.commit()
        answers = together(app, [partial(press, *pair) for pair in pages])
        assert sorted(answer[0] for answer in answers) == [303, 409], answers
        assert counted(Order) == turn + 1
    held = db.session.execute(select(StockPool.capacity, StockPool.held).distinct()).all()
    assert [tuple(row) for row in held] == [(1, 1)]


def test_opposite_carts_are_ordered_without_waiting_in_a_circle(
    app: Flask, provider: Provider
) -> None:
    first, second = sku_ids(40, 40)
    for _ in range(4):
        pages = []
        for wants in ((first, second), (second, first)) * 2:
            shopper = Shopper(app)
            for sku_id in wants:
                shopper.put_in(sku_id)
            pages.append((shopper, shopper.fill_in()))
        db.session.commit()
        answers = together(app, [partial(press, *pair) for pair in pages])
        assert {answer[0] for answer in answers} == {303}, answers
    assert counted(Order) == 16


def test_two_tabs_put_the_same_goods_in_at_once(app: Flask, provider: Provider) -> None:
    first, second = sku_ids(99, 99)
    shopper = Shopper(app)
    shopper.put_in(first)
    for _ in range(5):
        answers = together(app, [lambda: shopper.put_in(second).status_code] * 2)
        assert answers == [303, 303]
    rows = db.session.execute(
        select(CartLine.sku_id, CartLine.quantity).order_by(CartLine.id)
    ).all()
    assert [tuple(row) for row in rows] == [(first, 1), (second, 10)]
