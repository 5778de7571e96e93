"""What a public page costs and leaves behind: bytes over the wire, other hosts, cookies, jumping."""

from __future__ import annotations

import pytest
from playwright.sync_api import CDPSession, Page

from tests.support.server import LiveShop

pytestmark = pytest.mark.timeout(300)
LIGHT = ("/", "/products", "/en/")
PUBLIC = (*LIGHT, "/products?q=みかん", "/products/3", "/municipalities/012297", "/map", "/marche")
MOST = 300_000  # bytes of the first view, everything included


@pytest.mark.parametrize("path", LIGHT)
def test_the_first_view_is_light(someone, live_shop: LiveShop, path: str) -> None:
    page = someone()
    wire = Wire(page)
    page.goto(f"{live_shop.address}{path}", wait_until="networkidle")
    assert 10_000 < wire.total <= MOST, wire.heaviest()


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_leaves_nothing_behind(someone, live_shop: LiveShop, path: str) -> None:
    page = someone()
    page.goto(f"{live_shop.address}{path}", wait_until="networkidle")
    assert page.context.cookies() == []
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0


class Wire:
    """Bytes as they came over the wire, headers included."""

    def __init__(self, page: Page) -> None:
        self.asked: dict[str, str] = {}
        self.bytes: dict[str, int] = {}
        session: CDPSession = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", self._note)
        session.on("Network.loadingFinished", self._count)

    @property
    def total(self) -> int:
        """Everything."""
        return sum(self.bytes.values())

    def heaviest(self) -> str:
        """What to look at."""
        rows = sorted(self.bytes.items(), key=lambda row: -row[1])[:8]
        return "\n".join([f"{self.total} bytes", *(f"{size:>8} {url}" for url, size in rows)])

    def _note(self, event: dict) -> None:
        self.asked[event["requestId"]] = event["request"]["url"]

    def _count(self, event: dict) -> None:
        url = self.asked.get(event["requestId"], "?")
        self.bytes[url] = self.bytes.get(url, 0) + int(event["encodedDataLength"])
