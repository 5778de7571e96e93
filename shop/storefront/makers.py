"""A maker: story, goods, days off, shipping terms."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import render_template, url_for

from shop import clock
from shop.catalog.listing import goods_on_sale, listed
from shop.catalog.models import Product
from shop.i18n import _, current_locale, ngettext, pick
from shop.money import Yen
from shop.places.prefectures import REGIONS
from shop.shipping.calendar import weekdays
from shop.storefront.cards import product_cards
from shop.storefront.destination import prefecture_name, whereto
from shop.storefront.door import blueprint
from shop.storefront.facet_options import region_name, temperature_names
from shop.storefront.linked_data import breadcrumb_list
from shop.storefront.told import told, told_paragraphs
from shop.text import date_text, short_date_text, yen_text
from shop.vendors.makers import FeeSpan, fees_by_region, public_maker
from shop.vendors.models import ShippingProfile, Vendor
from shop.web.public_page import public_page

SHOWN = 48


@blueprint.get("/vendors/<int:vendor_id>")
@public_page
def vendor(vendor_id: int) -> str:
    """One maker."""
    now = clock.now()
    maker = public_maker(vendor_id)
    statement = goods_on_sale(now).where(Product.vendor_id == maker.id)
    goods = listed(statement.order_by(Product.popularity.desc(), Product.id.desc()).limit(SHOWN))
    to = whereto()
    trail = _trail(maker)
    return render_template(
        "storefront/vendor.html",
        **_facts(maker),
        cards=product_cards(goods, to=to, now=now),
        calendar=_calendar(maker, clock.today_jst(now)),
        fees=_fees(maker),
        fee_notes=[note for profile in maker.profiles for note in _notes(profile)],
        to=to,
        trail=trail,
        linked=[breadcrumb_list(trail)],
    )


def _facts(maker: Vendor) -> dict[str, Any]:
    town = maker.municipality
    return {
        "vendor": maker,
        "name": told(maker.name, maker.name_en),
        "plain_name": pick(maker.name, maker.name_en),
        "reading": maker.name_kana if current_locale() == "ja" else "",
        "story": told_paragraphs(maker.story, maker.story_en),
        "hours": told(maker.hours, None),
        "town": pick(town.name, town.name_en),
        "prefecture": prefecture_name(town.prefecture_code),
    }


def _calendar(maker: Vendor, today: date) -> list[dict[str, str]]:
    """Days off and the hour of the cut, as rows."""
    locale = current_locale()
    names = (_("月"), _("火"), _("水"), _("木"), _("金"), _("土"), _("日"))
    closed = _("・").join(names[day] for day in sorted(weekdays(maker.closed_weekdays)))
    rest = _("祝日と年末年始も休みます") if maker.observes_public_holidays else ""
    hour = _("正午") if maker.cutoff_hour == 12 else _("%(hour)s時", hour=maker.cutoff_hour)
    rows = [
        {"label": _("発送しない曜日"), "value": closed or _("ありません"), "note": rest},
        {"label": _("その日の受付"), "value": _("%(hour)sまで", hour=hour), "note": ""},
    ]
    for closure in maker.closures:
        if closure.to_on >= today:
            first = date_text(closure.from_on, locale)
            last = short_date_text(closure.to_on, locale)
            span = _("%(first)s〜%(last)s", first=first, last=last)
            rows.append({"label": _("休業"), "value": span, "note": told(closure.reason, None)})
    return rows


def _fees(maker: Vendor) -> dict[str, Any]:
    """A table: a row per region, a column per temperature that the maker ships."""
    words = temperature_names()
    spans = [fees_by_region(profile) for profile in maker.profiles]
    columns = [{"label": _("地方"), "kind": "head"}] + [
        {"label": words[profile.temperature.value], "kind": "number"} for profile in maker.profiles
    ]
    rows = [
        [region_name(region), *(_span_text(span.get(region.key)) for span in spans)]
        for region in REGIONS
    ]
    return {"columns": columns, "rows": rows}


def _span_text(span: FeeSpan | None) -> dict[str, str]:
    if span is None:
        return {"text": _("お届けできません"), "url": "", "note": ""}
    locale = current_locale()
    low, high = yen_text(span.low, locale), yen_text(span.high, locale)
    days = (
        ngettext("%(num)s日", "%(num)s日", span.days_low)
        if span.days_low == span.days_high
        else _("%(low)s〜%(high)s日", low=span.days_low, high=span.days_high)
    )
    return {
        "text": low if low == high else f"{low}{'〜' if locale == 'ja' else '–'}{high}",
        "url": "",
        "note": days,
    }


def _notes(profile: ShippingProfile) -> list[str]:
    locale = current_locale()
    name = temperature_names()[profile.temperature.value]
    notes = []
    if profile.free_from is not None:
        free = yen_text(profile.free_from, locale)
        notes.append(_("%(kind)sは1つの荷物が%(free)s以上で送料込みです。", kind=name, free=free))
    if profile.island_surcharge > Yen(0):
        extra = yen_text(profile.island_surcharge, locale)
        notes.append(_("%(kind)sの離島料金は1箱%(extra)sです。", kind=name, extra=extra))
    return notes


def _trail(maker: Vendor) -> list[tuple[str, str | None]]:
    town = maker.municipality
    return [
        (_("ホーム"), url_for("storefront.home")),
        (
            pick(town.name, town.name_en),
            url_for("storefront.municipality", code6=town.code6),
        ),
        (pick(maker.name, maker.name_en), None),
    ]
