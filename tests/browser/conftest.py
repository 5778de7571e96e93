"""The people who look at the running shop, once per worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser

from tests.browser.people import People
from tests.support.server import LiveShop


@pytest.fixture(scope="session")
def people(chromium: Browser, live_shop: LiveShop, live_app: Flask) -> Iterator[People]:
    """Everybody who looks."""
    found = People(chromium, live_shop.address, live_app)
    yield found
    found.close()
