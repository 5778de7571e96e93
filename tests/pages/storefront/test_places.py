"""Towns, makers, the map and the home."""

from __future__ import annotations

import pytest

from shop import clock
from shop.catalog.models import TaxClass
from shop.db import db
from shop.vendors.models import Temperature, VendorStatus
from tests.factories import catalog, marche, places, vendors
from tests.support.page import document, text_of
from tests.support.queries import count_queries

BUDGETS = {"/": 8, "/map": 1, "/municipalities": 2}


@pytest.fixture(autouse=True)
def _noon(app):
    with clock.frozen("2026-11-20T12:00:00+09:00"):
        yield


def test_all_towns_stand_under_their_region(client, session):
    town = places.municipality(name="宇和島市", name_kana="うわじまし")
    catalog.product(vendor=vendors.vendor(municipality=town), name="早生みかん")
    places.municipality(name="石巻市", prefecture_code="04")
    page = client.get("/municipalities")
    text = text_of(page)
    assert text.index("石巻市") < text.rindex("宇和島市")
    assert "うわじまし" in text
    assert "2のまち" in text
    links = [a.get("href") for a in document(page).root.all("a") if a.text == "宇和島市"]
    assert f"/municipalities/{town.code6}" in links


def test_a_town_tells_its_story_goods_makers_and_whom_to_ask(client, session):
    town = places.municipality(name="宇和島市")
    maker = vendors.vendor(municipality=town, name="段畑農園（架空）")
    vendors.vendor(municipality=town, name="停止中の店", status=VendorStatus.suspended)
    catalog.product(vendor=maker, name="早生みかん")
    text = text_of(client.get(f"/municipalities/{town.code6}"))
    for words in ("朝は漁港の市から", "早生みかん", "段畑農園（架空）", "産業振興課"):
        assert words in text
    assert "停止中の店" not in text


@pytest.mark.parametrize("code6", ["000000", "12345", "abcdef", "３８２０３０"])
def test_an_unknown_town_is_not_found(client, session, code6):
    assert client.get(f"/municipalities/{code6}").status_code == 404


def test_a_town_without_goods_says_what_will_be_here(client, session):
    town = places.municipality()
    assert "まだ商品がありません" in text_of(client.get(f"/municipalities/{town.code6}"))


def test_a_maker_tells_days_off_and_fees(client, session):
    maker = vendors.vendor(
        closed_weekdays="5,6",
        cutoff_hour=15,
        temperatures=(Temperature.ambient, Temperature.frozen),
    )
    vendors.closure(vendor=maker)
    catalog.product(vendor=maker, name="早生みかん")
    text = text_of(client.get(f"/vendors/{maker.id}"))
    for words in (
        "土・日",
        "15時まで",
        "2026年12月1日(火)〜12月3日(木)",
        "棚卸し",
        "早生みかん",
        "880円",
        "2日",
    ):
        assert words in text, words


def test_a_maker_who_is_not_approved_is_not_found(client, session):
    maker = vendors.vendor(status=VendorStatus.suspended)
    assert client.get(f"/vendors/{maker.id}").status_code == 404
    assert client.get(f"/legal/tokushoho/{maker.id}").status_code == 404


def test_the_map_links_prefectures_with_goods_only(client, session):
    catalog.product(vendor=vendors.vendor(municipality=places.municipality(prefecture_code="04")))
    page = client.get("/map")
    hrefs = {a.get("href") for a in document(page).root.all("a")}
    assert "/products?prefecture=04" in hrefs
    assert "/products?prefecture=38" not in hrefs


def test_the_home_shows_season_market_story_shelves_and_new_goods(client, session):
    maker = vendors.vendor(municipality=places.municipality(name="宇和島市"))
    catalog.product(vendor=maker, name="早生みかん", season="autumn")
    catalog.product(vendor=maker, name="遠い夏の桃", season="autumn",
                    harvest_from="07-01", harvest_to="08-31", popularity=99)  # fmt: skip
    catalog.product(vendor=maker, name="秋の酒", season="autumn", tax_class=TaxClass.alcohol)
    market = marche.market(name="冬の市")
    page = client.get("/")
    text = text_of(page)
    for words in ("早生みかん", "冬の市", "宇和島市", "農産", "新しく入りました", "愛媛県"):
        assert words in text, words
    shelf = next(ul for ul in document(page).root.all("ul") if ul.get("class") == "shelf")
    assert [h.text for h in shelf.all("h3")] == ["早生みかん"]
    assert f"/marche/{market.slug}" in {a.get("href") for a in document(page).root.all("a")}


def test_the_home_of_an_empty_shop_stands(client, session):
    assert client.get("/").status_code == 200
    assert client.get("/municipalities").status_code == 200
    assert client.get("/marche").status_code == 200


@pytest.mark.parametrize("rows", [1, 50])
@pytest.mark.parametrize("path", BUDGETS)
def test_query_budgets(client, session, path, rows):
    for _ in range(rows):
        catalog.product(season="autumn")
        marche.market()
    with count_queries(db.engine) as queries:
        assert client.get(path).status_code == 200
    assert len(queries) <= BUDGETS[path], queries


@pytest.mark.parametrize("rows", [1, 50])
def test_town_and_maker_pages_ask_as_much_with_many_rows(client, session, rows):
    town = places.municipality()
    maker = vendors.vendor(municipality=town)
    for _ in range(rows):
        catalog.product(vendor=maker)
        vendors.vendor(municipality=town)
        vendors.closure(vendor=maker)
    with count_queries(db.engine) as of_town:
        client.get(f"/municipalities/{town.code6}")
    with count_queries(db.engine) as of_maker:
        client.get(f"/vendors/{maker.id}")
    assert len(of_town) <= 4, of_town
    assert len(of_maker) <= 7, of_maker


@pytest.mark.parametrize("path", ["/", "/map", "/municipalities", "/en/", "/en/map"])
def test_public_pages_are_the_same_bytes_and_304(client, session, path):
    catalog.product()
    first = client.get(path)
    assert "Set-Cookie" not in first.headers
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
