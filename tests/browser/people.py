"""The people who look: a stranger, a shopper with a full cart, and whoever signed in. One context each."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.known import known_things, newest_link
from tests.support.browser import PHONE
from tests.support.journey import PATIENCE, Witness
from tests.support.journey_buyer import POSTAL, Buyer

SIGNED_IN = {"maker": "欅", "town": "魚野", "office": "市川", "finance": "金井"}
# A sight that asks for more than its address: the frame of letters runs no script, on purpose.
EXPECTED = ["Blocked script execution", "allow-top-navigation"]


class People:
    """Everybody who looks at one running shop, and the addresses of what they look at."""

    def __init__(self, browser: Browser, shop: str, app: Flask) -> None:
        self.browser, self.shop, self.app = browser, shop, app
        self.witness = Witness(expected=EXPECTED)
        self.contexts: dict[str, BrowserContext] = {}
        self.names = known_things(app) | self._prepare()

    def page_of(self, who: str) -> Page:
        """A page in the browser of this person."""
        if who not in self.contexts:
            self.contexts[who] = self._open(who)
        return self.contexts[who].new_page()

    def address(self, path: str) -> str:
        """The whole address of a sight's path."""
        found = path.format(**self.names)
        return found if found.startswith("http") else f"{self.shop}{found}"

    def close(self) -> None:
        """Close every browser context."""
        for context in self.contexts.values():
            context.close()

    def _open(self, who: str) -> BrowserContext:
        context = self.browser.new_context(
            viewport=PHONE,
            locale="ja-JP",
            timezone_id="Asia/Tokyo",
            reduced_motion="reduce",
            has_touch=True,
        )
        context.set_default_timeout(PATIENCE)
        self.witness.watch(context)
        page = context.new_page()
        if who in SIGNED_IN:
            page.goto(f"{self.shop}/signin")
            page.get_by_role("button", name=re.compile(SIGNED_IN[who])).click()
            page.wait_for_url(re.compile("/(vendor|municipality|staff)$"))
        elif who == "shopper":
            self._fill_cart(page)
        page.close()
        return context

    def _fill_cart(self, page: Page) -> None:
        buyer = Buyer(page, self.shop)
        for path in self._three_towns():
            buyer.put_in_cart(path)
        buyer.begin_to_buy()
        buyer.say_who(postal_code=POSTAL, birth_on="19800401")
        buyer.say_how_to_pay()
        buyer.take_the_first_days()

    def _three_towns(self) -> list[str]:
        known = known_things(self.app)
        return [f"/products/{known['product']}", f"/products/{known['alcohol']}", "/products/89"]

    def _prepare(self) -> dict[str, Any]:
        """Two orders that are not paid yet, a slip, a mailed link: what the demo cannot hold."""
        found = self._unpaid("card", "") | self._unpaid("konbini", "コンビニ払い")
        slip = self._unpaid("slip", "コンビニ払い")["provider_slip"]
        page = self.page_of("stranger")
        page.goto(slip)
        page.get_by_role("button", name="払込票を受け取る").tap()
        page.wait_for_url("**/_pay/slip/*")
        found["provider_slip"] = page.url
        page.goto(f"{self.shop}/signin")
        page.locator("[name=email]").fill("office@tomoichi.example.jp")
        page.get_by_role("button", name="リンクを送る").click()
        page.close()
        with self.app.app_context():
            found["signin_link"] = newest_link(r"/signin/link/[\w.-]+", "signin_link")
        return found | {"link_slip": self._link_slip()}

    def _unpaid(self, name: str, method: str) -> dict[str, Any]:
        context = self._open(f"buyer by {name}")
        buyer = Buyer(context.new_page(), self.shop)
        buyer.put_in_cart("/products/89")
        buyer.checkout(method, postal_code=POSTAL)
        buyer.page.wait_for_url("**/_pay/c/*")
        found = {f"provider_{name}": buyer.page.url}
        if name == "card":
            buyer.page.get_by_role("link", name="支払わずに店へ戻る").tap()
            buyer.page.wait_for_url("**/orders/*")
            number, key = re.search(r"/orders/([\d-]+)\?key=([\w-]+)", buyer.page.url).groups()  # type: ignore[union-attr]
            found["pay_page"] = f"/checkout/pay?number={number}&key={key}"
            found["order_open"] = f"/orders/{number}?key={key}"
        context.close()
        return found

    def _link_slip(self) -> str:
        """The slip of a part that a maker has accepted through the letter's link."""
        page = self.page_of("stranger")
        with self.app.app_context():
            link = newest_link(r"/vendor/link/[\w.-]+", "vendor_new_order", before=1)
        page.goto(f"{self.shop}{link}")
        accept = page.get_by_role("button", name="引き受ける")
        if accept.count():
            accept.click()
        href = page.get_by_role("link", name="納品書を開く").first.get_attribute("href")
        page.close()
        assert href
        return href
