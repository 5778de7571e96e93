"""The home: a stall under a cloth (ADR 0007)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from flask import render_template, url_for

from shop import clock
from shop.art.address import picture_path
from shop.catalog.counts import Shelf, goods_by_prefecture, shelves
from shop.catalog.listing import free_of_product, goods_on_sale, listed, ships_on
from shop.catalog.models import Product, TaxClass
from shop.catalog.seasons import season_of
from shop.i18n import _, pick
from shop.marche.markets import next_market
from shop.places.towns import town_of_day
from shop.storefront.cards import Card, product_cards
from shop.storefront.destination import whereto
from shop.storefront.door import blueprint
from shop.storefront.market_words import market_card
from shop.storefront.regions import map_regions
from shop.storefront.told import told_paragraphs
from shop.storefront.town_cards import town_card
from shop.web.public_page import public_page

OF_SEASON = 8
NEW = 8


@blueprint.get("/")
@public_page
def home() -> str:
    """What this is, what is good now, from where, where to search."""
    now = clock.now()
    today = clock.today_jst(now)
    season = season_of(today)
    of_season, new = _goods(season, now)
    coming = next_market(now=now)
    return render_template(
        "storefront/home.html",
        season=_season(season),
        season_cards=of_season,
        regions=map_regions(goods_by_prefecture()),
        next_market=market_card(coming, now=now) if coming else None,
        town_story=_story(today, season),
        categories=[_shelf(shelf) for shelf in shelves()],
        new_cards=new,
    )


def _goods(season: str, now: datetime) -> tuple[list[Card], list[Card]]:
    """Goods of the season to be had now (酒 stands elsewhere: two sentences make a card tall), and new."""
    of_season = listed(
        goods_on_sale(now)
        .where(
            Product.season == season,
            Product.tax_class != TaxClass.alcohol,
            ships_on(clock.today_jst(now)),
            free_of_product(now) > 0,
        )
        .order_by(Product.popularity.desc(), Product.id.desc())
        .limit(OF_SEASON)
    )
    new = listed(
        goods_on_sale(now).order_by(Product.published_at.desc(), Product.id.desc()).limit(NEW)
    )
    cards = product_cards([*of_season, *new], to=whereto(), now=now)
    return cards[: len(of_season)], cards[len(of_season) :]


def _season(key: str) -> dict[str, str]:
    words = {
        "spring": (_("春"), _("山菜と新茶、海の苦みが目をさます季節です。")),
        "summer": (_("夏"), _("もぎたての果物と、冷たい麺の季節です。")),
        "autumn": (_("秋"), _("新米、きのこ、実ったばかりの果物の季節です。")),
        "winter": (_("冬"), _("脂ののった魚と、湯気の立つ鍋の季節です。")),
    }
    label, sentence = words[key]
    return {"key": key, "label": label, "sentence": sentence}


def _story(today: date, season: str) -> dict[str, Any] | None:
    town = town_of_day(today)
    if town is None:
        return None
    paragraphs = told_paragraphs(town.story, town.story_en)
    card = town_card(town, goods=[], season=season)
    return {"card": card, "paragraph": next(iter(paragraphs), card["sentence"])}


def _shelf(shelf: Shelf) -> dict[str, str]:
    return {
        "url": url_for("storefront.products", category=shelf.code),
        "label": pick(shelf.name, shelf.name_en),
        "picture_url": picture_path(
            kind=shelf.picture_kind, region=shelf.region, season=shelf.season, id=shelf.product_id
        ),
    }
