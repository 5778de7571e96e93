"""The buyer's steps, named as a person would name them; used by every journey that ends at a till."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from playwright.sync_api import Locator, Page, expect

from tests.support.taps import Thumb

# As few letters as an honest person can have; the journey's budget is for everybody else's typing.
NAME, KANA = "山田花子", "ヤマダハナコ"
MAIL, PHONE = "hanako@example.jp", "09012345678"
POSTAL, NUMBER = "1600023", "1-2-3"  # 新宿区西新宿


def yen(text: str) -> int:
    """'1,080円' → 1080."""
    return int(re.search(r"[\d,]+(?=円)", text).group(0).replace(",", ""))  # type: ignore[union-attr]


@dataclass
class Buyer:
    """Somebody with a phone who wants something. Each method is one thing that a person does."""

    page: Page
    address: str  # of the shop
    name: str = NAME
    mail: str = MAIL
    order: str = field(default="", init=False)  # address of the order's page, once placed

    @cached_property
    def thumb(self) -> Thumb:
        """What does it, and counts."""
        return Thumb(self.page)

    def go(self, path: str) -> None:
        """Open one of the shop's pages by its address."""
        self.page.goto(path if path.startswith("http") else f"{self.address}{path}")

    def search(self, words: str) -> list[str]:
        """Type into the page's search box; the names of what was found."""
        box = self.page.get_by_role("searchbox").first
        box.tap()
        box.fill(words)
        box.press("Enter")
        self.page.wait_for_url(re.compile("q="))
        return self.names_on_cards()

    def names_on_cards(self) -> list[str]:
        """The names of the goods that the list shows."""
        return self.page.locator(".product-card-name").all_inner_texts()

    def put_in_cart(self, path: str = "") -> None:
        """かごに入れる, on the product page that is open, or on the one at `path`."""
        if path:
            self.go(path)
        self.thumb.tap("かごに入れる")
        self.page.wait_for_url("**/cart")
        expect(self.page.get_by_text("かごに入れました。")).to_be_visible()

    def say_where_to(self, postal_code: str = POSTAL) -> None:
        """In the cart, before any form."""
        self.thumb.type("郵便番号", postal_code)
        self.thumb.tap("送料とお届け日をみる")
        expect(self.page.get_by_text(f"〒{postal_code[:3]}-{postal_code[3:]}")).to_be_visible()

    def begin_to_buy(self) -> None:
        """購入手続きへ."""
        self.thumb.tap("購入手続きへ")
        self.page.wait_for_url("**/checkout/address")

    def say_who(self, *, postal_code: str = "", birth_on: str = "", goes_on: bool = True) -> None:
        """Name, reading, mail, telephone, house number; the postal code when the cart has none."""
        self.thumb.type("お名前", self.name)
        self.thumb.type("フリガナ", KANA)
        self.thumb.type("メールアドレス", self.mail)
        self.thumb.type("電話番号", PHONE)
        if birth_on:
            self.thumb.type("生年月日", birth_on)
        if postal_code:
            self.thumb.type("郵便番号", postal_code)
        expect(self.field("町名・番地")).not_to_have_value("")
        self.thumb.add("町名・番地", NUMBER)
        self.thumb.tap("お支払い方法へ")
        if goes_on:
            self.page.wait_for_url("**/checkout/payment")

    def say_how_to_pay(self, method: str = "") -> None:
        """The card is chosen already; anything else is one tap."""
        if method:
            self.thumb.pick(method)
        self.thumb.tap("お届け日をえらぶ")
        self.page.wait_for_url("**/checkout/delivery")

    def take_the_first_days(self) -> None:
        """最短 is chosen for every parcel already."""
        self.thumb.tap("注文の内容を確認する")
        self.page.wait_for_url("**/checkout/confirm")

    def place(self) -> None:
        """注文を確定する."""
        self.thumb.tap("注文を確定する")

    def checkout(self, method: str = "", **who: str) -> None:
        """From the cart to 注文を確定する."""
        self.begin_to_buy()
        self.say_who(**who)
        self.say_how_to_pay(method)
        self.take_the_first_days()
        self.place()

    def pay_by_card(self, card: str = "") -> None:
        """At the provider's page: with the card that is chosen, or with the number given."""
        self.page.wait_for_url("**/_pay/c/*")
        if card:
            self.page.get_by_label("試験用の番号").fill(card)
        self.page.get_by_role("button", name="を支払う").tap()

    def wait_until_paid(self) -> None:
        """Back at the shop; the page renews itself until the provider's word has come."""
        self.page.wait_for_url("**/orders/*")
        paid = self.page.get_by_text("お支払い日時")
        for _ in range(20):  # the page renews itself after a card, not after a slip
            try:
                expect(paid).to_be_visible(timeout=3_000)
                break
            except AssertionError:
                self.page.reload()
        expect(paid).to_be_visible()
        self.order = self.page.url

    def total(self) -> int:
        """What the bar at the foot of the page says is to be paid, in yen."""
        return yen(self.page.locator(".sticky-action-lead").inner_text())

    def field(self, label: str) -> Locator:
        """A field by its label."""
        return self.page.get_by_label(label, exact=False).locator("visible=true").first

    def open_card(self, words: str) -> None:
        """Tap the first card whose name holds these words."""
        self.thumb.tap(self.page.locator(".product-card-name a", has_text=words).first)
        self.page.wait_for_url("**/products/*")

    def town(self) -> str:
        """The town on the product page that is open."""
        return self.page.locator(".product-buy .region-tag").first.inner_text()

    def number(self) -> str:
        """The order's number, from its page."""
        return re.search(r"/orders/([0-9-]+)", self.page.url).group(1)  # type: ignore[union-attr]

    def part_with(self, words: str) -> Locator:
        """The maker's part on the order's page that holds these words."""
        return self.page.locator("section.card", has=self.page.locator(".parcel"), has_text=words)

    def owed(self) -> int:
        """What the order's page says is to be paid, in yen."""
        total = self.page.locator(".summary-row", has_text="合計（税込）").last
        return yen(total.inner_text())
