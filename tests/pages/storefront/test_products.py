"""The list of goods as a reader meets it."""

from __future__ import annotations

import pytest

from shop import clock
from shop.catalog.models import AllergenState, TaxClass
from shop.catalog.reindex import reindex_all
from shop.db import db
from shop.money import Yen
from shop.search.models import SearchSynonym
from tests.factories import catalog, places, vendors
from tests.support.page import document, text_of
from tests.support.queries import count_queries

NOW = "2026-11-20T12:00:00+09:00"


@pytest.fixture(autouse=True)
def _noon(app):
    with clock.frozen(NOW):
        yield


@pytest.fixture
def shelf(session):
    ehime = vendors.vendor(municipality=places.municipality(name="宇和島市", name_en="Uwajima"))
    catalog.product(vendor=ehime, name="早生みかん", popularity=5)
    catalog.product(vendor=ehime, name="ゼリー", name_kana="ぜりー", name_en=None, price=Yen(600), stock=0,
                    allergens={"gelatin": AllergenState.contains})  # fmt: skip
    catalog.product(
        vendor=ehime,
        name="純米酒",
        name_kana="じゅんまいしゅ",
        name_en=None,
        tax_class=TaxClass.alcohol,
        stock=3,
    )
    session.add(SearchSynonym(group_code="m", word="みかん", shown="みかん"))
    session.add(SearchSynonym(group_code="m", word="蜜柑", shown="蜜柑"))
    reindex_all()


def test_the_list_shows_cards_with_price_day_and_stock(client, shelf):
    page = client.get("/products")
    text = text_of(page)
    assert "早生みかん" in text
    assert "1,080円 （税込）" in text or "1,080円（税込）" in text
    assert "最短 11月25日(水)" in text or "最短 11月24日(火)" in text
    assert "売り切れ" in text
    assert "残り3点" in text
    assert text.count("20歳未満の者の飲酒は法律で禁止されています") == 1
    assert "3品" in text
    assert "東京都宛て" in text


def test_a_public_page_is_the_same_for_everybody(client, shelf):
    first = client.get("/products")
    assert first.headers["Cache-Control"] == "public, max-age=0, s-maxage=30"
    assert "Set-Cookie" not in first.headers
    etag = first.headers["ETag"]
    again = client.get("/products", headers={"If-None-Match": etag})
    assert (again.status_code, again.get_data()) == (304, b"")


@pytest.mark.parametrize("typed", ["みかん", "ミカン", "ﾐｶﾝ", "蜜柑", "mikan"])
def test_search_from_the_address(client, shelf, typed):
    text = text_of(client.get("/products", query_string={"q": typed}))
    assert "早生みかん" in text
    assert "純米酒" not in text


def test_chips_say_what_is_chosen_and_take_it_away(client, shelf):
    page = client.get("/products?prefecture=38&without=gelatin&price_max=2000&in_stock=1&q=みかん")
    chips = {
        link.text: link.get("href")
        for link in document(page).root.all("a")
        if "is-chosen" in link.get("class")
    }
    assert [text.removesuffix("をはずす").strip() for text in chips] == [
        "愛媛県", "2,000円まで", "在庫があるもの", "ゼラチンを含まない",
    ]  # fmt: skip
    assert "prefecture" not in next(iter(chips.values()))
    assert "ゼリー" not in text_of(page)


def test_one_choice_of_place_is_said_in_the_address_as_what_it_is(client, shelf):
    page = client.get("/products?place=38&page=1")
    canonical = [e for e in document(page).root.all("link") if e.get("rel") == "canonical"]
    assert canonical[0].get("href").endswith("/products?prefecture=38")


def test_an_empty_result_helps_on(client, shelf):
    page = client.get("/products?q=みかんず&temperature=frozen")
    text = text_of(page)
    assert "あてはまる商品は見つかりませんでした" in text
    assert "もしかして" in text
    assert "よくえらばれている商品" in text
    assert "条件をはずして見る" in text


@pytest.mark.parametrize(
    "query",
    ["page=0", "page=-1", "page=x", "sort=x", "place=99", "municipality=123", "without=x",
     "price_max=x", "temperature=hot", "q=%22*", "to=9999999", "market=../x", "category=%25"],
)  # fmt: skip
def test_nonsense_in_the_address_is_no_error(client, shelf, query):
    assert client.get(f"/products?{query}").status_code == 200


def test_an_address_that_no_keyboard_writes_is_refused(client, shelf):
    assert client.get("/products?q=%00%22*").status_code == 400


def test_a_page_beyond_the_last_is_not_found(client, shelf):
    assert client.get("/products?page=2").status_code == 404


def test_english_has_its_own_address_and_falls_back_visibly(client, shelf):
    page = client.get("/en/products")
    text = text_of(page)
    assert "Sample mikan" in text
    assert "ゼリー" in text
    assert "¥1,080" in text
    assert "¥600" in text


def test_the_destination_changes_the_day(client, shelf):
    text = text_of(client.get("/products?to=1600023"))
    assert "〒160-0023（東京都）宛て" in text


@pytest.mark.parametrize("rows", [1, 50])
@pytest.mark.parametrize("query", ["", "q=みかん&sort=new&region=shikoku", "q=ありえない"])
def test_the_list_asks_at_most_four_questions(client, session, rows, query):
    maker = vendors.vendor()
    vendors.closure(vendor=maker)
    for _ in range(rows):
        catalog.product(vendor=maker)
    reindex_all()
    with count_queries(db.engine) as queries:
        assert client.get(f"/products?{query}").status_code == 200
    assert len(queries) <= 4, queries
