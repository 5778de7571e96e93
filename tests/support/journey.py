"""A person's browser that complains: about errors, other hosts, jumping and sideways pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
)

from tests.support.browser import PHONE

SHIFT = 0.1  # above this a page "needs improvement" by Core Web Vitals
PATIENCE = 30_000  # ms; on a busy machine nothing is wrong yet
expect.set_options(timeout=PATIENCE)
OURS = {"127.0.0.1", "localhost"}
# Runs in every page before its own scripts. Shifts that follow a tap are the tap's answer.
WITNESS = """(() => {
  if (window.top !== window) return;
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    if (sum > %(shift)s) window.tomoichiSaw(`${location.pathname}: the page jumps (${sum.toFixed(3)})`);
  }).observe({type: "layout-shift", buffered: true});
  addEventListener("load", () => requestAnimationFrame(() => {
    const wide = document.documentElement.scrollWidth, seen = document.documentElement.clientWidth;
    if (wide > seen) window.tomoichiSaw(`${location.pathname}: ${wide} px wide on ${seen} px`);
  }));
})()"""


@dataclass
class Witness:
    """What was seen in one browser context. `faults` must stay empty."""

    faults: list[str] = field(default_factory=list)
    # Parts of sentences of the browser that are meant to appear in this journey.
    expected: list[str] = field(default_factory=list)

    def saw(self, fault: str) -> None:
        """Keep a fault, once, unless it is expected."""
        if fault not in self.faults and not any(part in fault for part in self.expected):
            self.faults.append(fault)

    def watch(self, context: BrowserContext) -> None:
        """Listen to everything that happens in a context."""
        context.expose_binding("tomoichiSaw", lambda _source, fault: self.saw(str(fault)))
        context.add_init_script(WITNESS % {"shift": SHIFT})
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.saw(f"script: {error.error}"))
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("requestfailed", self._failed)

    def _heard(self, message: ConsoleMessage) -> None:
        # "Failed to load resource" says less than the answer itself, which is looked at below.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.saw(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        where = urlsplit(request.url)
        if where.scheme not in ("data", "blob", "about") and where.hostname not in OURS:
            self.saw(f"asked another host: {request.url}")

    def _answered(self, response: Response) -> None:
        is_page = response.request.resource_type == "document"
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self.saw(f"{response.status}: {response.request.method} {response.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left takes what it was still fetching with it.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.saw(f"failed: {request.url} ({request.failure})")


@contextmanager
def watched(browser: Browser, **options: object) -> Iterator[Page]:
    """A page of a stranger on a phone; AssertionError at the end for everything it saw go wrong."""
    told = {
        "viewport": PHONE,
        "locale": "ja-JP",
        "timezone_id": "Asia/Tokyo",
        "reduced_motion": "reduce",
        "has_touch": True,
        "is_mobile": True,
    }
    expected = options.pop("expected", [])
    assert isinstance(expected, list)
    context = browser.new_context(**(told | options))  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    witness = Witness(expected=expected)
    witness.watch(context)
    try:
        yield context.new_page()
    finally:
        context.close()
    assert not witness.faults, "\n  ".join(["the browser saw:", *witness.faults])


Opener = Callable[..., Page]


@pytest.fixture
def someone(chromium: Browser) -> Iterator[Opener]:
    """`someone()` opens a watched phone of one more person; options as of a browser context."""
    with ExitStack() as opened:
        yield lambda **options: opened.enter_context(watched(chromium, **options))
