"""Markets: list, page, booth and calendar file."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from shop import clock
from shop.db import db
from shop.marche.models import MarketStatus
from tests.factories import catalog, marche, vendors
from tests.pages.storefront.test_product import linked
from tests.support.page import document, text_of
from tests.support.queries import count_queries


@pytest.fixture(autouse=True)
def _noon(app):
    with clock.frozen("2026-11-20T12:00:00+09:00"):
        yield


def test_markets_to_come_stand_before_those_that_were(client, session):
    marche.market(name="去年の市", opens_at=datetime(2025, 11, 1, 2, tzinfo=UTC))
    marche.market(name="来月の市")
    marche.market(name="来年の市", opens_at=datetime(2027, 3, 1, 2, tzinfo=UTC))
    marche.market(name="下書きの市", status=MarketStatus.draft)
    text = text_of(client.get("/marche"))
    assert text.index("来月の市") < text.index("来年の市") < text.index("去年の市")
    assert "終了しました" in text
    assert "下書きの市" not in text


def test_a_market_says_the_day_and_the_place_and_what_can_be_had(client, session):
    maker = vendors.vendor(name="湯気工房（架空）")
    product = catalog.product(vendor=maker, name="鍋の素")
    market = marche.market(slug="yuge")
    marche.booth(market=market, vendor=maker, goods=(product,), no="A-01")
    page = client.get("/marche/yuge")
    text = text_of(page)
    for words in (
        "2026年12月20日(日)〜12月21日(月)", "11:00〜19:00", "最終入場 18:30", "見本ホール（架空）",
        "〒100-0005", "見本駅から徒歩1分", "段差はありません", "雨でも開きます", "入場は無料です",
        "鍋の素", "湯気工房（架空）", "A-01", "開場", "カレンダーに入れる",
    ):  # fmt: skip
        assert words in text, words
    event = linked(page, "Event")
    assert event["startDate"] == "2026-12-20T11:00:00+09:00"
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["location"]["name"] == "見本ホール（架空）"


def test_a_cancelled_market_says_so_first(client, session):
    marche.market(slug="yuge", status=MarketStatus.cancelled)
    page = client.get("/marche/yuge")
    assert "このマルシェは中止になりました" in text_of(page)
    assert linked(page, "Event")["eventStatus"] == "https://schema.org/EventCancelled"
    assert b"STATUS:CANCELLED\r\n" in client.get("/marche/yuge/calendar.ics").data


def test_a_booth_shows_who_stands_there(client, session):
    maker = vendors.vendor(name="湯気工房（架空）")
    product = catalog.product(vendor=maker, name="鍋の素")
    market = marche.market(slug="yuge")
    marche.booth(market=market, vendor=maker, goods=(product,), no="A-01")
    page = client.get("/marche/yuge/booths/A-01")
    assert "鍋の素" in text_of(page)
    assert any("is-here" in e.get("class") for e in document(page).root.walk())
    assert client.get("/marche/yuge/booths/Z-99").status_code == 404


def test_a_japanese_name_on_an_english_page_is_marked_in_the_text_and_plain_in_the_title(
    client, session
):
    maker = vendors.vendor(name="湯気工房（架空）", name_en=None)
    marche.booth(market=marche.market(slug="yuge"), vendor=maker, no="A-01")
    root = document(client.get("/en/marche/yuge/booths/A-01")).root
    assert root.all("title")[0].text.startswith("A-01 湯気工房（架空）")
    assert any(e.get("lang") == "ja" for e in root.all("h1")[0].walk())


def test_drafts_and_unknown_markets_are_not_found(client, session):
    marche.market(slug="hidden", status=MarketStatus.draft)
    for path in ("/marche/hidden", "/marche/none", "/marche/hidden/calendar.ics"):
        assert client.get(path).status_code == 404


def test_the_calendar_file_has_a_day_each_with_a_lasting_name(client, session):
    marche.market(slug="yuge", sequence=3)
    answer = client.get("/marche/yuge/calendar.ics")
    assert answer.content_type == "text/calendar; charset=utf-8"
    lines = answer.data.decode().split("\r\n")
    assert lines.count("BEGIN:VEVENT") == 2
    assert "DTSTART;TZID=Asia/Tokyo:20261220T110000" in lines
    assert "SEQUENCE:3" in lines
    assert all(len(line.encode()) <= 75 for line in lines)


@pytest.mark.parametrize("rows", [1, 50])
def test_a_market_asks_at_most_six_questions(client, session, rows):
    market = marche.market(slug="yuge", days=3)
    for _ in range(rows):
        maker = vendors.vendor()
        goods = (catalog.product(vendor=maker), catalog.product(vendor=maker))
        last = marche.booth(market=market, vendor=maker, goods=goods)
    with count_queries(db.engine) as queries:
        assert client.get("/marche/yuge").status_code == 200
    assert len(queries) <= 6, queries
    assert last.id


def test_markets_filter_the_list_of_goods(client, session):
    product = catalog.product(name="市の品")
    catalog.product(name="ほかの品")
    market = marche.market(slug="yuge")
    marche.booth(market=market, goods=(product,))
    text = text_of(client.get("/products?market=yuge"))
    assert "市の品" in text
    assert "ほかの品" not in text
