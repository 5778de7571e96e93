"""The buyer's page of an order says what is so, at every turn, and what can be done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask

from shop import clock
from shop.db import db, transaction
from shop.payments.load import to_change
from shop.payments.ship_parcel import ship_parcel
from shop.payments.sweep_lapsed import sweep_lapsed
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.books import watched_books
from tests.support.page import CheckedClient, text_of
from tests.support.provider import Provider, provider
from tests.unit.payments import buying

__all__ = ["provider"]


@pytest.fixture(autouse=True)
def inside(app: Flask) -> Iterator[None]:
    """Noon, a look into the database, and books that agree after every commit."""
    with clock.frozen(NOON), app.app_context(), watched_books(app):
        yield
        db.session.remove()


def path_of(order_id: int) -> str:
    order = orders.whole(order_id)
    return f"/orders/{order.number}?key={order.access_key}"


def said(client: CheckedClient, order_id: int) -> str:
    """What the order's page says."""
    return text_of(client.get(path_of(order_id)))


def two_makers(method: object = buying.BANK) -> int:
    with transaction():
        wants = [orders.goods(1_080), orders.goods(3_300)]
    return orders.placed(wants, method=method)  # type: ignore[arg-type]


def shipped(order_id: int, place: int) -> None:
    with transaction():
        _payment, order = to_change(order_id)
        part = order.vendor_orders[place]
        ship_parcel(
            order=order, part=part, parcel=part.parcels[0], tracking_number="123456789012",
            actor="vendor", now=NOON,
        )  # fmt: skip


def test_from_transfer_to_the_last_parcel(client: CheckedClient) -> None:
    order_id = two_makers()
    assert "お支払いを待っています" in said(client, order_id)
    buying.transferred(order_id)
    assert "つくり手が用意しています" in said(client, order_id)
    for place in (0, 1):
        buying.accept(order_id, place)
        shipped(order_id, place)
    text = said(client, order_id)
    assert "すべて発送しました" in text
    assert "1234-5678-9012" in text
    assert "発送すると" not in text


def test_when_everything_was_cancelled_the_money_comes_back(client: CheckedClient) -> None:
    order_id = two_makers()
    buying.transferred(order_id)
    for place in (0, 1):
        buying.cancel(order_id, place)
    text = said(client, order_id)
    assert "すべて取り消しになりました" in text
    assert "お支払いの全額をお返しします" in text
    assert "発送すると" not in text
    assert "口座を知らせる" in text


def test_an_unpaid_order_that_is_over_costs_nothing(client: CheckedClient) -> None:
    order_id = two_makers()
    due = orders.whole(order_id).payment_due_at
    db.session.commit()
    sweep_lapsed(gateway=None, now=due + timedelta(seconds=1))
    assert "お金はかかっていません" in said(client, order_id)


def test_a_payment_without_goods_that_is_given_back_is_not_called_free(
    client: CheckedClient, provider: Provider
) -> None:
    order_id = orders.placed()
    url = buying.asked(provider, order_id)
    db.session.commit()
    provider.pay(url, scenario="never")
    buying.cancel_whole(order_id)
    assert "払込票があるときは" in said(client, order_id)
    buying.run(provider, order_id)
    assert "事務局から2営業日以内にご連絡します" in said(client, order_id)
    buying.deposit_back(order_id)
    text = said(client, order_id)
    assert "お支払いの全額をお返しします" in text
    assert "払込票があるときは" not in text


def test_an_account_is_told_once_and_shown_to_nobody(client: CheckedClient) -> None:
    order_id = two_makers()
    buying.transferred(order_id)
    refund_id = buying.cancel(order_id).id
    number = orders.whole(order_id).number
    page = client.get(path_of(order_id).replace("?", f"/refunds/{refund_id}?"))
    form = {
        "bank_name": "見本銀行",
        "bank_branch": "本店",
        "account_number": "１２３４",
        "account_holder": "タカハシ ハナコ",
    }
    action = f"/orders/{number}/refunds/{refund_id}"
    wrong = client.submit(page, action=action, **form | {"account_number": "12345678"})
    assert wrong.status_code == 400
    answer = client.submit(page, action=action, **form)
    assert answer.status_code == 303
    text = said(client, order_id)
    assert "事務局が振り込みます" in text
    assert "0001234" not in text


def test_a_refund_of_another_order_is_not_found(client: CheckedClient) -> None:
    first, second = two_makers(), two_makers()
    buying.transferred(first)
    refund_id = buying.cancel(first).id
    path = path_of(second).replace("?", f"/refunds/{refund_id}?")
    assert client.get(path).status_code == 404
