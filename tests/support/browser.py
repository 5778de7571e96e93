"""Chromium by Playwright: one browser per worker, one clean context per test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
# It neither asks for anything outside this machine nor tries to.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def find_chromium() -> str:
    """The path of the installed Chromium. Raises RuntimeError that says what to install."""
    for name in (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return found
    raise RuntimeError("No Chromium. Run `make system`, or set CHROMIUM=/path/to/chromium.")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this worker."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page of a stranger: `new_page(PHONE)`, `new_page(DESK, java_script_enabled=False)`."""
    opened: list[BrowserContext] = []

    def make(size: dict[str, int] = PHONE, **options: Any) -> Page:
        told = {"locale": "ja-JP", "timezone_id": "Asia/Tokyo", "reduced_motion": "reduce"}
        context = chromium.new_context(viewport=size, **(told | options))
        opened.append(context)
        context.set_default_timeout(10_000)
        return context.new_page()

    yield make
    for context in opened:
        context.close()


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """A phone-sized page, 390 px wide."""
    return new_page(PHONE)


@pytest.fixture
def desk(new_page: Callable[..., Page]) -> Page:
    """A page 1280 px wide."""
    return new_page(DESK)
