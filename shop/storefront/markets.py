"""Markets: the list, one market, one booth, and the calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask import Response, abort, render_template, url_for

from shop import clock
from shop.catalog.listing import Goods, goods_on_sale, listed
from shop.catalog.models import Product
from shop.i18n import _, pick
from shop.marche.calendar_file import CalendarDay, calendar_file
from shop.marche.goods import on_sale_at, on_sale_at_booth
from shop.marche.markets import (
    BoothOnPlan,
    booths_of,
    is_on_site_over,
    is_online_open,
    market_by_slug,
    public_markets,
)
from shop.marche.models import Market
from shop.storefront.cards import product_cards
from shop.storefront.destination import prefecture_name, whereto
from shop.storefront.door import blueprint
from shop.storefront.linked_data import Thing, breadcrumb_list
from shop.storefront.market_words import (
    before_rows,
    calendar_status,
    dates_text,
    day_rows,
    market_card,
    market_event,
    market_picture,
    postal_mark,
    programme_by_day,
    state_text,
)
from shop.storefront.told import told, told_paragraphs
from shop.text import date_text
from shop.web.locale_prefix import page_origin
from shop.web.public_page import public_page

SHOWN = 12


@blueprint.get("/marche")
@public_page
def marche() -> str:
    """Markets to come, then those that were."""
    now = clock.now()
    coming, past = public_markets(now=now)
    return render_template(
        "storefront/marche.html",
        coming=[market_card(entry, now=now) for entry in coming],
        past=[market_card(entry, now=now) for entry in past],
        section="marche",
    )


@blueprint.get("/marche/<slug>")
@public_page
def market(slug: str) -> str:
    """One market: the day and the place above all."""
    now = clock.now()
    found = market_by_slug(slug)
    booths = booths_of(found.id)
    to = whereto()
    goods = listed(_popular(goods_on_sale(now).where(Product.id.in_(on_sale_at(slug)))))
    trail = _trail(found)
    return render_template(
        "storefront/market.html",
        **_facts(found, now),
        booths=[_booth(found, booth) for booth in booths],
        plan=[_on_plan(found, booth) for booth in booths],
        cards=product_cards(goods, to=to, now=now),
        goods_url=url_for("storefront.products", market=slug),
        to=to,
        trail=trail,
        linked=[market_event(found), breadcrumb_list(trail)],
        section="marche",
    )


def _popular(statement: Goods) -> Goods:
    return statement.order_by(Product.popularity.desc(), Product.id.desc()).limit(SHOWN)


def _facts(found: Market, now: datetime) -> dict[str, Any]:
    first = clock.in_jst(found.days[0].opens_at).date()
    last = clock.in_jst(found.days[-1].closes_at).date()
    return {
        "market": found,
        "name": told(found.name, found.name_en),
        "plain_name": pick(found.name, found.name_en),
        "dates": dates_text(first, last),
        "when": day_rows(found.days),
        "venue": told(found.venue_name, found.venue_name_en),
        "postal_mark": postal_mark(found.venue_postal_code),
        "address": told(found.venue_address, found.venue_address_en),
        "access": told_paragraphs(found.access, found.access_en),
        "before": before_rows(found),
        "summary": told_paragraphs(found.summary, found.summary_en),
        "programme": programme_by_day(found),
        "picture_url": market_picture(found),
        "state": state_text(found.status),
        "is_past": is_on_site_over(found, now),
        "online_until": date_text(found.online_until) if found.online_until else "",
        "is_online": is_online_open(found, now),
    }


def _booth(found: Market, booth: BoothOnPlan) -> dict[str, Any]:
    name = told(booth.vendor_name or "", booth.vendor_name_en) or _("準備中")
    return {
        "no": booth.no,
        "name": name,
        "place": _place(booth),
        "blurb": told(booth.blurb or "", booth.blurb_en),
        "url": _booth_url(found, booth),
        "goods": booth.goods,
    }


def _on_plan(found: Market, booth: BoothOnPlan) -> dict[str, Any]:
    return {
        "number": booth.no,
        "x": booth.x,
        "y": booth.y,
        "width": 6,
        "height": 5,
        "region": booth.region or "",
        "name": pick(booth.vendor_name or "", booth.vendor_name_en),
        "url": _booth_url(found, booth),
        "is_here": False,
        "is_waiting": booth.vendor_id is None,
    }


def _place(booth: BoothOnPlan) -> str:
    if booth.prefecture_code is None:
        return ""
    town = pick(booth.town_name or "", booth.town_name_en)
    prefecture = prefecture_name(booth.prefecture_code)
    return _("%(prefecture)s %(town)s", prefecture=prefecture, town=town)


def _booth_url(found: Market, booth: BoothOnPlan) -> str:
    if booth.vendor_id is None:
        return ""
    return url_for("storefront.booth", slug=found.slug, no=booth.no)


def _trail(found: Market, booth_no: str = "") -> list[tuple[str, str | None]]:
    own = pick(found.name, found.name_en)
    trail: list[tuple[str, str | None]] = [
        (_("ホーム"), url_for("storefront.home")),
        (_("マルシェ"), url_for("storefront.marche")),
    ]
    if not booth_no:
        return [*trail, (own, None)]
    here = _("区画%(no)s", no=booth_no)
    return [*trail, (own, url_for("storefront.market", slug=found.slug)), (here, None)]


@blueprint.get("/marche/<slug>/booths/<no>")
@public_page
def booth(slug: str, no: str) -> str:
    """One booth: who stands there, and what can be had."""
    now = clock.now()
    found = market_by_slug(slug)
    booths = booths_of(found.id)
    here = next((one for one in booths if one.no == no and one.vendor_id is not None), None)
    if here is None or here.exhibitor_id is None:
        abort(404)
    goods = listed(
        goods_on_sale(now)
        .where(Product.id.in_(on_sale_at_booth(here.exhibitor_id)))
        .order_by(Product.popularity.desc(), Product.id.desc())
    )
    to = whereto()
    trail = _trail(found, no)
    return render_template(
        "storefront/booth.html",
        **_facts(found, now),
        booth=_booth(found, here),
        plain_maker=pick(here.vendor_name or "", here.vendor_name_en),
        region=here.region,
        vendor_url=url_for("storefront.vendor", vendor_id=here.vendor_id),
        market_url=url_for("storefront.market", slug=slug),
        plan=[{**_on_plan(found, one), "is_here": one.no == no} for one in booths],
        cards=product_cards(goods, to=to, now=now),
        to=to,
        trail=trail,
        linked=_booth_things(trail),
        section="marche",
    )


def _booth_things(trail: Sequence[tuple[str, str | None]]) -> list[Thing]:
    return [breadcrumb_list(trail)]


@blueprint.get("/marche/<slug>/calendar.ics")
@public_page
def market_calendar(slug: str) -> Response:
    """The market's days for a calendar."""
    found = market_by_slug(slug)
    name = pick(found.name, found.name_en)
    url = page_origin() + url_for("storefront.market", slug=slug)
    word = state_text(found.status)
    summary = f"{word}：{name}" if word else name
    file = calendar_file(
        days=[
            CalendarDay(f"{slug}-{day.id}@tomoichi", day.opens_at, day.closes_at, summary)
            for day in found.days
        ],
        name=name,
        location=_where(found),
        description=pick(found.summary, found.summary_en),
        url=url,
        status=calendar_status(found.status),
        sequence=found.sequence,
        updated_at=found.updated_at,
    )
    headers = {"Content-Disposition": f'attachment; filename="{slug}.ics"'}
    return Response(file, content_type="text/calendar; charset=utf-8", headers=headers)


def _where(found: Market) -> str:
    venue = pick(found.venue_name, found.venue_name_en)
    return f"{venue} {pick(found.venue_address, found.venue_address_en)}".strip()
