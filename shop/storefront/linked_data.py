"""JSON-LD for machines (schema.org); the same facts as on the page, nothing more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from shop.catalog.product_page import ProductPage, SkuOnPage
from shop.i18n import pick
from shop.office import office
from shop.storefront.delivery_words import Delivery
from shop.storefront.destination import Whereto
from shop.web.locale_prefix import page_origin

Thing = dict[str, Any]
SCHEMA = "https://schema.org"


def breadcrumb_list(trail: Iterable[tuple[str, str | None]]) -> Thing:
    """The breadcrumb; places without an address are the page itself."""
    items = [
        {"@type": "ListItem", "position": place, "name": str(label)}
        | ({"item": page_origin() + url} if url else {})
        for place, (label, url) in enumerate(trail, 1)
    ]
    return {"@context": SCHEMA, "@type": "BreadcrumbList", "itemListElement": items}


def product_thing(
    page: ProductPage, *, url: str, picture_url: str, delivery: Delivery | None, to: Whereto
) -> Thing:
    """A product with one offer per SKU, prices with tax."""
    product = page.product
    maker = {"@type": "Organization", "name": pick(product.vendor.name, product.vendor.name_en)}
    return {
        "@context": SCHEMA,
        "@type": "Product",
        "name": pick(product.name, product.name_en),
        "description": pick(product.catch, product.catch_en),
        "image": page_origin() + picture_url,
        "category": pick(product.category.name, product.category.name_en),
        "countryOfOrigin": "JP",
        "brand": maker,
        "offers": [_offer(page, sku, url, maker, _shipping(delivery, to)) for sku in page.skus],
    }


def _offer(
    page: ProductPage, sku: SkuOnPage, url: str, maker: Thing, shipping: Sequence[Thing]
) -> Thing:
    offer: Thing = {
        "@type": "Offer",
        "name": pick(sku.name, sku.name_en),
        "sku": str(sku.id),
        "url": page_origin() + url,
        "price": sku.price.amount,
        "priceCurrency": "JPY",
        "availability": f"{SCHEMA}/{'InStock' if sku.free > 0 else 'OutOfStock'}",
        "itemCondition": f"{SCHEMA}/NewCondition",
        "seller": maker,
    }
    return offer | ({"shippingDetails": list(shipping)} if shipping else {})


def _shipping(delivery: Delivery | None, to: Whereto) -> list[Thing]:
    if delivery is None or delivery.fee is None:
        return []
    days: Thing = {}
    if delivery.transit_days is not None:
        span = {"@type": "QuantitativeValue", "unitCode": "DAY"}
        transit = {**span, "minValue": delivery.transit_days, "maxValue": delivery.transit_days}
        days = {"deliveryTime": {"@type": "ShippingDeliveryTime", "transitTime": transit}}
    return [
        {
            "@type": "OfferShippingDetails",
            "shippingRate": {
                "@type": "MonetaryAmount",
                "value": delivery.fee.amount,
                "currency": "JPY",
            },
            "shippingDestination": {
                "@type": "DefinedRegion",
                "addressCountry": "JP",
                "addressRegion": f"JP-{to.place.prefecture_code}",
            },
            **days,
        }
    ]


def organisation() -> Thing:
    """The office that runs the shop."""
    who = office()
    return {"@type": "Organization", "name": pick(who.name, who.name_en), "url": page_origin()}
