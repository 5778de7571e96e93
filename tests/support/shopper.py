"""A buyer who sends the shop's own forms, without a browser's weight."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from flask import Flask
from werkzeug.test import TestResponse

from shop.catalog.models import Sku
from shop.i18n import SOURCE_LOCALE
from tests.support.page import CheckedClient

ADDRESS = {
    "name": "髙橋 花子",
    "kana": "タカハシ ハナコ",
    "email": "hanako@example.jp",
    "phone": "03-1234-5678",
    "postal_code": "100-0001",
    "prefecture": "13",
    "city": "千代田区",
    "street": "千代田1-1",
}


class Shopper:
    """Somebody with a cart cookie; each method is one step on the way to pay."""

    def __init__(self, app: Flask, locale: str = SOURCE_LOCALE) -> None:
        client = app.test_client()
        assert isinstance(client, CheckedClient)
        self.client = client
        self.prefix = "" if locale == SOURCE_LOCALE else f"/{locale}"

    def look(self, path: str) -> TestResponse:
        """Open a page."""
        return self.client.get(self.prefix + path)

    def put_in(self, sku: Sku | int, quantity: int = 1, to: str = "") -> TestResponse:
        """かごに入れる."""
        sku_id = sku if isinstance(sku, int) else sku.id
        form = {"sku_id": sku_id, "quantity": quantity, "to": to}
        return self.client.post(f"{self.prefix}/cart/lines", data=form)

    def fill_in(self, method: str = "card", **changed: Any) -> TestResponse:
        """Answer address, payment and days as they stand; the 最終確認画面."""
        answer = self.client.submit(
            self.look("/checkout/address"), action=self.prefix + "/checkout/address",
            **ADDRESS | changed,
        )  # fmt: skip
        assert answer.status_code == 303, answer.text
        answer = self.client.submit(self.look("/checkout/payment"), method=method)
        assert answer.status_code == 303, answer.text
        answer = self.client.submit(self.look("/checkout/delivery"), action=self._form("delivery"))
        assert answer.status_code == 303, answer.text
        page = self.look("/checkout/confirm")
        assert page.status_code == 200, page.location
        return page

    def press(self, page: TestResponse, **changed: Any) -> TestResponse:
        """注文を確定する, on a page that was opened before."""
        return self.client.submit(page, action=self._form("confirm"), **changed)

    def buy(self, *skus: Sku, method: str = "card") -> str:
        """The whole way; the order's number."""
        for sku in skus:
            self.put_in(sku)
        answer = self.press(self.fill_in(method))
        assert answer.status_code == 303, answer.text
        return number_in(answer)

    def _form(self, step: str) -> str:
        return f"{self.prefix}/checkout/{step}"


def number_in(answer: TestResponse) -> str:
    """The order's number in the address that an answer leads to."""
    parts = urlsplit(answer.location)
    asked = parse_qs(parts.query)
    return asked["number"][0] if "number" in asked else parts.path.rsplit("/", 1)[1]


def key_in(answer: TestResponse) -> str:
    """The order's key in the address that an answer leads to."""
    return parse_qs(urlsplit(answer.location).query)["key"][0]
