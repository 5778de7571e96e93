"""The list of goods on the real database: filters, counts, order, stock, number of queries."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from shop.catalog.allergens import ALLERGENS, MANDATORY, mask_of, valid_on
from shop.catalog.facets import count_facets
from shop.catalog.listing import SORTS, Wish, find_goods, popular_goods
from shop.catalog.models import AllergenState, Product, ProductStatus, Sku
from shop.catalog.reindex import reindex_all
from shop.db import db
from shop.money import Yen
from shop.search.question import ask
from shop.stock.models import Hold, StockPool
from shop.vendors.models import Temperature
from tests.factories import catalog, places, vendors
from tests.support.queries import count_queries

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def names(wish: Wish) -> list[str]:
    return [goods.name for goods in find_goods(wish, now=NOW)]


@pytest.fixture
def shelf(session):
    """Six goods of two makers of two prefectures."""
    ehime = vendors.vendor(
        municipality=places.municipality(name="宇和島市", name_kana="うわじまし")
    )
    miyagi = vendors.vendor(
        municipality=places.municipality(
            prefecture_code="04", name="石巻市", name_kana="いしのまきし"
        ),
        temperatures=(Temperature.ambient, Temperature.frozen),
    )
    catalog.category("seafood", name="水産", name_en="Seafood", sort=0)
    catalog.product(vendor=ehime, name="みかん", popularity=9, price=Yen(1_200))
    catalog.product(vendor=ehime, name="ゼリー", popularity=7, price=Yen(600), season="summer",
                    name_kana="ぜりー", allergens={"gelatin": AllergenState.contains})  # fmt: skip
    catalog.product(vendor=miyagi, name="牡蠣", name_kana="かき", popularity=8, price=Yen(3_000),
                    category_code="seafood", temperature=Temperature.frozen)  # fmt: skip
    catalog.product(vendor=miyagi, name="えびせん", name_kana="えびせん", price=Yen(500), stock=0,
                    category_code="seafood", allergens={"shrimp": AllergenState.contains,
                    "crab": AllergenState.same_line})  # fmt: skip
    catalog.product(vendor=miyagi, name="下書き", status=ProductStatus.draft)
    reindex_all()
    session.flush()


def test_only_published_goods_come_the_most_bought_first(shelf):
    assert names(Wish()) == ["みかん", "牡蠣", "ゼリー", "えびせん"]


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(region="shikoku"), ["みかん", "ゼリー"]),
        (Wish(prefecture="04"), ["牡蠣", "えびせん"]),
        (Wish(category="seafood"), ["牡蠣", "えびせん"]),
        (Wish(temperature="frozen"), ["牡蠣"]),
        (Wish(without=("shrimp",)), ["みかん", "牡蠣", "ゼリー"]),
        (Wish(without=("crab", "gelatin")), ["みかん", "牡蠣"]),
        (Wish(price_max=Yen(1_000)), ["ゼリー", "えびせん"]),
        (Wish(in_stock=True), ["みかん", "牡蠣", "ゼリー"]),
        (Wish(sort="price_low"), ["えびせん", "ゼリー", "みかん", "牡蠣"]),
        (Wish(sort="price_high"), ["牡蠣", "みかん", "ゼリー", "えびせん"]),
        (Wish(sort="season", season="summer"), ["ゼリー", "みかん", "牡蠣", "えびせん"]),
        (Wish(page=2), []),
    ],
)
def test_each_filter_and_order(shelf, wish, expected):
    assert names(wish) == expected


def test_search_meets_filters(shelf):
    assert names(Wish(question=ask("宇和島"))) == ["みかん", "ゼリー"]
    assert names(Wish(question=ask("宇和島"), price_max=Yen(1_000))) == ["ゼリー"]
    assert names(Wish(question=ask("宮城"), sort="price_low")) == ["えびせん", "牡蠣"]


def test_a_market_or_any_other_choice_limits_by_ids(shelf):
    chosen = select(Product.id).where(Product.name == "牡蠣")
    assert names(Wish(among=chosen)) == ["牡蠣"]


def test_counts_leave_their_own_facet_open_and_apply_the_others(shelf):
    facets = count_facets(Wish(prefecture="04", category="seafood"), now=NOW)
    assert facets.total == 2
    assert facets.prefectures == {"04": 2}
    assert facets.by_category == {"seafood": 2}
    assert facets.temperatures == {"frozen": 1, "ambient": 1}
    wide = count_facets(Wish(), now=NOW)
    assert wide.total == 4
    assert wide.regions == {"shikoku": 2, "tohoku": 2}
    assert wide.by_category == {"produce": 2, "seafood": 2}


def test_a_chosen_town_without_goods_still_has_its_name(shelf):
    town = places.municipality(name="空町")
    facets = count_facets(Wish(municipality=town.code6), now=NOW)
    assert facets.total == 0
    assert facets.towns[town.code6].name == "空町"


def test_lapsed_holds_are_free_again_and_others_are_not(session):
    product = catalog.product(stock=6)
    pool = session.scalars(
        select(StockPool).join(Sku, Sku.pool_id == StockPool.id).where(Sku.product_id == product.id)
    ).one()
    pool.held = 6
    for quantity, waits, expires in (
        (2, False, NOW - timedelta(minutes=1)),
        (3, True, NOW - timedelta(minutes=1)),
        (1, False, NOW + timedelta(minutes=1)),
    ):
        session.add(Hold(pool_id=pool.id, quantity=quantity, owner="order:1", expires_at=expires,
                         awaits_provider=waits, created_at=NOW))  # fmt: skip
    session.flush()
    (goods,) = find_goods(Wish(in_stock=True), now=NOW)
    assert (goods.free, goods.few_left, goods.is_sold_out) == (2, 2, False)


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("rows", [1, 50])
def test_a_page_is_one_query_and_its_facets_another(session, sort, rows):
    maker = vendors.vendor()
    for _ in range(rows):
        catalog.product(vendor=maker)
    with count_queries(db.engine) as queries:
        goods = find_goods(Wish(sort=sort), now=NOW)
        count_facets(Wish(sort=sort), now=NOW)
        popular_goods(now=NOW, limit=4)
    assert len(goods) == min(rows, 24)
    assert len(queries) == 3, queries


def test_the_law_names_29_allergens_nine_of_them_mandatory():
    assert len(ALLERGENS) == len({allergen.bit for allergen in ALLERGENS}) == 29
    assert sum(allergen.category == MANDATORY for allergen in ALLERGENS) == 9
    assert len(valid_on(datetime(2026, 3, 31, tzinfo=UTC).date())) == 27
    assert mask_of(["shrimp", "crab", "no such thing"]) == 3
