"""The page of a product: what, who, what is in it, when, at what cost."""

from __future__ import annotations

import json

import pytest

from shop import clock
from shop.catalog.models import AllergenState, ProductStatus, TaxClass
from shop.db import db
from shop.money import Yen
from shop.vendors.models import Temperature
from tests.factories import catalog, marche, places, vendors
from tests.support.page import document, text_of
from tests.support.queries import count_queries


@pytest.fixture(autouse=True)
def _friday_morning(app):
    with clock.frozen("2026-11-20T09:00:00+09:00"):
        yield


def linked(page, kind):
    """The page's JSON-LD of one type."""
    for script in document(page).root.all("script"):
        if script.get("type") == "application/ld+json":
            thing = json.loads("".join(str(child) for child in script.children))
            if thing["@type"] == kind:
                return thing
    raise AssertionError(f"no {kind}")


def test_a_product_answers_what_who_when_and_how_much(client, session):
    maker = vendors.vendor(municipality=places.municipality(name="宇和島市"))
    product = catalog.product(vendor=maker, name="早生みかん", price=Yen(1_080))
    text = text_of(client.get(f"/products/{product.id}"))
    for words in (
        "早生みかん", "みほんみかん", "1,080円", "（税込）", "愛媛県 宇和島市", "在庫あり",
        "東京都へ", "2026年11月23日(月)から", "送料 880円", "賞味期限 出荷日から14日以上",
        "うんしゅうみかん", maker.name, "潮風の畑", "かごに入れる",
    ):  # fmt: skip
        assert words in text, words


def test_the_buy_form_names_the_sku_and_carries_no_token(client, session):
    product = catalog.product()
    page = client.get(f"/products/{product.id}")
    (form,) = [f for f in document(page).root.all("form") if f.get("action") == "/cart/lines"]
    fields = {e.get("name") for e in form.all("input")}
    assert fields == {"sku_id", "quantity"}
    assert form.get("method") == "post"


def test_several_skus_are_a_choice_and_a_sold_out_one_cannot_be_chosen(client, session):
    product = catalog.product(stock=0)
    big = catalog.sku(product=product, name="5kg箱", price=Yen(2_400), sort=1)
    page = client.get(f"/products/{product.id}")
    radios = {
        e.get("value"): (e.has("checked"), e.has("disabled"))
        for e in document(page).root.all("input")
        if e.get("type") == "radio"
    }
    assert radios[str(big.id)] == (True, False)
    assert [value for value in radios.values() if value[1]] == [(False, True)]
    assert "2,400円" in text_of(page)


def test_a_sold_out_product_says_so_and_has_no_button(client, session):
    product = catalog.product(stock=0)
    page = client.get(f"/products/{product.id}")
    assert "売り切れ" in text_of(page)
    assert "かごに入れる" not in text_of(page)
    assert linked(page, "Product")["offers"][0]["availability"] == "https://schema.org/OutOfStock"


def test_the_destination_in_the_address_decides_fee_and_day(client, session):
    maker = vendors.vendor(temperatures=())
    vendors.shipping_profile(vendor=maker, fee=Yen(1_210), island_surcharge=Yen(550))
    product = catalog.product(vendor=maker)
    text = text_of(client.get(f"/products/{product.id}?to=100-2101"))
    assert "〒100-2101（東京都）へ" in text
    assert "1,760円" in text
    unknown = text_of(client.get(f"/products/{product.id}?to=9999999"))
    assert "その郵便番号は見つかりませんでした" in unknown
    assert "東京都へ" in unknown


def test_a_maker_who_does_not_ship_there_is_said_plainly(client, session):
    product = catalog.product(vendor=vendors.vendor(temperatures=()))
    assert "東京都へはお届けできません" in text_of(client.get(f"/products/{product.id}"))


def test_allergens_are_words_contained_near_and_absent(client, session):
    product = catalog.product(
        allergens={"egg": AllergenState.contains, "wheat": AllergenState.same_line}
    )
    text = text_of(client.get(f"/products/{product.id}"))
    assert "含む 卵" in text
    assert "同じ場所で作っているもの： 小麦" in text or "同じ場所で作っているもの：小麦" in text
    assert "えび・かに・カシューナッツ・くるみ・そば・乳・落花生" in text


def test_alcohol_says_its_two_sentences(client, session):
    product = catalog.product(tax_class=TaxClass.alcohol)
    text = text_of(client.get(f"/products/{product.id}"))
    assert "20歳未満の者の飲酒は法律で禁止されています" in text
    assert "20歳未満の者に対しては酒類を販売しません" in text


def test_machines_read_price_stock_and_shipping(client, session):
    product = catalog.product(name="早生</script>みかん")
    page = client.get(f"/products/{product.id}")
    thing = linked(page, "Product")
    assert thing["name"] == "早生</script>みかん"
    offer = thing["offers"][0]
    assert (offer["price"], offer["priceCurrency"]) == (1_080, "JPY")
    assert offer["availability"] == "https://schema.org/InStock"
    shipping = offer["shippingDetails"][0]
    assert shipping["shippingRate"] == {"@type": "MonetaryAmount", "value": 880, "currency": "JPY"}
    assert len(linked(page, "BreadcrumbList")["itemListElement"]) == 4


def test_other_goods_that_ride_along_and_the_market_are_shown(client, session):
    maker = vendors.vendor(temperatures=(Temperature.chilled, Temperature.frozen))
    product = catalog.product(vendor=maker, temperature=Temperature.chilled)
    catalog.product(vendor=maker, name="一緒に届く茶", can_chill=True)
    catalog.product(vendor=maker, name="冷凍の氷菓", temperature=Temperature.frozen)
    catalog.product(vendor=maker, name="売り切れの菓子", temperature=Temperature.chilled, stock=0)
    market = marche.market(name="冬の市")
    marche.booth(market=market, vendor=maker, goods=(product,), no="B-07")
    text = text_of(client.get(f"/products/{product.id}"))
    assert "一緒に届く茶" in text
    assert "冷凍の氷菓" not in text
    assert "売り切れの菓子" not in text
    assert "冬の市" in text
    assert "区画B-07" in text


def test_what_is_not_published_is_not_found(client, session):
    product = catalog.product(status=ProductStatus.withdrawn)
    assert client.get(f"/products/{product.id}").status_code == 404
    assert client.get("/products/99999").status_code == 404


def test_english_falls_back_visibly(client, session):
    product = catalog.product(name="早生みかん", name_en="Early mikan", story_en=None)
    page = client.get(f"/en/products/{product.id}")
    assert document(page).root.all("h1")[0].text == "Early mikan"
    spans = [e.text for e in document(page).root.all("span") if e.get("lang") == "ja"]
    assert "潮風の畑で育てました。" in spans


@pytest.mark.parametrize("rows", [1, 50])
def test_a_product_page_asks_at_most_five_questions(client, session, rows):
    maker = vendors.vendor()
    product = catalog.product(vendor=maker, allergens={"egg": AllergenState.contains})
    market = marche.market()
    marche.booth(market=market, vendor=maker, goods=(product,))
    for number in range(rows):
        catalog.product(vendor=maker)
        catalog.sku(product=product, sort=number)
        vendors.closure(vendor=maker)
    with count_queries(db.engine) as queries:
        assert client.get(f"/products/{product.id}").status_code == 200
    assert len(queries) <= 5, queries


def test_unchanged_is_304_and_no_cookie_is_set(client, session):
    product = catalog.product()
    first = client.get(f"/products/{product.id}")
    assert "Set-Cookie" not in first.headers
    again = client.get(f"/products/{product.id}", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
