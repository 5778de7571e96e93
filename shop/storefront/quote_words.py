"""A quote as the pages print it: names, sums and sentences in the reader's language."""

from __future__ import annotations

from typing import Any

from flask import url_for

from shop.i18n import _, _l, current_locale, pick
from shop.money import Yen
from shop.orders.quoted import CartQuote, Finding, QuotedLine, QuotedParcel
from shop.shipping.reasons import why_not_sooner
from shop.shipping.slots import slot_text
from shop.storefront.cards import product_picture
from shop.storefront.reason_words import reason_text, reason_texts
from shop.text import date_text, yen_text

_GONE = {
    "withdrawn": _l("販売を終えました。かごから出してください。"),
    "sold_out": _l("売り切れました。かごから出してください。"),
}


def money(yen: Yen) -> str:
    """Yen in the reader's language."""
    return yen_text(yen, current_locale())


def temperature_word(code: str) -> str:
    """常温・冷蔵・冷凍 in the reader's language."""
    return {"ambient": _("常温"), "chilled": _("冷蔵"), "frozen": _("冷凍")}[code]


def cart_words(quote: CartQuote) -> list[dict[str, Any]]:
    """Makers → parcels → lines, ready to print."""
    problems = _problems(quote)
    return [
        {
            "name": pick(vendor.name, vendor.name_en),
            "url": url_for("storefront.vendor", vendor_id=vendor.id),
            "town": pick(vendor.municipality.name, vendor.municipality.name_en),
            "law_url": url_for("storefront.tokushoho_of_vendor", vendor_id=vendor.id),
            "parcels": [parcel_words(parcel, problems) for parcel in parcels],
        }
        for vendor, parcels in quote.makers
    ]


def parcel_words(parcel: QuotedParcel, problems: dict[int, str]) -> dict[str, Any]:
    """One parcel: goods, fee, day, and the reason for both in a line."""
    chosen = parcel.chosen
    why = why_not_sooner(parcel.promise.reasons)
    return {
        "key": parcel.key,
        "temperature": parcel.temperature,
        "temperature_word": temperature_word(parcel.temperature),
        "lines": [line_words(line, problems.get(line.id, "")) for line in parcel.lines],
        "fee": _("送料込み") if not parcel.fee else money(parcel.fee),
        "goods": money(parcel.goods),
        "reasons": reason_texts(parcel.reasons),
        "is_deliverable": parcel.is_deliverable,
        "day": date_text(chosen.delivery_on, current_locale()) if chosen else "",
        "slot": slot_text(parcel.slot, current_locale()),
        "is_earliest": parcel.is_earliest,
        "why_day": reason_text(why) if why else "",
    }


def line_words(line: QuotedLine, problem: str = "") -> dict[str, Any]:
    """One line, as the cart_line component wants it."""
    name = pick(line.product.name, line.product.name_en)
    size = pick(line.sku.name, line.sku.name_en)
    return {
        "id": line.id,
        "url": url_for("storefront.product", product_id=line.product.id),
        "name": name,
        "picture_url": product_picture(line.product),
        "picture_alt": "",
        "unit_price": money(line.unit_price),
        "total": money(line.subtotal),
        "quantity": line.quantity,
        "most": max(1, min(line.free, 99)),
        "note": size,
        "is_alcohol": line.is_alcohol,
        "percent": line.percent,
        "is_reduced": line.percent < 10,
        "problem": problem,
    }


def finding_text(finding: Finding) -> str:
    """What has to be known about a line or a parcel, and what to do."""
    line = finding.line
    if line is None:
        return {
            "no_delivery": _(
                "この届け先には発送していません。かごから出すか、届け先を変えてください。"
            ),
            "day_gone": _("えらんだ日には届けられなくなりました。別の日をえらんでください。"),
        }[finding.code]
    if finding.code == "price_changed":
        return _(
            "価格が%(before)sから%(now)sに変わりました。",
            before=money(line.listed_price),
            now=money(line.unit_price),
        )
    if finding.code == "fewer":
        return _("残りは%(count)s点です。数をへらしてください。", count=max(0, line.free))
    return str(_GONE[finding.code])


def _problems(quote: CartQuote) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for finding in quote.findings:
        if finding.line is not None:
            found.setdefault(finding.line.id, []).append(finding_text(finding))
    return {line_id: " ".join(texts) for line_id, texts in found.items()}


def stop_texts(quote: CartQuote) -> list[str]:
    """What stops the order, with the name of what it is about."""
    texts = []
    for finding in quote.stops:
        about = (
            pick(finding.line.product.name, finding.line.product.name_en)
            if finding.line
            else pick(finding.parcel.vendor.name, finding.parcel.vendor.name_en)
        )
        texts.append(_("%(about)s：%(text)s", about=about, text=finding_text(finding)))
    return texts


def sum_rows(quote: CartQuote) -> list[dict[str, Any]]:
    """Goods, shipping, total and the tax inside, rate by rate."""
    rows: list[dict[str, Any]] = [
        {"label": _("商品の合計"), "value": money(quote.goods_total)},
        {"label": _("送料"), "value": money(quote.shipping_total)},
        {"label": _("お支払いの合計（税込）"), "value": money(quote.total), "is_total": True},
    ]
    return rows + tax_rows(quote)


def tax_rows(quote: CartQuote) -> list[dict[str, Any]]:
    """The tax inside the total, once per rate."""
    return [
        {
            "label": _("うち%(percent)s%%対象", percent=rate.percent),
            "value": _("%(total)s（消費税%(tax)s）", total=money(rate.total), tax=money(rate.tax)),
        }
        for rate in quote.totals.by_rate
    ]
