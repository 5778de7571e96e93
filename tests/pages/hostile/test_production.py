"""Production: nothing of the demo, secure cookies, its own address whatever Host says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from flask import Flask

from shop import clock
from shop.mail.write_letter import set_letterhead
from shop.office import DEMO_OFFICE, example, use_office
from shop.orders.payment_terms import BANK_DAYS, KONBINI_DAYS
from tests.support.database import make_app, migrate
from tests.support.page import CheckedClient

OWN = "https://shop.example.jp"


@pytest.fixture
def live(tmp_path: Path) -> Iterator[CheckedClient]:
    """A browser at a shop in production mode without a provider."""
    (tmp_path / "office.json").write_text(example(), encoding="utf-8")
    app: Flask = make_app(
        f"sqlite:///{tmp_path}/live.sqlite3", tmp_path, TOMOICHI_MODE="production",
        SECRET_KEY="k" * 40, BASE_URL=OWN,
    )  # fmt: skip
    migrate(app)
    client = cast(CheckedClient, app.test_client())
    client.checks_pages = False
    yield client
    use_office(DEMO_OFFICE)
    set_letterhead(demo_mode=True)
    clock.fix(None)


@pytest.mark.parametrize("path", ["/_demo", "/_demo/letters", "/_pay/", "/_pay/c/x"])
def test_nothing_of_the_demo_is_there(live: CheckedClient, path: str) -> None:
    assert live.get(path).status_code == 404


def test_nobody_signs_in_by_a_button(live: CheckedClient) -> None:
    page = live.get("/signin")
    assert "/signin/demo/" not in page.text
    token = page.text.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    answer = live.post(
        "/signin/demo/1",
        data={"csrf_token": token},
        base_url=OWN,
        headers={"Origin": OWN},
    )
    assert answer.status_code in (400, 404)


def test_cookies_are_secure_and_browsers_stay_with_https(live: CheckedClient) -> None:
    answer = live.post("/cart/lines", data={"sku_id": "1"})
    for cookie in answer.headers.getlist("Set-Cookie"):
        assert "Secure" in cookie
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
    assert answer.headers["Strict-Transport-Security"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": OWN}, 303),
        ({"Origin": "http://shop.example.jp"}, 403),
        ({"Origin": "http://evil.example", "Host": "evil.example"}, 403),
        ({"Referer": "http://localhost/"}, 403),
    ],
)
def test_the_shops_own_address_decides_not_host(
    live: CheckedClient, headers: dict[str, str], status: int
) -> None:
    live.as_browser = False
    assert live.post("/cart/lines", data={"sku_id": "1"}, headers=headers).status_code == status


def test_a_forged_host_stands_in_no_page(live: CheckedClient) -> None:
    forged = {"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
    for path in ("/", "/products", "/sitemap.xml", "/robots.txt", "/signin"):
        assert "evil" not in live.get(path, headers=forged).text


def test_who_hides_the_referer_may_send_private_forms(live: CheckedClient) -> None:
    page = live.get("/contact", base_url=OWN)
    token = page.text.split('name="csrf_token"')[1].split('value="')[1].split('"')[0]
    answer = live.post("/contact", data={"csrf_token": token}, base_url=OWN)
    assert "お名前" in answer.text  # the form itself speaks, not the token's guard


def test_the_law_page_names_the_ways_of_paying_that_there_are(live: CheckedClient) -> None:
    page = live.get("/legal/tokushoho").text
    assert "銀行振込は、注文の日から5日後まで。" in page
    assert "クレジットカード" not in page
    assert "コンビニ" not in page


def test_the_law_page_says_the_deadlines_that_orders_get(client: CheckedClient) -> None:
    page = client.get("/legal/tokushoho").text
    assert f"コンビニ払いは、注文の日から{KONBINI_DAYS}日後まで。" in page
    assert f"銀行振込は、注文の日から{BANK_DAYS}日後まで。" in page
