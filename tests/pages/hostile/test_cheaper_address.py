"""The fee goes by the prefecture, the parcel by the postal code: the two have to agree."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from shop import clock
from shop.db import transaction
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
