"""The main story: somebody wants something, buys of three towns in one payment, and each maker answers."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.support.journey_buyer import Buyer, yen
from tests.support.journey_makers import TRACKING_SHOWN, Maker
from tests.support.journey_office import Office

pytestmark = pytest.mark.timeout(300)

TAPS, TYPED = 14, 70  # from product page to 注文を確定する, both included


def test_a_newcomer_buys_of_three_towns_and_each_maker_answers(someone, live_shop, books_agree):
    buyer = Buyer(someone(), live_shop.address)
    towns = [find_by_search(buyer), find_on_the_map(buyer), find_by_filter(buyer)]
    assert len(set(towns)) == 3, towns

    read_the_cart(buyer)
    buyer.checkout()
    assert buyer.thumb.taps <= TAPS
    assert buyer.thumb.typed <= TYPED
    books_agree()

    buyer.pay_by_card()
    buyer.wait_until_paid()
    books_agree()
    three_makers_answer(someone, buyer, live_shop, books_agree)
    the_office_sees_everything(someone, buyer, live_shop)


def find_by_search(buyer: Buyer) -> str:
    """みかん, however it is written; two pieces, so that one can be short later."""
    buyer.go("/")
    found = buyer.search("みかん")
    assert found
    assert found == buyer.search("ﾐｶﾝ") == buyer.search("mikan")
    buyer.open_card("三ヶ日みかん")
    town = buyer.town()
    buyer.thumb.tap("1つ増やす")
    buyer.put_in_cart()
    return town


def find_on_the_map(buyer: Buyer) -> str:
    """A prefecture by the list beside the map."""
    buyer.go("/")
    buyer.thumb.tap(buyer.page.get_by_role("navigation").get_by_role("link", name="地図").first)
    buyer.page.wait_for_url("**/map")
    buyer.thumb.tap(buyer.page.get_by_role("link", name=re.compile("^石川県")).first)
    buyer.page.wait_for_url("**/products?*")
    buyer.open_card("輪島塗")
    town = buyer.town()
    buyer.put_in_cart()
    return town


def find_by_filter(buyer: Buyer) -> str:
    """Crafts by the sheet of filters, then a card. The counting begins on this product's page."""
    buyer.go("/products")
    buyer.thumb.tap(buyer.page.locator(".facet-sheet > summary"))
    buyer.thumb.pick("繊維")
    buyer.thumb.tap("この条件で見る")
    buyer.page.wait_for_url("**category=textile*")
    expect(buyer.page.get_by_role("list", name="えらんだ条件")).to_contain_text("繊維")
    buyer.open_card("手ぬぐい")
    town = buyer.town()
    buyer.thumb.start()
    buyer.put_in_cart()
    return town


def read_the_cart(buyer: Buyer) -> None:
    """Fees and days for a postal code, before any form; the sum is the sum of what is shown."""
    buyer.say_where_to()
    fees = [yen(text) for text in buyer.page.locator(".parcel-fee .number").all_inner_texts()]
    assert len(fees) == 3
    assert buyer.page.locator(".parcel-head strong").count() == 3
    goods = [yen(text) for text in buyer.page.locator(".cart-line-total").all_inner_texts()]
    assert buyer.total() == sum(fees) + sum(goods)


def three_makers_answer(someone, buyer: Buyer, live_shop, books_agree) -> None:
    """One sends everything, one is short of a piece, one cannot; the buyer's page follows."""
    left = set(ANSWERS)
    for place in (1, 2, 3):
        maker = Maker(someone(expected=[NO_SCRIPT_IN_LETTERS]), live_shop.address)
        maker.open_letter(f"{buyer.number()}-{place}")
        asked = maker.page.locator("main").inner_text()
        what = next(name for name in left if name in asked)
        left.remove(what)
        answer, seen = ANSWERS[what]
        answer(maker)
        books_agree()
        buyer.page.reload()
        expect(buyer.part_with(what)).to_contain_text(seen)
    expect(buyer.page.get_by_text(re.compile(r"^返金 [\d,]+円"))).to_have_count(2)


def send_everything(maker: Maker) -> None:
    """Accept first; only then the whole address can be read."""
    expect(maker.page.locator("main")).not_to_contain_text("西新宿")
    maker.accept()
    expect(maker.page.locator("main")).to_contain_text("西新宿1-2-3")
    maker.ship()


def be_short_of_one(maker: Maker) -> None:
    """One of two pieces."""
    maker.tell_short(1)


def send_nothing(maker: Maker) -> None:
    """With a reason; a second answer through the same page changes nothing."""
    maker.decline()
    expect(maker.page.get_by_role("button", name="引き受ける")).to_have_count(0)


ANSWERS = {
    "輪島塗": (send_everything, TRACKING_SHOWN),
    "三ヶ日みかん": (be_short_of_one, "1点は届きません"),
    "手ぬぐい": (send_nothing, "取り消し"),
}
NO_SCRIPT_IN_LETTERS = "Blocked script execution"  # the letters' frame is a sandbox


def the_office_sees_everything(someone, buyer: Buyer, live_shop) -> None:
    """The order, its parts, what went back; the person only for a purpose."""
    office = Office(someone(), live_shop.address)
    office.sign_in()
    office.find(buyer.number())
    page = office.page.locator("main")
    for words in (*ANSWERS, TRACKING_SHOWN, "カード"):
        expect(page).to_contain_text(words)
    expect(page.get_by_role("table", name="返金").get_by_role("row")).to_have_count(3)
    expect(page).not_to_contain_text("山田花子")
    office.open_person()
    expect(office.page.locator("#person")).to_contain_text("山田花子")
