"""Cards that ask, cards that refuse, slips, transfers, and a provider on another origin."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.journey_buyer import POSTAL, Buyer
from tests.support.journey_elsewhere import door_before
from tests.support.journey_office import FINANCE, Office

pytestmark = pytest.mark.timeout(300)

ASKS, REFUSES = "4000 0025 0000 3155", "4000 0000 0000 0002"


@pytest.fixture
def buyer(someone, live_shop, goods):
    """Somebody on a phone with one thing in the cart."""
    person = Buyer(someone(), live_shop.address)
    person.put_in_cart(goods.food().path)
    return person


def test_a_card_that_asks_who_is_paying(buyer, books_agree):
    buyer.checkout(postal_code=POSTAL)
    buyer.pay_by_card(ASKS)
    buyer.page.get_by_role("button", name="本人確認に成功する").tap()
    buyer.wait_until_paid()
    books_agree()


def test_a_refused_card_says_so_and_another_one_pays(buyer):
    buyer.checkout(postal_code=POSTAL)
    buyer.pay_by_card(REFUSES)
    expect(buyer.page.get_by_role("alert")).to_be_visible()
    assert buyer.page.title().startswith("もう一度ご確認ください")
    buyer.pay_by_card()
    buyer.wait_until_paid()


def test_somebody_who_fails_the_proof_can_go_back_to_the_order_and_pay_later(buyer):
    buyer.checkout(postal_code=POSTAL)
    buyer.pay_by_card(ASKS)
    buyer.page.get_by_role("button", name="本人確認に失敗する").tap()
    expect(buyer.page.get_by_role("alert")).to_be_visible()
    buyer.page.get_by_role("link", name="支払わずに店へ戻る").tap()
    buyer.page.wait_for_url("**/orders/*")
    expect(buyer.page.get_by_text("お支払いを待っています")).to_be_visible()
    buyer.page.get_by_role("link", name="支払いに進む").tap()
    buyer.pay_by_card()
    buyer.wait_until_paid()


def test_a_konbini_slip_is_taken_now_and_paid_later(buyer, books_agree):
    buyer.checkout("コンビニ払い", postal_code=POSTAL)
    page = buyer.page
    page.wait_for_url("**/_pay/c/*")
    page.get_by_role("button", name="払込票を受け取る").tap()
    page.wait_for_url("**/_pay/slip/*")
    expect(page.locator("main")).to_contain_text("払込番号")
    page.get_by_role("link", name="店へ戻って注文の状況を見る").tap()
    page.wait_for_url("**/orders/*")
    order = page.url
    expect(page.locator("main")).to_contain_text("えらんだコンビニでお支払いください")
    books_agree()
    page.get_by_role("link", name="払込票をみる").tap()
    page.wait_for_url("**/_pay/slip/*")
    page.get_by_role("button", name="コンビニで支払った").tap()
    expect(page.get_by_text("コンビニで支払いました")).to_be_visible()
    page.goto(order)
    page.reload()
    buyer.wait_until_paid()
    books_agree()


def test_a_bank_transfer_is_marked_paid_by_the_office(buyer, someone, live_shop, books_agree):
    buyer.checkout("銀行振込", postal_code=POSTAL)
    page = buyer.page
    page.wait_for_url("**/orders/*")
    expect(page.get_by_role("heading", name="お振り込み先")).to_be_visible()
    expect(page.locator("main")).to_contain_text("までに、下の口座へお振り込みください。")
    owed = buyer.owed()
    books_agree()

    office = Office(someone(), live_shop.address)
    office.sign_in(FINANCE)
    office.find(buyer.number())
    office.book_transfer(owed - 1)
    expect(office.page.locator("[data-error-summary]")).to_be_focused()
    office.book_transfer(owed)
    expect(office.page.locator("main")).not_to_contain_text("銀行振込の入金")
    books_agree()
    page.reload()
    buyer.wait_until_paid()


def test_the_pay_page_may_be_on_another_origin(someone, live_shop, goods):
    """Decision 8: a page answered with 200 leads there, so form-action 'self' has no say in it."""
    with door_before(live_shop.address) as door:
        buyer = Buyer(someone(), door)
        buyer.put_in_cart(goods.food().path)
        buyer.checkout(postal_code=POSTAL)
        buyer.page.wait_for_url("http://localhost:*/_pay/c/*")
        buyer.pay_by_card()
        buyer.wait_until_paid()


def test_a_redirect_to_the_pay_page_would_be_stopped_by_the_browser(someone, live_shop, goods):
    """The control: without the page between, nobody reaches a provider on another origin."""
    with door_before(live_shop.address, redirects=True) as door:
        buyer = Buyer(someone(expected=["form-action", "failed:"]), door)
        buyer.put_in_cart(goods.food().path)
        with buyer.page.expect_event("console", lambda said: "form-action" in said.text):
            buyer.checkout(postal_code=POSTAL)
        assert "/_pay/" not in buyer.page.url
