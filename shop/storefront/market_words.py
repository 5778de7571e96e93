"""What is said of a market: its days, its state, its card, its JSON-LD."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from flask import url_for

from shop.art.address import picture_path
from shop.clock import in_jst
from shop.i18n import _, current_locale, pick
from shop.marche.markets import MarketInList
from shop.marche.models import Market, MarketDay, MarketStatus
from shop.storefront.linked_data import SCHEMA, Thing, organisation
from shop.storefront.told import told
from shop.text import (
    date_text,
    postal_code,
    postal_text,
    short_date_text,
    time_range_text,
)
from shop.web.locale_prefix import page_origin

_EVENT_STATUS = {
    MarketStatus.published: "EventScheduled",
    MarketStatus.postponed: "EventPostponed",
    MarketStatus.cancelled: "EventCancelled",
}
_CALENDAR_STATUS = {
    MarketStatus.published: "CONFIRMED",
    MarketStatus.postponed: "TENTATIVE",
    MarketStatus.cancelled: "CANCELLED",
}


def market_card(entry: MarketInList, *, now: datetime) -> dict[str, Any]:
    """One card, as templates/components/market_card.html wants it."""
    market = entry.market
    return {
        "url": url_for("storefront.market", slug=market.slug),
        "name": told(market.name, market.name_en),
        "dates_text": dates_text(in_jst(entry.opens_at).date(), in_jst(entry.closes_at).date()),
        "place_text": told(market.venue_name, market.venue_name_en),
        "sentence": state_text(market.status) or told(market.theme, market.theme_en),
        "picture_url": market_picture(market),
        "is_past": entry.is_past(now),
    }


def market_picture(market: Market) -> str:
    """The drawing of a market; it lies in Tokyo."""
    return picture_path(kind="market", region="kanto", season=market.season, id=market.id)


def dates_text(first: date, last: date) -> str:
    """`2026年12月20日(日)〜12月22日(火)`."""
    locale = current_locale()
    begins = date_text(first, locale)
    if first == last:
        return begins
    ends = short_date_text(last, locale)
    return f"{begins}{'〜' if locale == 'ja' else ' – '}{ends}"


def state_text(status: MarketStatus) -> str:
    """What must be seen now; '' when all goes as planned."""
    if status is MarketStatus.cancelled:
        return str(_("このマルシェは中止になりました"))
    if status is MarketStatus.postponed:
        return str(_("このマルシェは延期になりました"))
    return ""


def postal_mark(code: str) -> str:
    """`〒100-0005 ` from a code in any writing, '' without one."""
    digits = postal_code(code)
    return f"〒{postal_text(digits)} " if digits else ""


def day_rows(days: Sequence[MarketDay]) -> list[dict[str, str]]:
    """Each day with its hours and the last moment to come in."""
    locale = current_locale()
    rows = []
    for day in days:
        opens, closes = in_jst(day.opens_at), in_jst(day.closes_at)
        last = in_jst(day.last_entry_at) if day.last_entry_at else None
        rows.append(
            {
                "label": date_text(opens.date(), locale),
                "value": time_range_text(opens.time(), closes.time(), locale),
                "note": _("最終入場 %(time)s", time=f"{last:%H:%M}") if last else "",
            }
        )
    return rows


def before_rows(market: Market) -> list[dict[str, str]]:
    """Fee, steps, weather, and whom to ask."""
    pairs = [
        (_("入場"), told(market.fee_note, market.fee_note_en)),
        (_("段差と設備"), told(market.step_free, market.step_free_en)),
        (_("天候"), told(market.weather, market.weather_en)),
        (_("主催"), told(market.organiser, market.organiser_en)),
        (_("問い合わせ"), told(market.contact, None)),
    ]
    return [{"label": label, "value": value, "note": ""} for label, value in pairs if value]


def programme_by_day(market: Market) -> list[dict[str, Any]]:
    """The programme under the day that it is on; `day` counts from 1."""
    locale = current_locale()
    shown: list[dict[str, Any]] = []
    for number, day in enumerate(market.days, 1):
        items = [
            {
                "time": str(item.get("time", "")),
                "title": told(str(item.get("title", "")), item.get("title_en")),
            }
            for item in market.programme
            if item.get("day") == number
        ]
        if items:
            shown.append({"day": date_text(in_jst(day.opens_at).date(), locale), "items": items})
    return shown


def calendar_status(status: MarketStatus) -> str:
    """STATUS of RFC 5545."""
    return _CALENDAR_STATUS[status]


def market_event(market: Market) -> Thing:
    """schema.org Event. No offers: nothing is sold in advance yet."""
    first, last = in_jst(market.days[0].opens_at), in_jst(market.days[-1].closes_at)
    address = {
        "@type": "PostalAddress",
        "addressCountry": "JP",
        "postalCode": market.venue_postal_code,
        "streetAddress": pick(market.venue_address, market.venue_address_en),
    }
    place = {
        "@type": "Place",
        "name": pick(market.venue_name, market.venue_name_en),
        "address": address,
    }
    return {
        "@context": SCHEMA,
        "@type": "Event",
        "name": pick(market.name, market.name_en),
        "description": pick(market.summary, market.summary_en),
        "startDate": first.isoformat(),
        "endDate": last.isoformat(),
        "eventStatus": f"{SCHEMA}/{_EVENT_STATUS[market.status]}",
        "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
        "location": place,
        "image": page_origin() + market_picture(market),
        "organizer": organisation(),
        "url": page_origin() + url_for("storefront.market", slug=market.slug),
    }
