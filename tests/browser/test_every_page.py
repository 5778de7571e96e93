"""Every page of tests/routes.txt in every state: axe at 390 and 1280 px, no sideways scrolling."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.people import People
from tests.browser.sights import MACHINES, SIGHTS, Sight
from tests.support.axe import TAGS, WCAG, violations
from tests.support.routes import promised

pytestmark = pytest.mark.timeout(300)
WIDTHS = (390, 1280)
TOO_WIDE = """() => {
  const seen = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= seen) return "";
  const scrolls = (e) => e && (getComputedStyle(e).overflowX !== "visible" || scrolls(e.parentElement));
  const out = [...document.querySelectorAll("main *, header *, footer *")].filter((e) =>
    e.getBoundingClientRect().right > seen + 0.5 && !scrolls(e.parentElement));
  return `${document.documentElement.scrollWidth} px; ` + out.slice(0, 4).map(
    (e) => `<${e.tagName.toLowerCase()} ${e.getAttribute("class")}> ${e.textContent.trim().slice(0, 20)}`
  ).join(", ");
}"""


def test_every_promised_page_is_looked_at() -> None:
    seen = {sight.rule for sight in SIGHTS}
    assert sorted(set(promised()) - seen - MACHINES) == []
    assert sorted((seen - {""}) - set(promised())) == []


@pytest.mark.parametrize("sight", SIGHTS, ids=lambda sight: sight.name)
def test_a_page_is_for_everybody(people: People, sight: Sight) -> None:
    page = show(people, sight)
    faults = [f"{width} px: {fault}" for width in WIDTHS for fault in _axe_at(page, width, sight)]
    faults += _too_wide(page)
    page.close()
    faults += people.witness.faults
    people.witness.faults.clear()
    assert not faults, "\n  ".join([sight.name, *faults])


def show(people: People, sight: Sight) -> Page:
    """The page in its state."""
    page = people.page_of(sight.who)
    # The way to the provider stays where it is, to be looked at.
    page.route("**/_pay/c/**", _stay if sight.name == "pay" else lambda route: route.continue_())
    page.goto(people.address(sight.path))
    if sight.deed:
        sight.deed(page)
    return page


def _stay(route) -> None:
    route.abort("aborted")


def _axe_at(page: Page, width: int, sight: Sight) -> list[str]:
    page.set_viewport_size({"width": width, "height": 844})
    return violations(page, WCAG if sight.name == "letter-html" else TAGS)  # no page, no landmarks


def _too_wide(page: Page) -> list[str]:
    """At 320 px (also what 640 px is at 200 %), and at 390 px with letters twice as large."""
    faults = []
    page.set_viewport_size({"width": 320, "height": 640})
    if found := page.evaluate(TOO_WIDE):
        faults.append(f"at 320 px the page is {found}")
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
    if found := page.evaluate(TOO_WIDE):
        faults.append(f"with letters twice as large the page is {found}")
    return faults
