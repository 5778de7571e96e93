"""`make pictures`: one picture of every page at 390 px, made on a stopped clock, renewed when it changes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from shop import create_app
from shop.config import Settings
from tests.browser.people import People
from tests.browser.sights import SIGHTS, Sight
from tests.browser.test_every_page import show
from tests.support.browser import DESK, PHONE
from tests.support.database import Shops
from tests.support.server import run_shop

pytestmark = [pytest.mark.pictures, pytest.mark.timeout(300)]

FOLDER = Path(__file__).resolve().parent.parent.parent / "docs/pictures"
NOON = "2026-11-20T12:00:00+09:00"
MOST_BYTES, MOST_HEIGHT = 80_000, 3000
# Seen from a little farther off, what compressing did is gone, and a changed word is still there.
FARTHER, LEVELS, SHARE = 3, 40, 0.0003
# Through the object model: the CSP refuses a style sheet that is put in. Bars lie where they end.
LAID_OUT_FLAT = """() => {
  for (const bar of document.querySelectorAll(".sticky-action")) bar.style.position = "static";
  for (const image of document.images) image.loading = "eager";
}"""
# Numbers and codes are drawn by lot; pictures show the same ones every time.
SAME_NUMBERS = """() => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    node.data = node.data.replace(/\\b(\\d{6})-\\d{6}\\b/g, "$1-482913");
  }
  for (const code of document.querySelectorAll(".sim-code")) code.textContent = "1234 5678 901";
}"""


@pytest.fixture(scope="module")
def stopped(chromium: Browser, shops: Shops) -> Iterator[People]:
    """People who look at a shop in which it is always noon."""
    with run_shop(shops.folder("pictures"), TOMOICHI_FIXED_CLOCK=NOON, DATABASE_URL="") as shop:
        found = People(chromium, shop.address, create_app(Settings.from_env(shop.environ)))
        yield found
        found.close()


@pytest.mark.parametrize(
    "sight", [s for s in SIGHTS if not s.no_picture], ids=lambda sight: sight.name
)
def test_picture(stopped: People, sight: Sight) -> None:
    page = show(stopped, sight)
    shot = photograph(page)
    page.close()
    height = min(shot.height, MOST_HEIGHT)
    keep(shot.crop((0, 0, shot.width, height)), FOLDER / "pages" / f"{sight.name}.webp")


def test_picture_of_the_shop(stopped: People) -> None:
    """The home on a desk and on a phone, side by side: the one picture of README.md."""
    page = stopped.page_of("stranger")
    page.goto(stopped.address("/"))
    phone = photograph(page, whole=False)
    page.set_viewport_size({"width": DESK["width"], "height": PHONE["height"]})
    page.wait_for_load_state("networkidle")
    desk = photograph(page, whole=False)
    page.close()
    both = Image.new("RGB", (desk.width + phone.width + 96, desk.height + 64), "#d9d3c7")
    both.paste(desk, (32, 32))
    both.paste(phone, (desk.width + 64, 32))
    keep(both, FOLDER / "shop.webp", most=150_000)


def photograph(page: Page, *, whole: bool = True) -> Image.Image:
    """The page as it lies, every picture on it loaded."""
    page.wait_for_load_state("networkidle")
    page.evaluate(SAME_NUMBERS)
    if whole:
        page.evaluate(LAID_OUT_FLAT)
    page.wait_for_function(
        "() => [...document.images].every((i) => i.complete || i.loading === 'lazy')"
    )
    shot = page.screenshot(full_page=whole, animations="disabled", timeout=60_000)
    return Image.open(io.BytesIO(shot)).convert("RGB")


def keep(picture: Image.Image, path: Path, most: int = MOST_BYTES) -> None:
    """Write the picture, unless the one that is there shows the same."""
    if path.exists() and not differ(Image.open(path).convert("RGB"), picture):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    for quality in (82, 70, 58, 46, 34, 22):
        written = io.BytesIO()
        picture.save(written, "WEBP", quality=quality, method=6)
        if written.tell() <= most:
            path.write_bytes(written.getvalue())
            return
    raise AssertionError(f"{path.name} does not fit into {most} bytes")


def differ(old: Image.Image, new: Image.Image) -> bool:
    """Whether more than noise has changed."""
    if old.size != new.size:
        return True
    apart = ImageChops.difference(old.reduce(FARTHER), new.reduce(FARTHER)).convert("L")
    return sum(apart.histogram()[LEVELS:]) > SHARE * apart.width * apart.height
