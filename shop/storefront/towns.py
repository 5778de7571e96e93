"""The towns: all of them by region and prefecture, and each with its story, goods and makers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from flask import abort, render_template, url_for

from shop import clock
from shop.catalog.counts import best_by_town
from shop.catalog.listing import goods_on_sale, listed
from shop.catalog.models import Product
from shop.catalog.seasons import season_of
from shop.i18n import _, current_locale, pick
from shop.places.models import Municipality
from shop.places.prefectures import REGIONS
from shop.places.towns import all_towns, town_by_code
from shop.storefront.cards import product_cards
from shop.storefront.destination import whereto
from shop.storefront.door import blueprint
from shop.storefront.facet_options import region_name
from shop.storefront.linked_data import breadcrumb_list
from shop.storefront.regions import map_regions
from shop.storefront.told import told, told_paragraphs
from shop.storefront.town_cards import town_card
from shop.vendors.makers import makers_of_town
from shop.vendors.models import Vendor
from shop.web.public_page import public_page

SHOWN = 12


@blueprint.get("/municipalities")
@public_page
def municipalities() -> str:
    """Every partner town, north to south."""
    today = clock.today_jst(clock.now())
    towns = all_towns()
    best = best_by_town()
    season = season_of(today)
    cards = {town.id: town_card(town, goods=best.get(town.id, []), season=season) for town in towns}
    regions = [
        {
            "key": region.key,
            "label": region_name(region),
            "towns": [cards[town.id] for town in towns if town.region == region.key],
        }
        for region in REGIONS
    ]
    return render_template(
        "storefront/municipalities.html",
        of_day=[cards[town.id] for town in _of_day(towns, today)],
        regions=[region for region in regions if region["towns"]],
        count=len(towns),
        section="towns",
    )


def _of_day(towns: Sequence[Municipality], today: date) -> list[Municipality]:
    """Three towns, others every day, far from one another."""
    if not towns:
        return []
    places = {(today.toordinal() * 3 + step * len(towns) // 3) % len(towns) for step in range(3)}
    return [towns[place] for place in sorted(places)]


@blueprint.get("/municipalities/<code6>")
@public_page
def municipality(code6: str) -> str:
    """One town."""
    if len(code6) != 6 or not code6.isdigit():
        abort(404)
    now = clock.now()
    town = town_by_code(code6)
    to = whereto()
    statement = goods_on_sale(now).where(Product.municipality_id == town.id)
    goods = listed(
        statement.order_by(Product.popularity.desc(), Product.id.desc()).limit(SHOWN + 1)
    )
    trail = _trail(town)
    return render_template(
        "storefront/municipality.html",
        **_facts(town, season_of(clock.today_jst(now))),
        cards=product_cards(goods[:SHOWN], to=to, now=now),
        has_more=len(goods) > SHOWN,
        makers=[_maker(vendor) for vendor in makers_of_town(town.id)],
        to=to,
        trail=trail,
        linked=[breadcrumb_list(trail)],
        section="towns",
    )


def _facts(town: Municipality, season: str) -> dict[str, Any]:
    return {
        "town": town,
        "card": town_card(town, goods=[], season=season),
        "story": told_paragraphs(town.story, town.story_en),
        "regions": map_regions({town.prefecture_code: 1}),
        "goods_url": url_for("storefront.products", municipality=town.code6),
        "contact_section": told(town.contact_section, None),
    }


def _maker(vendor: Vendor) -> dict[str, Any]:
    return {
        "url": url_for("storefront.vendor", vendor_id=vendor.id),
        "name": told(vendor.name, vendor.name_en),
        "reading": vendor.name_kana if current_locale() == "ja" else "",
        "sentence": next(iter(told_paragraphs(vendor.story, vendor.story_en)), ""),
    }


def _trail(town: Municipality) -> list[tuple[str, str | None]]:
    return [
        (_("ホーム"), url_for("storefront.home")),
        (_("まち"), url_for("storefront.municipalities")),
        (pick(town.name, town.name_en), None),
    ]
