"""A receipt in words: one sheet for registered makers, one for the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shop.clock import today_jst
from shop.i18n import _, current_locale, pick
from shop.invoices.models import Honorific, ReceiptIssue
from shop.invoices.receipt import MakerRows, Receipt, ReturnNote, Row, Section
from shop.office import office
from shop.orders.models import Order, PaymentMethod
from shop.payments.models import Payment
from shop.storefront.checkout import method_name
from shop.storefront.quote_words import money
from shop.tax.rates import RateTotal
from shop.text import date_text, postal_text


def paper_words(
    order: Order, payment: Payment, issued: ReceiptIssue, first: ReceiptIssue, receipt: Receipt
) -> dict[str, Any]:
    """All that the sheets print."""
    sections = [s for s in (receipt.qualified, receipt.plain) if s]
    return {
        "order": order,
        "issued": issued,
        "first_number": first.number,
        "issued_text": _day(today_jst(issued.issued_at)),
        "addressee": _addressee(issued),
        "paid_rows": _paid_rows(order, payment),
        "issuer": _issuer(),
        "is_by_provider": payment.method is not PaymentMethod.bank_transfer,
        "sheets": [
            _sheet(order, section, is_qualified=section is receipt.qualified)
            for section in sections
        ],
    }


def _day(day: Any) -> str:
    return date_text(day, current_locale())


def _addressee(issued: ReceiptIssue) -> str:
    if current_locale() != "ja":
        return issued.addressee
    words = {Honorific.sama: _("様"), Honorific.onchu: _("御中")}
    return f"{issued.addressee} {words[issued.honorific]}"


def _paid_rows(order: Order, payment: Payment) -> list[dict[str, str]]:
    ways = {PaymentMethod.card: _("クレジットカード利用")}
    return [
        {"label": _("注文番号"), "value": order.number},
        {"label": _("支払日"), "value": _day(today_jst(payment.paid_at or order.placed_at))},
        {"label": _("支払方法"), "value": ways.get(payment.method) or method_name(payment.method)},
    ]


def _issuer() -> dict[str, str]:
    ours = office()
    return {
        "name": pick(ours.name, ours.name_en),
        "address": f"〒{postal_text(ours.postal_code)} {pick(ours.address, ours.address_en)}",
        "phone": ours.phone,
        "number": ours.invoice_number,
    }


def _sheet(order: Order, section: Section, *, is_qualified: bool) -> dict[str, Any]:
    return {
        "is_qualified": is_qualified,
        "total": money(section.total),
        "makers": [_maker(maker, is_qualified=is_qualified) for maker in section.makers],
        "maker_names": [_name(maker) for maker in section.makers],
        "rates": _rates(section.by_rate) if is_qualified else [],
        "legend": [
            _("※は軽減税率（%(percent)s%%）の対象です。", percent=percent)
            for percent in section.reduced_percents
            if is_qualified
        ],
        "returns": [_return(order, n, is_qualified=is_qualified) for n in section.returns],
        "given_back": money(section.given_back) if section.returns else "",
        "kept": money(section.total - section.given_back),
    }


def _name(maker: MakerRows) -> str:
    return pick(maker.part.vendor.name, maker.part.vendor.name_en)


def _maker(maker: MakerRows, *, is_qualified: bool) -> dict[str, Any]:
    days = _("・").join(_day(day) for day in maker.supplied_on)
    return {
        "name": _name(maker),
        "days": _("引渡し %(days)s", days=days) if days else "",
        "rows": _cells(maker.rows, is_qualified=is_qualified),
        "total": money(maker.total),
    }


def _return(order: Order, note: ReturnNote, *, is_qualified: bool) -> dict[str, Any]:
    sold_on = today_jst(order.paid_at or order.placed_at)
    return {
        "title": _(
            "%(day)s に返品・取消（%(sold)s の売上分）", day=_day(note.on), sold=_day(sold_on)
        ),
        "rows": _cells(note.rows, is_qualified=is_qualified),
        "rates": _rates(note.by_rate) if is_qualified else [],
        "total": money(note.total),
    }


def _cells(rows: Iterable[Row], *, is_qualified: bool) -> list[list[str]]:
    """Name, pieces, rate (qualified part only), yen."""
    cells = []
    for row in rows:
        rate = [f"{row.percent}%"] if is_qualified else []
        mark = " ※" if is_qualified and row.is_reduced else ""
        cells.append([_what(row) + mark, str(row.quantity), *rate, money(row.amount)])
    return cells


def _what(row: Row) -> str:
    if row.line is None:
        return _("送料")
    name = pick(row.line.product_name, row.line.product_name_en)
    return f"{name} {pick(row.line.sku_name, row.line.sku_name_en)}"


def _rates(by_rate: Iterable[RateTotal]) -> list[dict[str, str]]:
    return [
        {
            "label": _("%(percent)s%%対象", percent=rate.percent),
            "value": _("%(sum)s（うち消費税 %(tax)s）", sum=money(rate.total), tax=money(rate.tax)),
        }
        for rate in by_rate
    ]
