"""Two tabs, one cart: what is ordered is what the pressed page showed, or it is shown anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from shop import clock
from shop.db import db, transaction
from shop.orders.models import Order, OrderAddress
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.page import text_of
from tests.support.shopper import ADDRESS, Shopper


@pytest.fixture
def shopper(app: Flask) -> Iterator[Shopper]:
    """Somebody with goods in the cart."""
    with clock.frozen(NOON), app.app_context():
        with transaction():
            orders.rates_and_share()
            sku = orders.goods(1_080).id
        shopper = Shopper(app)
        shopper.put_in(sku)
        yield shopper
        db.session.remove()


def change_street(shopper: Shopper, street: str) -> None:
    answer = shopper.client.submit(
        shopper.look("/checkout/address"),
        action="/checkout/address",
        **ADDRESS | {"street": street},
    )
    assert answer.status_code == 303


def test_an_address_changed_in_another_tab_is_shown_before_it_is_sent_to(shopper: Shopper) -> None:
    first = shopper.fill_in("bank_transfer")
    change_street(shopper, "千代田9-9")  # the same fee and days: the sums cannot tell
    again = shopper.press(first)
    assert again.status_code == 409
    assert "変わったところがあります" in text_of(again)
    assert "千代田9-9" in text_of(again)
    assert db.session.scalar(select(Order)) is None
    assert shopper.press(again).status_code == 303
    assert db.session.scalars(select(OrderAddress.street)).all() == ["千代田9-9"]


def test_the_same_answers_again_change_nothing(shopper: Shopper) -> None:
    first = shopper.fill_in("bank_transfer")
    change_street(shopper, ADDRESS["street"])
    assert shopper.press(first).status_code == 303


def test_a_second_press_of_an_older_page_finds_the_order(shopper: Shopper) -> None:
    page = shopper.fill_in("bank_transfer")
    order = shopper.press(page)
    assert shopper.press(page).location == order.location


def test_the_way_back_to_an_order_ends_after_an_hour(shopper: Shopper) -> None:
    """The browser may be a library's."""
    order = shopper.press(shopper.fill_in("bank_transfer"))
    assert shopper.look("/checkout/confirm").location == order.location
    with clock.frozen(NOON + timedelta(minutes=61)):
        assert shopper.look("/checkout/confirm").location == "/cart"
        assert shopper.look("/checkout/address").location == "/cart"
