"""What a card of a product says, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from flask import url_for

from shop.art.address import picture_path
from shop.art.alt import picture_alt
from shop.catalog.listing import ListedProduct
from shop.catalog.models import TaxClass
from shop.i18n import _, current_locale, pick
from shop.shipping.calendar import Season
from shop.shipping.terms import Destination
from shop.shipping.terms_by_maker import terms_by_maker
from shop.storefront.destination import Whereto, prefecture_name
from shop.storefront.told import told
from shop.text import short_date_text, yen_text

Card = dict[str, Any]


def product_cards(
    goods: Sequence[ListedProduct], *, to: Whereto, now: datetime, with_days: bool = True
) -> list[Card]:
    """Cards in the order of the goods; one query for all their earliest days (none without)."""
    days = earliest_days(goods, destination=to.place, now=now) if with_days else {}
    return [product_card(product, earliest=days.get(product.id), to=to.asked) for product in goods]


def earliest_days(
    goods: Sequence[ListedProduct], *, destination: Destination, now: datetime
) -> dict[int, date]:
    """The first day of delivery by product id; missing where the maker does not ship."""
    terms = terms_by_maker(
        ((product.vendor_id, product.temperature) for product in goods),
        prefecture_code=destination.prefecture_code,
        now=now,
    )
    days: dict[int, date] = {}
    known: dict[Any, date | None] = {}
    for product in goods:
        pair = (product.vendor_id, product.temperature)
        season = Season.between(product.harvest_from, product.harvest_to)
        if pair in terms and (pair, season) not in known:
            made = terms[pair].promise(now=now, destination=destination, season=season)
            known[pair, season] = made.earliest.delivery_on if made and made.earliest else None
        day = known.get((pair, season))
        if day is not None:
            days[product.id] = day
    return days


def product_card(product: ListedProduct, *, earliest: date | None, to: str = "") -> Card:
    """One card, as templates/components/product_card.html wants it."""
    locale = current_locale()
    name = pick(product.name, product.name_en)  # plain, for the picture's words
    day = earliest and _("最短 %(day)s", day=short_date_text(earliest, locale))
    few = product.few_left
    return {
        "url": url_for("storefront.product", product_id=product.id, to=to or None),
        "name": told(product.name, product.name_en),
        "town_name": pick(product.town_name, product.town_name_en),
        "prefecture_name": prefecture_name(product.prefecture_code),
        "region": product.region,
        "price": yen_text(product.price, locale),
        "picture_url": product_picture(product),
        "picture_alt": picture_alt(name, product.picture_kind),
        "temperature": product.temperature.value,
        "earliest_text": day or "",
        "is_alcohol": product.tax_class is TaxClass.alcohol,
        "is_sold_out": product.is_sold_out,
        "few_left_text": _("残り%(count)s点", count=few) if few else "",
    }


def product_picture(product: Any) -> str:
    """The address of a product's drawing (a listed product or a product row)."""
    return picture_path(
        kind=product.picture_kind, region=product.region, season=product.season, id=product.id
    )
