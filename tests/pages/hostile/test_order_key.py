"""Somebody else's order: number and key together, or nothing is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select

from shop import clock
from shop.chance import secret_word
from shop.db import db, transaction
from shop.orders.models import Order, VendorOrder
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.provider import Provider, provider
from tests.support.shopper import Shopper

__all__ = ["provider"]


@pytest.fixture
def two(app: Flask, provider: Provider) -> Iterator[list[Order]]:
    """Two orders of two people."""
    with clock.frozen(NOON), app.app_context():
        with transaction():
            orders.rates_and_share()
            skus = [orders.goods(1_080), orders.goods(2_160)]
        for sku in skus:
            Shopper(app).buy(sku, method="bank_transfer")
        yield list(db.session.scalars(select(Order).order_by(Order.id)))
        db.session.remove()


def test_the_key_has_128_bits_and_no_two_are_alike() -> None:
    words = {secret_word(16) for _ in range(1_000)}
    assert len(words) == 1_000
    assert {len(word) for word in words} == {22}


PATHS = ("/orders/%s", "/orders/%s/receipt", "/orders/%s/refunds/1")


@pytest.mark.parametrize("path", PATHS)
def test_another_orders_key_opens_nothing(app: Flask, two: list[Order], path: str) -> None:
    mine, other = two
    client = app.test_client()
    for key in (other.access_key, "", mine.access_key[:-1], mine.access_key + "x", "*", "é"):
        answer = client.get(path % mine.number, query_string={"key": key})
        assert answer.status_code == 404, key
        assert mine.buyer_name not in answer.text


@pytest.mark.parametrize("path", ["/orders/%s/cancel", "/orders/%s/pay", "/orders/%s/receipt"])
def test_another_orders_key_changes_nothing(app: Flask, two: list[Order], path: str) -> None:
    mine, other = two
    shopper = Shopper(app)
    page = shopper.look(f"/orders/{other.number}?key={other.access_key}")
    token = page.text.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    form = {"key": other.access_key, "csrf_token": token}
    assert shopper.client.post(path % mine.number, data=form).status_code == 404


def test_a_part_of_another_order_is_not_cancelled(app: Flask, two: list[Order]) -> None:
    mine, other = two
    shopper = Shopper(app)
    page = shopper.look(f"/orders/{mine.number}?key={mine.access_key}")
    token = page.text.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    query = select(VendorOrder).where(VendorOrder.order_id == other.id)
    part_id = db.session.scalars(query).one().id
    path = f"/orders/{mine.number}/parts/{part_id}/cancel"
    form = {"key": mine.access_key, "csrf_token": token, "version": "1"}
    assert shopper.client.post(path, data=form).status_code in (303, 404)
    db.session.expire_all()
    assert other.state.value == "awaiting_payment"
    assert db.session.scalars(query).one().state.value == "waiting"


def test_a_private_page_is_kept_by_nobody(app: Flask, two: list[Order]) -> None:
    mine = two[0]
    answer = app.test_client().get(f"/orders/{mine.number}?key={mine.access_key}")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "noindex" in answer.text
