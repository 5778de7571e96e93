"""The fee goes by the prefecture, the parcel by the postal code: the two have to agree."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import update
from werkzeug.test import TestResponse

from shop import clock
from shop.db import db, transaction
from shop.money import Yen
from shop.vendors.models import ShippingRate
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.page import fields_of, find_form, text_of
from tests.support.shopper import ADDRESS, Shopper


@pytest.fixture
def shopper(app: Flask) -> Iterator[Shopper]:
    """Somebody with goods in the cart."""
    with clock.frozen(NOON), app.app_context():
        with transaction():
            orders.rates_and_share()
            sku = orders.goods(1_080).id
            to_okinawa = update(ShippingRate).where(ShippingRate.prefecture_code == "47")
            db.session.execute(to_okinawa.values(fee=Yen(2_530)))
        shopper = Shopper(app)
        shopper.put_in(sku)
        yield shopper


@pytest.mark.parametrize(
    ("code", "prefecture", "status"),
    [
        ("907-0001", "13", 400),  # 石垣島 at 東京都's fee
        ("907-0001", "47", 303),
        ("498-0000", "23", 303),  # one code in two prefectures
        ("498-0000", "24", 303),
        ("000-0000", "13", 303),  # nobody has it (yet): what people say counts
    ],
)
def test_a_postal_code_of_another_prefecture_is_asked_about(
    shopper: Shopper, code: str, prefecture: str, status: int
) -> None:
    answer = shopper.client.submit(
        shopper.look("/checkout/address"), action="/checkout/address",
        **ADDRESS | {"postal_code": code, "prefecture": prefecture},
    )  # fmt: skip
    assert answer.status_code == status
    if status == 400:
        assert "郵便番号は沖縄県のものです" in text_of(answer)


def test_a_cart_that_asks_about_elsewhere_does_not_make_the_address_cheaper(
    shopper: Shopper,
) -> None:
    okinawa = {"postal_code": "907-0001", "prefecture": "47", "city": "石垣市"}
    before = shopper.fill_in("bank_transfer", **okinawa)
    answer = shopper.client.submit(
        shopper.look("/cart"), action="/cart/destination", postal_code="100-0001"
    )
    assert answer.status_code == 303
    after = shopper.look("/checkout/confirm")
    assert after.status_code == 200
    assert _shown(after) == _shown(before)
    assert shopper.press(before).status_code in (303, 409)  # what was shown, or shown anew


def _shown(page: TestResponse) -> list[str]:
    return fields_of(find_form(page, "/checkout/confirm", None))["shown_total"]
