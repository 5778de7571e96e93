"""32 buyers press 注文を確定する in the same moment, and each stands before the pay page."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urljoin

import pytest
import requests

from tests.support.html import read
from tests.support.page import fields_of
from tests.support.server import LiveShop
from tests.support.shopper import ADDRESS

BUYERS = 32
# Shelves without alcohol, so that nobody is asked for a birth date.
SHELVES = ("sweets", "noodles", "seasoning", "produce", "prepared")


class Visitor:
    """A browser without JavaScript, over the network."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.web = requests.Session()
        self.web.trust_env = False
        self.web.headers["Sec-Fetch-Site"] = "same-origin"

    def get(self, path: str) -> requests.Response:
        return self.web.get(urljoin(self.address, path), timeout=60)

    def send(self, page: requests.Response, action: str, **changed: str) -> requests.Response:
        """Send a form of a page with what stands in it; the answer, not followed."""
        forms = read(page.text).root.all("form")
        form = next(one for one in forms if one.get("action").startswith(action))
        data: dict[str, Any] = fields_of(form) | changed
        where = urljoin(self.address, form.get("action"))
        return self.web.post(where, data=data, allow_redirects=False, timeout=60)

    def fill(self, product: str) -> requests.Response:
        """A product into the cart and the way to the 最終確認画面."""
        put_in = self.send(self.get(product), "/cart/lines")
        assert put_in.status_code == 303, put_in.text[:500]
        steps = [("address", ADDRESS), ("payment", {"method": "card"}), ("delivery", {})]
        for step, said in steps:
            answer = self.send(self.get(f"/checkout/{step}"), f"/checkout/{step}", **said)
            assert answer.status_code == 303, (step, answer.text[:3000])
        page = self.get("/checkout/confirm")
        assert page.url.endswith("/checkout/confirm"), page.url
        return page


def products(visitor: Visitor, many: int) -> list[str]:
    """Addresses of so many different goods that can be bought."""
    found: dict[str, None] = {}
    for shelf in SHELVES:
        page = visitor.get(f"/products?category={shelf}&in_stock=1")
        found |= dict.fromkeys(re.findall(r'href="(/products/\d+)(?=["?])', page.text))
    can_be_bought = [path for path in found if 'action="/cart/lines"' in visitor.get(path).text]
    assert len(can_be_bought) >= 8, "the demo has goods on these shelves"
    return (can_be_bought * many)[:many]


@pytest.mark.timeout(300)
def test_thirty_two_buyers_confirm_at_once_and_all_reach_the_pay_page(live_shop: LiveShop) -> None:
    buyers = [Visitor(live_shop.address) for _ in range(BUYERS)]
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(Visitor.fill, buyers, products(buyers[0], BUYERS)))
    start = threading.Barrier(BUYERS)

    def confirm(buyer: Visitor, page: requests.Response) -> tuple[int, str, str]:
        start.wait(60)
        answer = buyer.send(page, "/checkout/confirm")
        where = answer.headers.get("Location", "")
        pay = buyer.get(where) if answer.status_code == 303 else answer
        return answer.status_code, where, f"{pay.status_code} {pay.headers.get('Refresh', '')}"

    with ThreadPoolExecutor(BUYERS) as pool:
        answers = list(pool.map(confirm, buyers, pages))
    assert {answer[0] for answer in answers} == {303}, answers
    assert all(where.startswith("/checkout/pay?") for _status, where, _page in answers), answers
    for _status, _where, page in answers:
        assert re.match(rf"200 0; url={live_shop.address}/_pay/c/cs_test", page), answers
    assert len({page for _status, _where, page in answers}) == BUYERS, "each a page of their own"
    assert " 500 " not in live_shop.said()
