"""People who buy otherwise: by keyboard, without script, in English, twice, in two tabs, going back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import DESK
from tests.support.journey_buyer import KANA, NUMBER, PHONE, POSTAL, Buyer

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def buyer(someone, live_shop, goods):
    """Somebody on a phone with one thing in the cart."""
    person = Buyer(someone(), live_shop.address)
    person.put_in_cart(goods.food().path)
    return person


def test_what_is_wrong_is_said_first_and_nothing_typed_is_lost(buyer):
    page = buyer.page
    buyer.begin_to_buy()
    page.get_by_label("お名前").fill("山田花子")
    page.get_by_label("電話番号").fill("12")
    page.get_by_role("button", name="お支払い方法へ").tap()
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    first = page.locator("main :is(h1, section, form)").first
    assert first.evaluate("(e) => e.matches('[data-error-summary]')")
    assert page.title().startswith("入力の確認：")
    expect(page.get_by_label("お名前")).to_have_value("山田花子")
    expect(page.get_by_label("電話番号")).to_have_value("12")
    summary.get_by_role("link", name=re.compile("電話番号")).tap()
    expect(page.get_by_label("電話番号")).to_be_focused()
    assert page.get_by_label("電話番号").get_attribute("aria-invalid") == "true"


def test_going_back_after_placing_shows_the_order_not_the_form(buyer):
    buyer.checkout(postal_code=POSTAL)
    buyer.page.wait_for_url("**/_pay/c/*")
    buyer.page.go_back()
    buyer.page.wait_for_url("**/orders/*")
    expect(buyer.page.get_by_role("heading", level=1)).to_contain_text("ご注文")
    expect(buyer.page.get_by_role("link", name="支払いに進む")).to_be_visible()


def test_a_second_tap_on_place_makes_no_second_order(buyer, orders_of):
    buyer.mail = "twice@example.jp"
    buyer.begin_to_buy()
    buyer.say_who(postal_code=POSTAL)
    buyer.say_how_to_pay()
    buyer.take_the_first_days()
    buyer.page.get_by_role("button", name="注文を確定する").dblclick()
    buyer.page.wait_for_url("**/_pay/c/*")
    assert len(orders_of("twice@example.jp")) == 1


def test_a_cart_that_changed_in_another_tab_is_shown_again_before_it_is_ordered(
    buyer, goods, orders_of
):
    buyer.mail = "tabs@example.jp"
    buyer.begin_to_buy()
    buyer.say_who(postal_code=POSTAL)
    buyer.say_how_to_pay()
    buyer.take_the_first_days()
    before = buyer.total()
    other = Buyer(buyer.page.context.new_page(), buyer.address)
    more = goods.food()
    other.put_in_cart(more.path)
    buyer.place()
    expect(buyer.page.get_by_role("alert").first).to_contain_text("まだ確定していません")
    expect(buyer.page.locator("main")).to_contain_text(more.name)
    assert buyer.total() > before
    assert orders_of("tabs@example.jp") == []
    buyer.place()
    buyer.page.wait_for_url("**/_pay/c/*")
    assert len(orders_of("tabs@example.jp")) == 1


def test_nobody_below_20_gets_alcohol_and_is_told_what_to_do(someone, live_shop, goods, orders_of):
    buyer = Buyer(someone(), live_shop.address, mail="young@example.jp")
    buyer.put_in_cart(goods.alcohol().path)
    assert buyer.page.get_by_text("20歳未満の者の飲酒は法律で禁止されています").count() == 1
    buyer.begin_to_buy()
    buyer.say_who(postal_code=POSTAL, birth_on="20101231", goes_on=False)
    expect(buyer.page.get_by_role("alert").first).to_contain_text(
        "お酒は20歳以上の方にだけ販売します"
    )
    assert orders_of("young@example.jp") == []
    buyer.thumb.type("生年月日", "19800401")
    buyer.thumb.tap("お支払い方法へ")
    buyer.say_how_to_pay()
    buyer.take_the_first_days()
    buyer.place()
    buyer.pay_by_card()
    buyer.wait_until_paid()


def test_everything_can_be_bought_with_the_keyboard_alone(someone, live_shop, goods):
    page = someone(viewport=DESK, has_touch=False, is_mobile=False)
    page.goto(live_shop.address + goods.food().path)
    press(page, "かごに入れる")
    press(page, "購入手続きへ")
    for name, text in (("name", "山田花子"), ("kana", KANA), ("email", "keys@example.jp")):
        type_into(page, name, text)
    type_into(page, "phone", PHONE)
    type_into(page, "postal_code", POSTAL)
    expect(page.locator("[name=street]")).not_to_have_value("")
    tab_to(page, "e.name === 'street'")
    page.keyboard.press("End")
    page.keyboard.type(NUMBER)
    press(page, "お支払い方法へ")
    press(page, "お届け日をえらぶ")
    press(page, "注文の内容を確認する")
    press(page, "注文を確定する")
    page.wait_for_url("**/_pay/c/*")
    press(page, "を支払う")
    page.wait_for_url("**/orders/*")


def test_everything_can_be_bought_without_script(someone, live_shop, goods):
    buyer = Buyer(someone(java_script_enabled=False), live_shop.address)
    page = buyer.page
    buyer.put_in_cart(goods.food().path)
    buyer.begin_to_buy()
    page.get_by_label("お名前").fill("山田花子")
    page.get_by_label("フリガナ").fill(KANA)
    page.get_by_label("メールアドレス").fill("plain@example.jp")
    page.get_by_label("電話番号").fill(PHONE)
    page.get_by_label("郵便番号").first.fill(POSTAL)
    page.get_by_role("button", name="郵便番号から住所を入れる").tap()
    expect(page.get_by_label("町名・番地")).to_have_value("西新宿")
    expect(page.get_by_label("お名前")).to_have_value("山田花子")
    page.get_by_label("町名・番地").fill("西新宿1-2-3")
    page.get_by_role("button", name="お支払い方法へ").tap()
    buyer.say_how_to_pay()
    buyer.take_the_first_days()
    buyer.place()
    buyer.pay_by_card()
    buyer.wait_until_paid()


def test_a_reader_of_english_buys_without_kana(someone, live_shop, goods):
    page = someone(locale="en-GB")
    page.goto(f"{live_shop.address}/en{goods.food().path}")
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator("#buy button[type=submit]").last.tap()
    page.wait_for_url("**/en/cart")
    page.locator(".sticky-action a.button").tap()
    for name, text in (("name", "Ada Byron"), ("email", "ada@example.jp"), ("phone", PHONE)):
        page.locator(f"[name={name}]").fill(text)
    page.locator("[name=postal_code]").press_sequentially(POSTAL)
    expect(page.locator("[name=street]")).not_to_have_value("")
    page.locator("[name=street]").fill("Nishi-Shinjuku 1-2-3")
    for step in ("payment", "delivery", "confirm"):
        page.locator("form.form button.is-wide").last.tap()
        page.wait_for_url(f"**/en/checkout/{step}")
    page.locator(".sticky-action button").tap()
    page.wait_for_url("**/_pay/c/*")
    page.locator("button.sim-button").first.tap()
    page.wait_for_url("**/en/orders/*")
    assert page.locator("html").get_attribute("lang") == "en"


def press(page: Page, words: str) -> None:
    """Tab to a button or link that says this, see that the focus shows, and press Enter."""
    tab_to(page, f"e.matches('a, button') && e.innerText.includes({words!r})")
    seen = page.evaluate(FOCUS_SHOWS)
    assert seen, f"nobody sees that {words} has the focus"
    with page.expect_navigation():
        page.keyboard.press("Enter")


def type_into(page: Page, name: str, text: str) -> None:
    """Tab to a field and type."""
    tab_to(page, f"e.name === {name!r}")
    page.keyboard.type(text)


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the focused element `e` is the wanted one; at most once around the page."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => {{ const e = document.activeElement; return {wanted}; }}"):
            return
    raise AssertionError(f"Tab never comes to: {wanted}")


# An outline or a shadow, in view, and nothing lies over it.
FOCUS_SHOWS = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
  const ring = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
    || style.boxShadow !== "none";
  const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return ring && (e.contains(there) || there?.contains(e));
}"""
