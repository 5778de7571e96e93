"""Addresses and forms that no person would send: an answer that says so, never our mistake."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from shop.storefront import home
from tests.support.page import CheckedClient
from tests.support.shopper import Shopper

HUGE = 2**70


@pytest.mark.parametrize("number", [2**31, 2**63, HUGE, "9" * 400])
@pytest.mark.parametrize(
    "path",
    ["/products/%s", "/vendors/%s", "/legal/tokushoho/%s", "/en/products/%s", "/_demo/letters/%s"],
)
def test_an_id_beyond_every_id_is_not_found(client: Any, path: str, number: int | str) -> None:
    assert client.get(path % number).status_code == 404


def test_a_page_beyond_every_page_is_the_first(client: Any) -> None:
    assert client.get(f"/_demo/letters?page={HUGE}").status_code == 200
    assert client.get("/_demo/letters?page=-3").status_code == 200


def test_goods_beyond_every_id_are_not_on_sale(app: Flask) -> None:
    shopper = Shopper(app)
    assert shopper.put_in(HUGE).status_code == 303
    assert shopper.put_in(1, quantity=HUGE).status_code == 303


@pytest.mark.parametrize(
    "path",
    [
        "/products?q=a%00b", "/orders/26%00?key=x", "/orders/1?key=%00", "/marche/a%00b",
        "/municipalities/%00", "/signin/link/a%00b", "/vendor/link/%00", "/products?%00=1",
    ],
)  # fmt: skip
def test_nul_is_refused_wherever_it_stands(client: Any, path: str) -> None:
    assert client.get(path).status_code == 400


def test_nul_in_a_form_is_refused(client: Any) -> None:
    assert client.post("/cart/lines", data={"sku_id": "1", "to": "\0"}).status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/products?q=" + quote("\u202eabc🍊髙﨑𠮷\ue000"), "/products?page=1&page=401",
        "/products?price_max=-1&without=x&without=y&sort=drop", "/products?to=%ff%fe",
        "/products?q=%25s+%25d+100%25", "/cart/count?x=" + "a" * 2000,
    ],
)  # fmt: skip
def test_odd_questions_are_answered(client: Any, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "POST"])
def test_a_method_that_is_not_there_says_which_are(client: Any, method: str) -> None:
    answer = client.open("/products", method=method)
    assert answer.status_code == 405
    assert {"GET", "HEAD"} <= set(answer.headers["Allow"].split(", "))


def test_a_body_that_is_too_large_is_said_to_be(client: Any) -> None:
    answer = client.post("/cart/lines", data={"sku_id": "1" * 3_000_000})
    assert answer.status_code == 413


def test_a_database_that_has_no_time_asks_to_come_back(
    client: CheckedClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_args: Any, **_names: Any) -> None:
        raise OperationalError("BEGIN IMMEDIATE", {}, Exception("database is locked"))

    monkeypatch.setattr(home, "render_template", locked)
    answer = client.get("/")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "10"
    assert answer.headers["Cache-Control"] == "no-store"
