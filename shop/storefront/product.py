"""The page of a product: what it is, who made it, what is in it, when, and what it costs to the door."""

from __future__ import annotations

from typing import Any

from flask import render_template, request, url_for
from wtforms import RadioField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from shop import clock
from shop.art.alt import picture_alt
from shop.catalog.models import Product, TaxClass
from shop.catalog.product_page import ProductPage, product_page, same_parcel_goods
from shop.i18n import _, _l, current_locale, pick
from shop.marche.goods import MarketOfProduct, next_market_of
from shop.storefront.cards import product_cards, product_picture
from shop.storefront.delivery_words import Delivery, delivery_of
from shop.storefront.destination import Whereto, prefecture_choices, prefecture_name, whereto
from shop.storefront.door import blueprint
from shop.storefront.label_words import allergen_facts, label_rows
from shop.storefront.linked_data import Thing, breadcrumb_list, product_thing
from shop.storefront.told import told, told_paragraphs
from shop.text import short_date_text, yen_text
from shop.web.forms import ShopForm
from shop.web.public_page import public_page

FEW = 5
OTHERS = 4
MOST = 99


class SkuForm(ShopForm):
    """The choice of a SKU as a reader sees it; the cart reads the answer."""

    sku_id = RadioField(_l("規格"), coerce=int)


@blueprint.get("/products/<int:product_id>")
@public_page
def product(product_id: int) -> str:
    """One product, towards the destination in the address."""
    now = clock.now()
    page = product_page(product_id, now=now)
    to = whereto()
    delivery = delivery_of(page.product, page.first, to=to, now=now) if page.first else None
    others = same_parcel_goods(page.product, now=now, limit=OTHERS)
    trail = _trail(page.product)
    return render_template(
        "storefront/product.html",
        **_facts(page, to),
        trail=trail,
        linked=_linked(page, trail, delivery, to),
        delivery=delivery.words() if delivery else None,
        allergens=allergen_facts(page, clock.today_jst(now)),
        market=_market(next_market_of(product_id, now=now)),
        others=product_cards(others, to=to, now=now, with_days=False),
        section="goods",
    )


def _facts(page: ProductPage, to: Whereto) -> dict[str, Any]:
    product = page.product
    maker = product.vendor
    town = product.municipality
    name = pick(product.name, product.name_en)
    return {
        "product": product,
        "name": told(product.name, product.name_en),
        "plain_name": name,
        "reading": product.name_kana if current_locale() == "ja" else "",
        "catch": told(product.catch, product.catch_en),
        "plain_catch": pick(product.catch, product.catch_en),
        "story": told_paragraphs(product.story, product.story_en),
        "serving": told_paragraphs(product.serving, product.serving_en),
        "town": pick(town.name, town.name_en),
        "prefecture": prefecture_name(town.prefecture_code),
        "maker": told(maker.name, maker.name_en),
        "maker_story": told_paragraphs(maker.story, maker.story_en)[:1],
        "picture_url": product_picture(product),
        "picture_alt": picture_alt(name, product.picture_kind),
        "label": label_rows(product.label),
        "is_alcohol": product.tax_class is TaxClass.alcohol,
        "to": to,
        "prefectures": prefecture_choices(),
        "cart_url": f"{request.script_root}/cart/lines",
        **_choice(page),
    }


def _choice(page: ProductPage) -> dict[str, Any]:
    """Price, stock words and the SKUs to choose from."""
    first = page.first
    locale = current_locale()
    form = SkuForm(formdata=None, sku_id=first.id if first else None)
    form.sku_id.choices = [
        SelectChoice(sku.id, f"{pick(sku.name, sku.name_en)}　{yen_text(sku.price, locale)}")
        for sku in page.skus
    ]
    free = first.free if first else 0
    lowest = min((sku.price for sku in page.skus), default=page.product.price)
    return {
        "form": form,
        "sku": first,
        "sku_name": pick(first.name, first.name_en) if first else "",
        "price": yen_text(first.price if first else lowest, locale),
        "has_choice": len(page.skus) > 1,
        "gone": {sku.id: _("売り切れ") for sku in page.skus if sku.free <= 0},
        "is_sold_out": page.is_sold_out,
        "few_left": _("残り%(count)s点", count=free) if 0 < free <= FEW else "",
        "most": max(1, min(free, MOST)),
    }


def _trail(product: Product) -> list[tuple[str, str | None]]:
    code = product.municipality.code6
    town = pick(product.municipality.name, product.municipality.name_en)
    shelf = pick(product.category.name, product.category.name_en)
    return [
        (_("ホーム"), url_for("storefront.home")),
        (shelf, url_for("storefront.products", category=product.category_code)),
        (town, url_for("storefront.municipality", code6=code)),
        (pick(product.name, product.name_en), None),
    ]


def _linked(
    page: ProductPage,
    trail: list[tuple[str, str | None]],
    delivery: Delivery | None,
    to: Whereto,
) -> list[Thing]:
    url = url_for("storefront.product", product_id=page.product.id)
    picture = product_picture(page.product)
    thing = product_thing(page, url=url, picture_url=picture, delivery=delivery, to=to)
    return [thing, breadcrumb_list(trail)]


def _market(market: MarketOfProduct | None) -> dict[str, str] | None:
    if market is None:
        return None
    locale = current_locale()
    first = short_date_text(clock.in_jst(market.opens_at).date(), locale)
    last = short_date_text(clock.in_jst(market.closes_at).date(), locale)
    booth = _("区画%(no)s", no=market.booth_no)
    return {
        "name": told(market.name, market.name_en),
        "when": first if first == last else _("%(first)s〜%(last)s", first=first, last=last),
        "where": pick(market.venue_name, market.venue_name_en),
        "booth": booth,
        "url": url_for("storefront.booth", slug=market.slug, no=market.booth_no),
    }
