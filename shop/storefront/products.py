"""The list of goods."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import abort, render_template, request

from shop import clock
from shop.catalog.facets import Facets, count_facets
from shop.catalog.listing import (
    LAST_PAGE,
    NEW,
    PAGE_SIZE,
    POPULAR,
    PRICE_HIGH,
    PRICE_LOW,
    SEASON,
    Wish,
    find_goods,
    popular_goods,
)
from shop.catalog.seasons import season_of
from shop.i18n import _
from shop.marche.goods import on_sale_at
from shop.money import Yen
from shop.search.question import Question, ask
from shop.storefront.cards import product_cards
from shop.storefront.destination import Whereto, prefecture_choices, whereto
from shop.storefront.door import blueprint
from shop.storefront.facet_options import chips, facet_options, place_name
from shop.storefront.wanted import Wanted, wanted_from
from shop.web.paging import paging
from shop.web.public_page import public_page

SUGGESTED = 8


@blueprint.get("/products")
@public_page
def products() -> str:
    """Goods that answer the address, with facets, chips, order and pages."""
    now = clock.now()
    to = whereto()
    wanted = wanted_from(request.args, to=to.asked)
    question = ask(wanted.q)
    wish = _wish(wanted, question, now)
    goods = find_goods(wish, now=now)
    facets = count_facets(wish, now=now)
    last = min(LAST_PAGE, max(1, -(-facets.total // PAGE_SIZE)))
    if wanted.page > last:
        abort(404)
    if goods:
        cards = product_cards(goods, to=to, now=now)
        found: dict[str, Any] = {"cards": cards, "paging": _paging(wanted, last)}
    else:
        found = {"cards": [], **_help_on(wanted, question, to, now)}
    return render_template(
        "storefront/products.html", **found, **_around(wanted, facets), to=to, section="goods"
    )


def _wish(wanted: Wanted, question: Question | None, now: datetime) -> Wish:
    return Wish(
        question=question,
        region=wanted.region,
        prefecture=wanted.prefecture,
        municipality=wanted.municipality,
        category=wanted.category,
        temperature=wanted.temperature,
        without=wanted.without,
        price_max=Yen(int(wanted.price_max)) if wanted.price_max else None,
        in_stock=bool(wanted.in_stock),
        among=on_sale_at(wanted.market) if wanted.market else None,
        season=season_of(clock.today_jst(now)),
        sort=wanted.sort,
        page=wanted.page,
    )


def _around(wanted: Wanted, facets: Facets) -> dict[str, Any]:
    market = _("このマルシェの商品") if wanted.market else ""
    return {
        "heading": _heading(wanted, facets),
        "wanted": wanted,
        "total": facets.total,
        "chips": chips(wanted, facets, market),
        "facets": facet_options(wanted, facets),
        "sorts": _sorts(wanted),
        "prefectures": prefecture_choices(),
        "search_text": wanted.q,
        "kept": {"q": wanted.q, "sort": wanted.sort, "to": wanted.to, "market": wanted.market},
        "kept_by_sort": _kept_by_sort(wanted),
    }


def _heading(wanted: Wanted, facets: Facets) -> str:
    place = place_name(wanted, facets)
    if wanted.q and place:
        return str(_("%(place)sの「%(words)s」", place=place, words=wanted.q))
    if wanted.q:
        return str(_("「%(words)s」の商品", words=wanted.q))
    return str(_("%(place)sの商品", place=place) if place else _("商品"))


def _sorts(wanted: Wanted) -> list[tuple[str, str, bool]]:
    names = {
        POPULAR: _("よく合う順") if wanted.q else _("人気順"),
        SEASON: _("旬のもの順"),
        NEW: _("新しい順"),
        PRICE_LOW: _("価格の安い順"),
        PRICE_HIGH: _("価格の高い順"),
    }
    return [(code, name, code == wanted.sort) for code, name in names.items()]


def _kept_by_sort(wanted: Wanted) -> list[tuple[str, str]]:
    """Hidden fields of the form of order and destination: everything else that is asked."""
    kept = {name: value for name, value in wanted.arguments().items() if name not in _OWN}
    pairs: list[tuple[str, str]] = []
    for name, value in kept.items():
        pairs += [(name, one) for one in (value if isinstance(value, tuple) else (value,))]
    return pairs


_OWN = ("sort", "to", "page")


def _paging(wanted: Wanted, last: int) -> dict[str, Any]:
    return paging(wanted.page, last, lambda number: wanted.url(page=number))


def _help_on(
    wanted: Wanted, question: Question | None, to: Whereto, now: datetime
) -> dict[str, Any]:
    """Nothing was found: words that look alike, the same without filters, what others like."""
    similar = question.similar if question else ()
    popular = popular_goods(now=now, limit=SUGGESTED)
    return {
        "paging": None,
        "similar": [(word, Wanted(q=word, to=wanted.to).url()) for word in similar],
        "wider_url": wanted.without_filters.url() if wanted.filters else "",
        "popular": product_cards(popular, to=to, now=now, with_days=False),
    }
