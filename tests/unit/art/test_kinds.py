"""The table of kinds, the words that lead to them, and their addresses."""

import csv
from pathlib import Path

import pytest

from shop.art.address import PICTURE_VERSION, NotAPicture, parse_picture_name, picture_path
from shop.art.alt import picture_alt
from shop.art.dice import Dice
from shop.art.draw import DRAWINGS
from shop.art.grounds import GROUNDS
from shop.art.kinds import KINDS, PLACE_KINDS
from shop.art.naming import WORDS, kind_for
from shop.art.palette import REGION_HUES, oklch
from shop.art.town_kinds import TOWN_KINDS, town_kind

GOODS = Path(__file__).parents[3] / "shop/demo/data/products.csv"


def test_every_kind_has_its_drawing() -> None:
    assert {*KINDS, *PLACE_KINDS} == set(DRAWINGS)
    assert len(KINDS) >= 45
    assert {kind.ground for kind in KINDS.values()} == set(GROUNDS)


def test_every_product_of_the_demo_has_a_fitting_picture() -> None:
    with GOODS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    strangers = [row["product_ja"] for row in rows if row["picture_kind"] not in KINDS]
    others = [
        row["product_ja"]
        for row in rows
        if kind_for(row["product_ja"], row["category"]) != row["picture_kind"]
    ]
    assert len(rows) == 207
    assert strangers == []
    assert others == []


@pytest.mark.parametrize(
    ("name", "category", "kind"),
    [
        ("淡路島たまねぎ 5kg", "produce", "onion"),
        ("下仁田ねぎ 2kg", "produce", "leek"),
        ("みかんジュース 720ml×3", "drink", "mikan-juice"),
        ("名もない品", "textile", "indigo-cloth"),
        ("名もない品", "未知", "bento"),
    ],
)
def test_the_narrower_word_wins(name: str, category: str, kind: str) -> None:
    assert kind_for(name, category) == kind


def test_words_lead_to_kinds_only() -> None:
    assert {kind for _, kind in WORDS} <= set(KINDS)


def test_an_address_says_everything_and_is_read_back() -> None:
    path = picture_path(kind="dried-persimmon", region="chubu", season="winter", id=80)
    assert path == f"/pictures/{PICTURE_VERSION}/dried-persimmon-chubu-winter-80.svg"
    assert parse_picture_name(path.rsplit("/", 1)[1]) == ("dried-persimmon", "chubu", "winter", 80)


@pytest.mark.parametrize(
    "name",
    [
        "melon-chubu-winter-80.png", "melon-winter-80.svg", "Melon-chubu-winter-1.svg",
        "melon-chubu-winter-01.svg", "melon-chubu-winter--1.svg", "../melon-chubu-winter-1.svg",
        "melon-chubu-winter-1.svg\n", "melon-chubu-winter-1234567890123456789.svg",
    ],
)  # fmt: skip
def test_a_name_that_no_address_has_is_refused(name: str) -> None:
    with pytest.raises(NotAPicture):
        parse_picture_name(name)


def test_a_town_always_gets_the_same_landscape() -> None:
    assert town_kind("382027") == "town-coast"
    assert town_kind("205419") == "town-street"
    assert town_kind("999999") == town_kind("999999")
    assert {town_kind(str(code)) for code in range(100_000, 100_400)} == set(TOWN_KINDS)
    assert set(TOWN_KINDS) <= set(PLACE_KINDS)


def test_region_hues_are_equally_light() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    papers = [luminance(oklch(0.868, 0.038, hue)) for hue in REGION_HUES.values()]
    assert len(set(REGION_HUES.values())) == 8
    assert max(papers) - min(papers) < 0.03


def test_the_dice_fall_the_same_on_every_machine() -> None:
    dice = Dice("melon/1")
    assert [dice.whole(1, 6) for _ in range(8)] == [2, 2, 2, 5, 1, 4, 3, 6]


def test_alt_text_says_that_it_is_a_drawing() -> None:
    assert picture_alt("富良野メロン", "melon") == "富良野メロンの絵"
    assert picture_alt("", "melon") == "メロンの絵"
