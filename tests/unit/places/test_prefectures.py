"""Prefectures, regions, zones, and the codes of municipalities."""

from itertools import product

import pytest

from shop.places import prefectures
from shop.places.prefectures import PREFECTURES, REGIONS
from shop.places.zones import ZONES, days_between


def test_there_are_47_prefectures_north_to_south() -> None:
    assert [place.code for place in PREFECTURES] == [f"{number:02}" for number in range(1, 48)]
    assert len({place.name for place in PREFECTURES}) == 47
    assert len({place.name_en for place in PREFECTURES}) == 47


def test_every_prefecture_has_a_region_and_every_region_prefectures() -> None:
    assert sum(len(region.prefectures) for region in REGIONS) == 47
    assert [len(region.prefectures) for region in REGIONS] == [1, 6, 7, 9, 7, 5, 4, 8]


def test_every_zone_is_one_of_the_twelve() -> None:
    assert {place.zone for place in PREFECTURES} == {zone.key for zone in ZONES}
    assert len(ZONES) == 12


def test_prefectures_and_regions_are_found_by_code_name_and_key() -> None:
    assert prefectures.prefecture("13").name_en == "Tokyo"
    assert prefectures.prefecture_named("島根県").code == "32"
    assert prefectures.region("kyushu").name == "九州・沖縄"
    assert prefectures.is_prefecture_code("47")
    assert not prefectures.is_prefecture_code("48")
    with pytest.raises(KeyError):
        prefectures.prefecture("00")


@pytest.mark.parametrize(
    "code6",
    ["010006", "131016", "131041", "141003", "221309", "382043", "473821", "132063", "342084"],
)
def test_real_codes_have_their_check_digit(code6: str) -> None:
    assert prefectures.municipality_check_digit(code6[:5]) == code6[5]
    assert prefectures.is_municipality_code(code6)


@pytest.mark.parametrize("code6", ["131042", "13104", "481017", "１３１０４１", "abcdef"])
def test_other_codes_are_refused(code6: str) -> None:
    assert not prefectures.is_municipality_code(code6)


def test_days_on_the_road_are_the_same_both_ways_and_one_at_home() -> None:
    for here, there in product(PREFECTURES, PREFECTURES):
        assert days_between(here.code, there.code) == days_between(there.code, here.code)
        assert 1 <= days_between(here.code, there.code) <= 4
    assert {days_between(place.code, place.code) for place in PREFECTURES} == {1}


@pytest.mark.parametrize(
    ("start", "end", "days"), [("13", "27", 1), ("13", "01", 2), ("13", "40", 2), ("01", "47", 4)]
)
def test_some_roads_that_everybody_knows(start: str, end: str, days: int) -> None:
    assert days_between(start, end) == days
