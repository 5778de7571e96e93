"""The cart: what it says, what it asks the database, how it bears two tabs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from shop import clock
from shop.db import db, transaction
from shop.money import Yen
from shop.orders.cart_models import Cart, CartLine
from shop.vendors.models import ShippingProfile, Temperature
from tests.factories import orders, people, vendors
from tests.factories.orders import NOON
from tests.support.page import text_of
from tests.support.queries import count_queries
from tests.support.shopper import Shopper


@pytest.fixture(autouse=True)
def inside(app: Flask) -> Iterator[None]:
    """Noon, and a look into the database."""
    with clock.frozen(NOON), app.app_context():
        with transaction():
            orders.rates_and_share()
        yield
        db.session.remove()


@pytest.fixture
def shopper(app: Flask) -> Shopper:
    """Somebody without an account."""
    return Shopper(app)


def sku_for(price: int = 1_080, **columns: Any) -> int:
    with transaction():
        return orders.goods(price, **columns).id


def lines() -> list[tuple[int, int]]:
    db.session.expire_all()
    rows = db.session.execute(select(CartLine.sku_id, CartLine.quantity).order_by(CartLine.id))
    return [tuple(row) for row in rows]


def change(shopper: Shopper, line: int = 1, **form: Any) -> Any:
    """Send the form of one line (1 is the first that was put in)."""
    ids = list(db.session.scalars(select(CartLine.id).order_by(CartLine.id)))
    db.session.commit()
    page = shopper.look("/cart")
    action = f"/cart/lines/{ids[line - 1]}"
    if "remove" in form:
        return shopper.client.submit(page, action=action, button="remove")
    return shopper.client.submit(page, action=action, **form)


def test_an_empty_cart_helps_on_and_sets_no_cookie(shopper: Shopper) -> None:
    page = shopper.look("/cart")
    assert page.status_code == 200
    assert "tomoichi_cart" not in page.headers.get("Set-Cookie", "")
    assert shopper.look("/cart/count").json == {"count": 0}


def test_what_is_put_in_is_there_with_its_price_and_fee(shopper: Shopper) -> None:
    answer = shopper.put_in(sku_for(1_080), 2)
    assert (answer.status_code, answer.location) == (303, "/cart")
    text = text_of(shopper.look("/cart"))
    for words in ("かごに入れました。", "2,160円", "880円", "3,040円", "東京都"):
        assert words in text
    assert shopper.look("/cart/count").json == {"count": 2}


def test_the_same_goods_again_are_the_same_line(shopper: Shopper) -> None:
    sku_id = sku_for()
    shopper.put_in(sku_id, 2)
    shopper.put_in(sku_id, 3)
    assert lines() == [(sku_id, 5)]


def test_a_quantity_is_changed_and_a_line_taken_out(shopper: Shopper) -> None:
    first, second = sku_for(), sku_for()
    shopper.put_in(first)
    shopper.put_in(second)
    assert change(shopper, 1, quantity=4).status_code == 303
    assert lines() == [(first, 4), (second, 1)]
    change(shopper, 2, remove="1")
    assert lines() == [(first, 4)]
    assert "かごから出しました。" in text_of(shopper.look("/cart"))


@pytest.mark.parametrize(("typed", "kept"), [("0", []), ("-3", []), ("", [1]), ("x", [1])])
def test_odd_quantities_do_no_harm(shopper: Shopper, typed: str, kept: list[int]) -> None:
    shopper.put_in(sku_for())
    change(shopper, 1, quantity=typed)
    assert [quantity for _sku, quantity in lines()] == kept


def test_more_than_there_is_is_not_put_in_and_said(shopper: Shopper) -> None:
    sku_id = sku_for(pieces=3)
    shopper.put_in(sku_id, 2)
    shopper.put_in(sku_id, 2)
    assert lines() == [(sku_id, 2)]
    assert "いま買えるのは3点までです" in text_of(shopper.look("/cart"))
    change(shopper, 1, quantity=9)
    assert lines() == [(sku_id, 2)]


def test_what_is_sold_out_meanwhile_is_said_and_stops(shopper: Shopper, app: Flask) -> None:
    sku_id = sku_for(pieces=2)
    shopper.put_in(sku_id, 2)
    orders.placed({db.session.get_one(orders.Sku, sku_id): 1}, method=orders.PaymentMethod.card)
    page = text_of(shopper.look("/cart"))
    assert "残りは1点です" in page
    assert "このままでは注文できません" in page
    change(shopper, 1, quantity=1)
    assert "このままでは注文できません" not in text_of(shopper.look("/cart"))


def test_a_withdrawn_product_is_said_and_a_change_of_it_does_not_break(shopper: Shopper) -> None:
    sku_id = sku_for()
    shopper.put_in(sku_id, 1)
    page = shopper.look("/cart")
    with transaction():
        db.session.get_one(orders.Sku, sku_id).is_on_sale = False
    answer = shopper.client.submit(page, action="/cart/lines/", quantity=3)
    assert answer.status_code == 303
    assert "販売を終えました" in text_of(shopper.look("/cart"))
    assert lines() == [(sku_id, 1)]
    shopper.put_in(sku_id)
    assert "いま販売していません" in text_of(shopper.look("/cart"))


def test_a_price_that_changed_is_shown_until_it_is_accepted(shopper: Shopper) -> None:
    sku_id = sku_for(1_080)
    shopper.put_in(sku_id)
    with transaction():
        db.session.get_one(orders.Sku, sku_id).price = Yen(1_180)
    page = shopper.look("/cart")
    assert "価格が1,080円から1,180円に変わりました" in text_of(page)
    assert "2,060円" in text_of(page), "the sum is today's"
    shopper.client.submit(page, action="/cart/prices")
    assert "変わりました" not in text_of(shopper.look("/cart"))


def test_a_line_of_somebody_elses_cart_is_not_found(shopper: Shopper, app: Flask) -> None:
    other = Shopper(app)
    sku_id = sku_for()
    other.put_in(sku_id)
    shopper.put_in(sku_id)
    page = shopper.look("/cart")
    forms = shopper.client.submit(page, action="/cart/lines/2", quantity=5)
    assert forms.status_code == 303
    assert lines() == [(sku_id, 1), (sku_id, 5)]
    action = page.text.replace("/cart/lines/2", "/cart/lines/1")
    page.set_data(action)
    assert shopper.client.submit(page, action="/cart/lines/1", quantity=9).status_code == 404
    assert lines() == [(sku_id, 1), (sku_id, 5)]


def test_a_cart_change_needs_its_own_page(shopper: Shopper) -> None:
    shopper.put_in(sku_for())
    assert shopper.client.post("/cart/lines/1", data={"quantity": 5}).status_code == 400
    shopper.client.as_browser = False
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert (
        shopper.client.post("/cart/lines", data={"sku_id": 1}, headers=foreign).status_code == 403
    )
    assert shopper.client.post("/cart/lines", data={"sku_id": 1}).status_code == 403


def test_two_tabs_see_one_cart(shopper: Shopper) -> None:
    first, second = sku_for(), sku_for()
    shopper.put_in(first)
    tab = shopper.look("/cart")
    shopper.put_in(second)
    shopper.client.submit(tab, action="/cart/lines/", quantity=7)
    assert lines() == [(first, 7), (second, 1)]


def test_a_cart_lives_a_month_from_its_last_change(shopper: Shopper) -> None:
    answer = shopper.put_in(sku_for())
    cookie = answer.headers["Set-Cookie"]
    assert "Max-Age=2678400" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    with clock.frozen(NOON + timedelta(days=30)):
        assert shopper.look("/cart/count").json == {"count": 1}
    assert db.session.scalars(select(Cart.token_hash)).one() not in cookie


def test_a_cart_survives_signing_in(shopper: Shopper) -> None:
    shopper.put_in(sku_for(), 3)
    people.office(shopper.client)
    assert shopper.look("/cart/count").json == {"count": 3}
    assert shopper.look("/checkout/address").status_code == 200


def test_the_destination_changes_fee_and_day(shopper: Shopper) -> None:
    with transaction():
        maker = vendors.vendor()
        profile = db.session.scalars(
            select(ShippingProfile).where(ShippingProfile.vendor_id == maker.id)
        ).one()
        profile.island_surcharge = Yen(550)
        rates = vendors.ShippingRate
        hokkaido = db.session.get_one(rates, (profile.id, "01"))
        hokkaido.fee = Yen(1_540)
        okinawa = db.session.get_one(rates, (profile.id, "47"))
        okinawa.fee = Yen(2_200)
        sku_id = orders.goods(1_080, vendor=maker).id
    shopper.put_in(sku_id)
    for asked, words in [
        ({"postal_code": "", "prefecture": "01"}, ["北海道", "1,540円", "2,620円"]),
        ({"postal_code": "１００－０００１"}, ["〒100-0001（東京都）", "880円", "1,960円"]),
        ({"postal_code": "9070001"}, ["2,750円", "3,830円", "550円"]),
    ]:
        page = shopper.look("/cart")
        shopper.client.submit(page, action="/cart/destination", **asked)
        text = text_of(shopper.look("/cart"))
        for word in words:
            assert word in text, (asked, word)


def test_a_postal_code_that_nobody_has_is_said_and_changes_nothing(shopper: Shopper) -> None:
    shopper.put_in(sku_for(), to="13")
    page = shopper.look("/cart")
    shopper.client.submit(page, action="/cart/destination", postal_code="9999999")
    text = text_of(shopper.look("/cart"))
    assert "郵便番号が見つかりません" in text
    assert "東京都" in text


def test_fees_say_why(shopper: Shopper) -> None:
    with transaction():
        maker = vendors.vendor(temperatures=(Temperature.ambient, Temperature.frozen))
        for profile in db.session.scalars(select(ShippingProfile)):
            profile.free_from = Yen(1_500)
        ids = [
            orders.goods(1_080, vendor=maker).id,
            orders.goods(1_600, vendor=maker, temperature=Temperature.frozen).id,
        ]
    for sku_id in ids:
        shopper.put_in(sku_id)
    text = text_of(shopper.look("/cart"))
    assert "あと420円で送料込みになります。" in text
    assert "冷凍は別便です。" in text
    assert "1,500円以上なので送料込みです。" in text


def test_a_place_where_the_maker_does_not_ship_is_said_and_stops(shopper: Shopper) -> None:
    with transaction():
        maker = vendors.vendor()
        rate = db.session.scalars(
            select(vendors.ShippingRate).where(vendors.ShippingRate.prefecture_code == "47")
        ).one()
        db.session.delete(rate)
        sku_id = orders.goods(1_080, vendor=maker).id
    shopper.put_in(sku_id, to="47")
    text = text_of(shopper.look("/cart"))
    assert "この届け先には発送していません" in text
    assert "このままでは注文できません" in text


@pytest.mark.parametrize("many", [1, 30])
def test_a_cart_change_asks_at_most_twelve_questions_whatever_its_lines(
    shopper: Shopper, many: int
) -> None:
    with transaction():
        makers = [vendors.vendor() for _ in range(min(many, 5))]
        ids = [orders.goods(1_080, vendor=makers[at % 5]).id for at in range(many)]
    for sku_id in ids:
        shopper.put_in(sku_id)
    with transaction():
        db.session.get_one(orders.Sku, ids[0]).price = Yen(1_180)
        first = db.session.scalars(select(CartLine.id).order_by(CartLine.id)).first()
    page = shopper.look("/cart")
    acts = {
        "put in": lambda: shopper.put_in(ids[0]),
        "change": lambda: shopper.client.submit(page, action=f"/cart/lines/{first}", quantity=3),
        "look": lambda: shopper.look("/cart"),
        "count": lambda: shopper.look("/cart/count"),
        "go": lambda: shopper.client.submit(page, action="/cart/destination", prefecture="01"),
        "accept": lambda: shopper.client.submit(page, action="/cart/prices"),
    }
    for name, act in acts.items():
        with count_queries(db.engine) as queries:
            answer = act()
        assert answer.status_code in (200, 303)
        assert len(queries) <= 12, (name, queries)
