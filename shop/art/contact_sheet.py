"""All products' pictures on a few sheets: python -m shop.art.contact_sheet [--png FOLDER]."""

import argparse
import csv
import io
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from shop.art.draw import draw
from shop.art.kinds import PLACE_KINDS
from shop.art.palette import REGION_HUES, SEASONS

ROOT = Path(__file__).resolve().parents[2]
GOODS = ROOT / "shop/demo/data/products.csv"
TOWNS = ROOT / "shop/demo/data/towns.csv"
TARGET = ROOT / "docs/pictures"
TILE, COLUMNS, PER_SHEET = 168, 8, 72
MOST_BYTES = 300_000
BROWSER = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
STYLE = """
body { margin: 12px; background: #fdfaf2; color: #2b2a33; font: 12px/1.4 sans-serif }
main { display: grid; gap: 12px 8px }
figure { margin: 0 } iframe { display: block; border: 0 }
"""


class Tile(NamedTuple):
    """One picture and what stands beneath it."""

    caption: str
    svg: str


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def product_tiles() -> list[Tile]:
    """Every product of the demo as the shop shows it (region of its town, its own season)."""
    regions = {town["code6"]: town["region"] for town in _rows(TOWNS)}
    return [
        Tile(row["product_ja"], draw(kind=row["picture_kind"], region=regions[row["code6"]], season=row["season"], id=int(row["no"])))
        for row in _rows(GOODS)
    ]


def place_tiles() -> list[Tile]:
    """Every landscape and the market, in four seasons."""
    regions = tuple(REGION_HUES)
    return [
        Tile(place.name_ja, draw(kind=place.code, region=regions[(row * 3 + column) % 8], season=season, id=row))
        for row, place in enumerate(PLACE_KINDS.values())
        for column, season in enumerate(SEASONS)
    ]


def _html(tiles: Sequence[Tile], columns: int, width: int) -> str:
    # One document would hold every picture's ids; each gets a document of its own instead.
    figures = "".join(
        f'<figure><iframe width="{width}" height="{_height(tile, width)}"'
        f' srcdoc="{escape(_alone(tile.svg))}"></iframe><figcaption>{escape(tile.caption)}</figcaption></figure>'
        for tile in tiles
    )
    grid = f"grid-template-columns:repeat({columns},{width}px)"
    return f'<meta charset="utf-8"><style>{STYLE}</style><main style="{grid}">{figures}</main>'


def _alone(svg: str) -> str:
    return f"<style>body{{margin:0}}svg{{display:block;border-radius:6px}}</style>{svg}"


def _height(tile: Tile, width: int) -> int:
    return width * 9 // 16 if "640 360" in tile.svg[:120] else width


def _photograph(page: Page, tiles: Sequence[Tile], columns: int, width: int) -> Image.Image:
    page.set_viewport_size({"width": columns * (width + 8) + 16, "height": 400})
    page.set_content(_html(tiles, columns, width))
    return Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")


def _sheets(page: Page) -> Iterator[tuple[str, Image.Image]]:
    goods = product_tiles()
    for number, start in enumerate(range(0, len(goods), PER_SHEET), start=1):
        part = goods[start : start + PER_SHEET]
        yield f"products-{number}", _photograph(page, part, COLUMNS, TILE)
    yield "products-places", _photograph(page, place_tiles(), 4, 320)


def _save(image: Image.Image, path: Path) -> None:
    """As good a WebP as MOST_BYTES allows."""
    for quality in (86, 80, 74, 66, 58):
        image.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= MOST_BYTES:
            return


def main() -> None:
    """Write the sheets as WebP under docs/pictures, as PNG where --png says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--png", type=Path, help="a folder for uncompressed sheets to look at")
    folder: Path | None = parser.parse_args().png
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=[*BROWSER])
        for name, image in _sheets(browser.new_page()):
            if folder is not None:
                image.save(folder / f"{name}.png")
            else:
                _save(image, TARGET / f"{name}.webp")
        browser.close()


if __name__ == "__main__":
    main()
