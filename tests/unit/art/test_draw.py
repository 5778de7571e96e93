"""What every picture must be, whatever it shows."""

import gzip
import re
import time
from xml.etree import ElementTree

import pytest

from shop.art.draw import DRAWINGS, UnknownKind, draw
from shop.art.kinds import KINDS, PLACE_KINDS
from shop.art.palette import REGION_HUES, SEASONS

CODES = sorted(DRAWINGS)
KNOWN_TAGS = {
    "svg", "title", "path", "circle", "ellipse", "g", "use", "clipPath", "pattern",
}  # fmt: skip


def some_pictures(kind: str) -> list[str]:
    regions = tuple(REGION_HUES)
    return [
        draw(kind=kind, region=regions[number % 8], season=season, id=number)
        for number, season in enumerate(SEASONS, start=len(kind))
    ]


@pytest.mark.parametrize("kind", CODES)
def test_a_picture_is_small_well_formed_and_alone(kind: str) -> None:
    for svg in some_pictures(kind):
        tree = ElementTree.fromstring(svg)
        tags = {element.tag.split("}")[1] for element in tree.iter()}
        names = [element.get("id") for element in tree.iter() if element.get("id")]
        title = tree.find("{http://www.w3.org/2000/svg}title")
        assert tags <= KNOWN_TAGS
        assert len(names) == len(set(names))
        assert svg.count("http") == 1, "nothing is fetched: the only address is the namespace"
        assert set(re.findall(r'href="(.)', svg)) <= {"#"}
        assert not re.search(r"\bstyle=|\bon[a-z]+=", svg)
        assert tree.get("role") == "img"
        assert title is not None
        assert title.text == f"{(KINDS.get(kind) or PLACE_KINDS[kind]).name_ja}の絵"
        assert len(gzip.compress(svg.encode(), 6)) <= 6 * 1024


@pytest.mark.parametrize("kind", CODES)
def test_the_same_four_words_draw_the_same_picture(kind: str) -> None:
    first = draw(kind=kind, region="shikoku", season="autumn", id=5)
    assert first == draw(kind=kind, region="shikoku", season="autumn", id=5)
    assert first != draw(kind=kind, region="shikoku", season="autumn", id=6)
    assert first != draw(kind=kind, region="kanto", season="autumn", id=5)
    assert first != draw(kind=kind, region="shikoku", season="winter", id=5)


def test_goods_are_square_and_places_are_wide() -> None:
    for kind in CODES:
        wanted = "0 0 640 360" if kind in PLACE_KINDS else "0 0 400 400"
        svg = draw(kind=kind, region="chubu", season="summer", id=1)
        assert f'viewBox="{wanted}"' in svg[:90]


@pytest.mark.parametrize(
    ("kind", "region", "season"),
    [("durian", "kanto", "spring"), ("melon", "europe", "spring"), ("melon", "kanto", "monsoon")],
)
def test_what_is_not_known_is_refused(kind: str, region: str, season: str) -> None:
    with pytest.raises(UnknownKind):
        draw(kind=kind, region=region, season=season, id=1)


def test_no_number_drags_a_tail_of_decimals() -> None:
    for kind in CODES:
        svg = draw(kind=kind, region="kinki", season="spring", id=3)
        assert re.findall(r' d="[^"]*\d\.\d{4,}', svg) == []


def test_drawing_takes_about_a_millisecond() -> None:
    begin = time.process_time()
    for kind in CODES:
        draw(kind=kind, region="tohoku", season="summer", id=9)
    assert (time.process_time() - begin) / len(CODES) < 0.006
