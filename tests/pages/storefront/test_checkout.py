"""From cart to pay page through the shop's own forms: charged is what was shown, once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from shop import clock
from shop.catalog.models import TaxClass
from shop.db import db, transaction
from shop.money import Yen
from shop.orders.models import Order
from shop.payments.models import Payment, PaymentState, ProviderCall, Refund
from shop.payments.run_calls import run_calls
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.books import watched_books
from tests.support.page import document, text_of
from tests.support.provider import Provider, provider
from tests.support.shopper import ADDRESS, Shopper, key_in, number_in

__all__ = ["provider"]


@pytest.fixture(autouse=True)
def inside(app: Flask, provider: Provider) -> Iterator[None]:
    """Noon, a look into the database, and books that agree after every commit."""
    with clock.frozen(NOON), app.app_context(), watched_books(app):
        with transaction():
            orders.rates_and_share()
        yield
        db.session.remove()


@pytest.fixture
def shopper(app: Flask) -> Shopper:
    """Somebody without an account."""
    return Shopper(app)


def sku_for(price: int = 1_080, **columns: object) -> int:
    with transaction():
        return orders.goods(price, **columns).id  # type: ignore[arg-type]


def placed_orders() -> int:
    return db.session.scalar(select(func.count()).select_from(Order)) or 0


def test_a_card_order_leads_through_our_own_page_to_the_provider(
    shopper: Shopper, provider: Provider
) -> None:
    shopper.put_in(sku_for(), 2)
    answer = shopper.press(shopper.fill_in())
    assert answer.status_code == 303
    assert answer.location.startswith("/checkout/pay?number=")
    page = shopper.client.get(answer.location)
    assert page.status_code == 200
    payment = db.session.scalars(select(Payment)).one()
    assert payment.session_url
    assert page.headers["Refresh"] == f"0; url={payment.session_url}"
    assert f'href="{payment.session_url}"' in page.text
    assert payment.session_url.startswith("http://localhost/_pay/")


def test_from_cart_to_paid(shopper: Shopper, provider: Provider) -> None:
    shopper.put_in(sku_for())
    answer = shopper.press(shopper.fill_in())
    shopper.client.get(answer.location)
    payment = db.session.scalars(select(Payment)).one()
    back = provider.pay(payment.session_url or "").location
    checking = shopper.client.get(back)
    assert checking.headers["Refresh"] == "4"
    provider.tell()
    page = shopper.client.get(back)
    assert "Refresh" not in page.headers
    assert "つくり手が用意しています" in text_of(page)
    assert shopper.client.get("/cart/count").json == {"count": 0}


def test_a_second_press_finds_the_first_ones_order(shopper: Shopper) -> None:
    shopper.put_in(sku_for())
    page = shopper.fill_in()
    first, second = shopper.press(page), shopper.press(page)
    assert number_in(first) == number_in(second)
    assert second.location.startswith("/orders/")
    assert placed_orders() == 1


def test_pressing_again_on_an_old_page_after_shopping_on_orders_nothing(shopper: Shopper) -> None:
    shopper.put_in(sku_for())
    page = shopper.fill_in()
    first = shopper.press(page)
    shopper.put_in(sku_for(3_300))
    again = shopper.press(page)
    assert (again.status_code, placed_orders()) == (303, 1)
    assert again.location.startswith("/checkout") or number_in(first) in again.location


@pytest.mark.parametrize("field", ["shown_total", "shown"])
def test_what_was_not_shown_is_not_charged(shopper: Shopper, field: str) -> None:
    shopper.put_in(sku_for())
    page = shopper.fill_in()
    answer = shopper.press(page, **{field: "1"})
    assert answer.status_code == 409
    assert "注文はまだ確定していません" in text_of(answer)
    assert placed_orders() == 0
    assert shopper.press(answer).status_code == 303, "the new page is good"


def test_a_price_that_moved_is_shown_and_nothing_is_charged(shopper: Shopper) -> None:
    sku_id = sku_for(1_080)
    shopper.put_in(sku_id)
    page = shopper.fill_in()
    with transaction():
        db.session.get_one(orders.Sku, sku_id).price = Yen(1_180)
    answer = shopper.press(page)
    assert answer.status_code == 409
    assert "1,180円" in text_of(answer)
    assert placed_orders() == 0
    shopper.press(answer)
    assert db.session.scalars(select(Order.goods_total)).one() == Yen(1_180)


def test_what_another_buyer_took_is_said_and_nothing_is_charged(
    shopper: Shopper, app: Flask
) -> None:
    sku_id = sku_for(pieces=1)
    shopper.put_in(sku_id)
    page = shopper.fill_in()
    other = Shopper(app)
    other.put_in(sku_id)
    assert other.press(other.fill_in()).status_code == 303
    answer = shopper.press(page)
    assert answer.status_code == 409
    assert "売り切れました" in text_of(answer)
    assert placed_orders() == 1
    assert shopper.client.get("/cart").status_code == 200


def test_a_day_that_is_gone_is_said(shopper: Shopper) -> None:
    shopper.put_in(sku_for())
    page = shopper.fill_in()
    with clock.frozen(NOON + timedelta(days=2)):
        answer = shopper.press(page)
    assert answer.status_code == 409
    assert placed_orders() == 0


def test_when_the_provider_is_silent_the_order_stands_and_the_page_comes_later(
    shopper: Shopper, provider: Provider
) -> None:
    shopper.put_in(sku_for())
    page = shopper.fill_in()
    provider.handle.break_next_call("silent")
    answer = shopper.press(page)
    assert answer.status_code == 303
    waiting = shopper.client.get(answer.location)
    assert waiting.status_code == 200
    assert waiting.headers["Refresh"].startswith("3; url=/checkout/pay")
    order_page = shopper.client.get(f"/orders/{number_in(answer)}?key={key_in(answer)}")
    assert "/checkout/pay?number=" in order_page.text
    call = db.session.scalars(select(ProviderCall)).one()
    from_job(provider, call)
    assert shopper.client.get(answer.location).headers["Refresh"].startswith("0; url=http")


def from_job(provider: Provider, call: ProviderCall) -> None:
    due = call.run_at
    db.session.commit()
    assert run_calls(gateway=provider.gateway, now=due) == 1


def test_a_refused_page_can_be_asked_for_again(shopper: Shopper, provider: Provider) -> None:
    shopper.put_in(sku_for())
    answer = shopper.press(shopper.fill_in())
    payment = db.session.scalars(select(Payment)).one()
    payment.state, payment.session_id, payment.session_url = PaymentState.failed, None, None
    db.session.commit()
    page = shopper.client.get(answer.location)
    assert "Refresh" not in page.headers
    for _ in range(2):  # a second press finds the first one's page
        with clock.frozen(NOON + timedelta(minutes=20)):
            again = shopper.client.submit(page, action=f"/orders/{number_in(answer)}/pay")
        assert again.status_code == 303
        assert shopper.client.get(again.location).headers["Refresh"].startswith("0; url=http")
    assert len(db.session.scalars(select(ProviderCall)).all()) == 2
    due = db.session.scalars(select(Order.payment_due_at)).one()
    assert due == NOON + timedelta(minutes=65)


def test_a_transfer_shows_the_account_and_asks_no_provider(shopper: Shopper) -> None:
    shopper.put_in(sku_for())
    answer = shopper.press(shopper.fill_in("bank_transfer"))
    page = shopper.client.get(answer.location)
    assert answer.location.startswith("/orders/")
    assert "口座名義" in text_of(page)
    assert db.session.scalar(select(ProviderCall.id)) is None


def test_until_a_konbini_is_chosen_the_order_says_how_long_its_page_is_open(
    shopper: Shopper, provider: Provider
) -> None:
    shopper.put_in(sku_for())
    answer = shopper.press(shopper.fill_in("konbini"))
    path = f"/orders/{number_in(answer)}?key={key_in(answer)}"
    assert "12:45までに、支払うコンビニをえらんでください" in text_of(shopper.client.get(path))
    provider.take_slip(db.session.scalars(select(Payment.session_url)).one() or "")
    provider.tell()
    text = text_of(shopper.client.get(path))
    assert "2026年11月23日(月) 23:59までに、えらんだコンビニで" in text


def test_konbini_is_not_offered_above_its_bounds(shopper: Shopper) -> None:
    shopper.put_in(sku_for(200_000), 2)
    page = shopper.look("/checkout/address")
    shopper.client.submit(page, action="/checkout/address", **ADDRESS)
    page = shopper.look("/checkout/payment")
    assert "この金額では使えません" in text_of(page)
    answer = shopper.client.post("/checkout/payment", data=token(page) | {"method": "konbini"})
    assert answer.status_code == 400


def test_alcohol_is_refused_below_twenty(shopper: Shopper) -> None:
    shopper.put_in(sku_for(2_200, tax_class=TaxClass.alcohol))
    page = shopper.look("/checkout/address")
    young = ADDRESS | {"birth_on": "20070101"}
    answer = shopper.client.submit(page, action="/checkout/address", **young)
    assert answer.status_code in (303, 400)
    if answer.status_code == 303:  # said at the latest when the order is confirmed
        answer = shopper.press(shopper.fill_in(birth_on="20070101"))
        assert answer.status_code == 409
    assert placed_orders() == 0


def test_an_order_is_opened_by_number_and_key_together(shopper: Shopper) -> None:
    shopper.put_in(sku_for())
    answer = shopper.press(shopper.fill_in("bank_transfer"))
    number, key = number_in(answer), key_in(answer)
    assert shopper.client.get(f"/orders/{number}?key={key}").status_code == 200
    for wrong in (f"/orders/{number}", f"/orders/{number}?key=x", f"/orders/{number}?key=髙"):
        assert shopper.client.get(wrong).status_code == 404
    assert shopper.client.get(f"/orders/000000-000000?key={key}").status_code == 404


def test_the_buyer_cancels_an_unpaid_order(shopper: Shopper, provider: Provider) -> None:
    shopper.put_in(sku_for())
    answer = shopper.press(shopper.fill_in())
    page = shopper.client.get(f"/orders/{number_in(answer)}?key={key_in(answer)}")
    done = shopper.client.submit(page, action=f"/orders/{number_in(answer)}/cancel")
    assert done.status_code == 303
    page = shopper.client.get(done.location)
    assert "取り消しました" in text_of(page)
    payment = db.session.scalars(select(Payment)).one()
    assert payment.session_id
    db.session.commit()
    assert provider.gateway.fetch_session(payment.session_id).status == "expired"


def test_the_buyer_cancels_a_paid_part_and_the_money_is_on_its_way(
    shopper: Shopper, provider: Provider
) -> None:
    shopper.put_in(sku_for())
    answer = shopper.press(shopper.fill_in())
    provider.pay(db.session.scalars(select(Payment.session_url)).one() or "")
    provider.tell()
    seen = shopper.client.get(f"/orders/{number_in(answer)}?key={key_in(answer)}")
    done = shopper.client.submit(seen, action=f"/orders/{number_in(answer)}/parts/")
    assert done.status_code == 303
    page = shopper.client.get(done.location)
    assert "返金しました" in text_of(page)
    stale = shopper.client.submit(seen, action=f"/orders/{number_in(answer)}/parts/")
    assert stale.status_code == 409
    assert len(db.session.scalars(select(Refund)).all()) == 1


def token(page: object) -> dict[str, list[str]]:
    inputs = document(page).root.all("input")  # type: ignore[arg-type]
    return {"csrf_token": [i.get("value") for i in inputs if i.get("name") == "csrf_token"][:1]}


@pytest.mark.parametrize("number", [10**20, -(10**20), 2**31, 0])
def test_numbers_that_no_row_has_are_refused_without_harm(shopper: Shopper, number: int) -> None:
    sku_id = sku_for()
    assert shopper.put_in(number).status_code == 303
    shopper.put_in(sku_id, number)
    cart = shopper.look("/cart")
    if sku_id and "/cart/lines/" in cart.text:
        assert (
            shopper.client.submit(cart, action="/cart/lines/", quantity=number).status_code == 303
        )
    shopper.put_in(sku_id)
    page = shopper.fill_in("bank_transfer")
    answer = shopper.press(page, shown_total=number)
    assert answer.status_code == 409
    # No version at all leads back to the page, an older one shows it anew.
    assert shopper.press(page, cart_version=number).status_code in (303, 409)
    answer = shopper.press(page)
    page = shopper.client.get(f"/orders/{number_in(answer)}?key={key_in(answer)}")
    assert page.status_code == 200
    form = token(page) | {"key": key_in(answer), "version": str(number)}
    path = f"/orders/{number_in(answer)}/parts/{abs(number)}/cancel"
    assert shopper.client.post(path, data=form).status_code == 404
