"""What search engines are told: the map of addresses and what to leave alone."""

from __future__ import annotations

from collections.abc import Iterable

from flask import Response, abort, render_template, request, url_for

from shop.catalog.sitemap import product_ids, product_pages
from shop.marche.markets import public_slugs
from shop.places.towns import all_town_codes
from shop.storefront.door import blueprint
from shop.vendors.makers import public_maker_ids
from shop.web.locale_prefix import page_origin
from shop.web.public_page import public_page

FIXED = (
    "home", "products", "municipalities", "map", "marche", "contact",
    "tokushoho", "privacy", "terms", "accessibility",
)  # fmt: skip
PRIVATE = ("/cart", "/checkout", "/orders", "/account", "/signin", "/_demo", "/_pay", "/en/cart")


@blueprint.get("/sitemap.xml")
@public_page
def sitemap() -> Response:
    """An index of parts: the pages, and the goods by the 10,000."""
    part = request.args.get("part", "")
    if part == "pages":
        return _xml("storefront/sitemap.xml", _pages())
    if part.isascii() and part.isdigit() and len(part) < 6:
        ids = product_ids(page=int(part))
        if not ids:
            abort(404)
        return _xml("storefront/sitemap.xml", (_product(number) for number in ids))
    parts = ["pages", *map(str, range(product_pages()))]
    own = url_for("storefront.sitemap")
    return _xml("storefront/sitemap_index.xml", (f"{own}?part={name}" for name in parts))


def _product(number: int) -> str:
    return url_for("storefront.product", product_id=number)


def _pages() -> Iterable[str]:
    yield from (url_for(f"storefront.{name}") for name in FIXED)
    yield from (url_for("storefront.municipality", code6=code) for code in all_town_codes())
    yield from (url_for("storefront.vendor", vendor_id=number) for number in public_maker_ids())
    yield from (url_for("storefront.market", slug=slug) for slug in public_slugs())


def _xml(template: str, paths: Iterable[str]) -> Response:
    origin = page_origin()
    text = render_template(template, addresses=[origin + path for path in paths])
    return Response(text, content_type="application/xml; charset=utf-8")


@blueprint.get("/robots.txt")
@public_page
def robots() -> Response:
    """Everything public may be read; baskets and desks are nobody's business."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE)]
    lines.append(f"Sitemap: {page_origin()}{url_for('storefront.sitemap')}")
    return Response("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
