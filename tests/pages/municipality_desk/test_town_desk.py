"""A town sees its own makers' work, and neither a buyer nor another town."""

from __future__ import annotations

from datetime import date

import pytest

from shop.db import db
from tests.factories import orders, paid, people, places, vendors
from tests.support.page import text_of
from tests.support.queries import count_queries

pytestmark = pytest.mark.usefixtures("stopped_clock")
PAGES = ("/municipality", "/municipality/makers", "/municipality/figures")


@pytest.fixture
def town(session, app):
    """A town with one maker."""
    app.extensions["tomoichi.gateway"] = None
    return places.municipality(name="みどり町")


@pytest.fixture
def maker(town):
    """Its maker."""
    return vendors.vendor(name="みぎ農園（架空）", municipality=town)


def test_late_parcels_papers_and_empty_shelves_wait(client, town, maker) -> None:
    sku = orders.goods(vendor=maker, pieces=1, name="みどりの茶")
    late = paid.accepted({sku: 1}, now=paid.days_ago(6))
    vendors.liquor_licence(vendor=maker, number="見本法9号", expires_on=date(2027, 1, 19))
    vendors.liquor_licence(vendor=maker, number="見本法8号", expires_on=date(2027, 1, 20))
    text = text_of(people.town(client, town.id).get("/municipality"))
    assert late.number in text
    assert "日の遅れ" in text
    assert "見本法9号" in text
    assert "見本法8号" not in text
    assert "みどりの茶" in text
    assert "出品中の商品 1点" in text


def test_nothing_of_another_town_and_no_buyer_is_shown(client, town, maker) -> None:
    own = paid.accepted({orders.goods(vendor=maker): 1}, now=paid.days_ago(6))
    foreign_maker = vendors.vendor(name="よその農園（架空）")
    other = paid.accepted({orders.goods(vendor=foreign_maker, pieces=1): 1}, now=paid.days_ago(6))
    desk = people.town(client, town.id)
    for path in PAGES:
        text = text_of(desk.get(path))
        assert "よその農園" not in text, path
        assert other.number not in text, path
        assert not [s for s in ("花子", "髙橋", "千代田", "hanako") if s in text], path
    assert own.number in text_of(desk.get("/municipality"))


def test_makers_at_a_glance(client, town, maker) -> None:
    sku = orders.goods(vendor=maker)
    paid.part({sku: 1})
    paid.accepted({sku: 1})
    page = text_of(people.town(client, town.id).get("/municipality/makers"))
    assert "みぎ農園（架空） 出品中 1 1 1 0" in page


def test_sums_by_month_hide_small_numbers(client, town, maker) -> None:
    sku = orders.goods(1_000, vendor=maker, pieces=50)
    for _one in range(5):
        paid.part({sku: 1})
    paid.part({sku: 1}, now=paid.days_ago(40))
    text = text_of(people.town(client, town.id).get("/municipality/figures"))
    assert "5,000円（5件）" in text
    assert "5件未満" in text
    assert "1,000円" not in text


def test_a_town_with_nothing_says_what_would_be_here(client, town) -> None:
    desk = people.town(client, town.id)
    assert "いま待っていることはありません" in text_of(desk.get("/municipality"))
    assert "まだつくり手がいません" in text_of(desk.get("/municipality/makers"))
    assert desk.get("/municipality/figures").status_code == 200


@pytest.mark.parametrize(("path", "most"), [(PAGES[0], 10), (PAGES[1], 6), (PAGES[2], 6)])
def test_queries_do_not_grow_with_orders(client, town, path: str, most: int) -> None:
    desk = people.town(client, town.id)
    counts = []
    for more in (1, 6):
        for _one in range(more):
            maker = vendors.vendor(municipality=town)
            paid.accepted({orders.goods(vendor=maker, pieces=1): 1}, now=paid.days_ago(6))
        with count_queries(db.engine) as queries:
            assert desk.get(path).status_code == 200
        counts.append(len(queries))
        assert len(queries) <= most, queries
    assert counts[0] == counts[1]
