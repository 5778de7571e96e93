"""An order in plain words: where it is, what comes when, what money moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask import current_app, url_for

from shop.art.address import PICTURE_VERSION
from shop.i18n import _, current_locale, pick
from shop.orders.models import (
    Order,
    OrderEvent,
    OrderLine,
    OrderState,
    Parcel,
    ParcelState,
    VendorOrder,
    VendorOrderState,
)
from shop.payments.bank_account import office_account
from shop.payments.models import Payment, PaymentState, Refund, RefundState
from shop.shipping.slots import slot_text
from shop.shipping.tracking import tracking_text, tracking_url
from shop.storefront.checkout import method_name
from shop.storefront.destination import address_text
from shop.storefront.quote_words import money, temperature_word
from shop.storefront.what_next import next_words, status_words
from shop.text import date_text, datetime_text


def order_words(
    order: Order,
    payment: Payment,
    refunds: Sequence[Refund],
    events: Sequence[OrderEvent],
    now: datetime,
) -> dict[str, Any]:
    """All that the order's page prints."""
    status, tone = status_words(order)
    return {
        "order": order,
        "status": status,
        "tone": tone,
        "next_words": next_words(order, payment),
        "timeline": _timeline(order, events),
        "parts": [_part(order, part) for part in order.vendor_orders],
        "payment_rows": _payment_rows(order, payment),
        "bank_rows": _bank_rows(order, payment),
        "pay_url": _pay_url(order, payment),
        "slip_url": payment.session_url if payment.state is PaymentState.slip else "",
        "can_cancel": order.state is OrderState.awaiting_payment,
        "sums": _sums(order),
        "refunds": [_refund(order, refund) for refund in refunds],
        "address": _address(order),
        "receipt_url": _receipt_url(order),
        "placed_text": _moment(order.placed_at),
        "is_simulated": current_app.extensions["tomoichi.settings"].uses_simulator,
    }


def _moment(moment: datetime) -> str:
    return datetime_text(moment, current_locale())


def _timeline(order: Order, events: Sequence[OrderEvent]) -> list[dict[str, Any]]:
    when = {event.code: _moment(event.at) for event in reversed(events)}
    paid = order.paid_at is not None
    over = order.state in {OrderState.expired, OrderState.cancelled}
    rows = [
        {"label": _("注文を受け付けました"), "state": "done", "when": when.get("order.placed", "")}
    ]
    if over:
        closed = _moment(order.closed_at) if order.closed_at else ""
        return [*rows, {"label": _status_over(order), "state": "stopped", "when": closed}]
    rows.append(
        {
            "label": _("お支払い"),
            "state": "done" if paid else "current",
            "when": when.get("order.paid", ""),
        }
    )
    parts = [p for p in order.vendor_orders if p.state is not VendorOrderState.cancelled]
    accepted = paid and all(part.accepted_at for part in parts)
    shipped = paid and bool(parts) and all(part.shipped_at for part in parts)
    rows.append(_step(_("つくり手が用意"), done=accepted, current=paid and not accepted))
    rows.append(_step(_("発送"), done=shipped, current=accepted and not shipped))
    return rows


def _step(label: str, *, done: bool, current: bool) -> dict[str, Any]:
    return {"label": label, "state": "done" if done else "current" if current else "ahead"}


def _status_over(order: Order) -> str:
    if order.state is OrderState.expired:
        return _("お支払い期限がすぎ、終わりました")
    return _("取り消しました")


_PART_TONES = {
    VendorOrderState.waiting: "waiting",
    VendorOrderState.new: "waiting",
    VendorOrderState.accepted: "going",
    VendorOrderState.shipped: "done",
    VendorOrderState.cancelled: "stopped",
}


def _part(order: Order, part: VendorOrder) -> dict[str, Any]:
    words = {
        VendorOrderState.waiting: _("お支払い待ち"),
        VendorOrderState.new: _("つくり手の返事待ち"),
        VendorOrderState.accepted: _("用意しています"),
        VendorOrderState.shipped: _("発送しました"),
        VendorOrderState.cancelled: _("取り消し"),
    }
    return {
        "id": part.id,
        "version": part.version,
        "name": pick(part.vendor.name, part.vendor.name_en),
        "url": url_for("storefront.vendor", vendor_id=part.vendor_id),
        "status": words[part.state],
        "tone": _PART_TONES[part.state],
        "parcels": [_parcel(parcel) for parcel in part.parcels],
        "total": money(part.total),
        "can_cancel": order.state is OrderState.paid and part.state is VendorOrderState.new,
    }


def _parcel(parcel: Parcel) -> dict[str, Any]:
    shipped = parcel.state is ParcelState.shipped
    day = date_text(parcel.delivery_on, current_locale())
    return {
        "temperature": parcel.temperature.value,
        "temperature_word": temperature_word(parcel.temperature.value),
        "day": _("%(day)sごろ", day=day) if parcel.is_earliest else day,
        "slot": slot_text(parcel.delivery_slot, current_locale()),
        "is_cancelled": parcel.state is ParcelState.cancelled,
        "lines": [_line(line) for line in parcel.lines],
        "fee": money(parcel.shipping_fee) if parcel.shipping_fee else _("送料込み"),
        "tracking": tracking_text(parcel.tracking_number) if shipped else "",
        "tracking_url": tracking_url(parcel.carrier.value, parcel.tracking_number)
        if shipped and parcel.tracking_number
        else "",
    }


def _line(line: OrderLine) -> dict[str, Any]:
    back = line.given_back
    return {
        "url": url_for("storefront.product", product_id=line.product_id),
        "name": pick(line.product_name, line.product_name_en),
        "picture_url": f"/pictures/{PICTURE_VERSION}/{line.picture}.svg",
        "picture_alt": "",
        "unit_price": money(line.unit_price),
        "quantity": line.quantity,
        "total": money(line.unit_price * line.quantity),
        "note": pick(line.sku_name, line.sku_name_en),
        "is_alcohol": line.tax_class.value == "alcohol",
        "problem": _("%(count)s点は届きません。返金します。", count=back) if back else "",
    }


def _payment_rows(order: Order, payment: Payment) -> list[dict[str, Any]]:
    rows = [{"label": _("方法"), "value": method_name(order.payment_method)}]
    if payment.paid_at:
        rows.append({"label": _("お支払い日時"), "value": _moment(payment.paid_at)})
    elif order.state is OrderState.awaiting_payment:
        rows.append({"label": _("お支払い期限"), "value": _moment(order.payment_due_at)})
    return rows


def _bank_rows(order: Order, payment: Payment) -> list[dict[str, Any]]:
    if (
        payment.state is not PaymentState.awaiting_transfer
        or order.state is not OrderState.awaiting_payment
    ):
        return []
    account = office_account()
    return [
        {"label": _("振込額"), "value": money(order.total), "is_total": True},
        {"label": _("金融機関"), "value": f"{account.bank} {account.branch}"},
        {"label": _("口座"), "value": f"{account.kind} {account.number}"},
        {"label": _("口座名義"), "value": account.holder},
        {
            "label": _("振込人名"),
            "value": _("注文番号 %(number)s を入れてください", number=order.number),
        },
    ]


def _pay_url(order: Order, payment: Payment) -> str:
    on_the_way = {PaymentState.created, PaymentState.open, PaymentState.failed}
    if order.state is not OrderState.awaiting_payment or payment.state not in on_the_way:
        return ""
    return url_for("storefront.pay", number=order.number, key=order.access_key)


def _receipt_url(order: Order) -> str:
    if order.state is not OrderState.paid:
        return ""
    return url_for("storefront.receipt", number=order.number, key=order.access_key)


def _sums(order: Order) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {"label": _("商品の合計"), "value": money(order.goods_total)},
        {"label": _("送料"), "value": money(order.shipping_total)},
        {"label": _("合計（税込）"), "value": money(order.total), "is_total": True},
    ]
    return rows + [
        {
            "label": _("うち%(percent)s%%対象", percent=tax.percent),
            "value": _(
                "%(total)s（消費税%(tax)s）", total=money(tax.included_total), tax=money(tax.tax)
            ),
        }
        for tax in order.taxes
    ]


def _refund(order: Order, refund: Refund) -> dict[str, Any]:
    words = {
        RefundState.queued: _("決済会社に返金を頼んでいます"),
        RefundState.needs_account: _("振込先の口座をお知らせください"),
        RefundState.with_office: _("事務局が振り込みます"),
        RefundState.done: _("返金しました"),
        RefundState.failed: _("事務局が確かめています"),
    }
    needs = refund.state is RefundState.needs_account
    return {
        "amount": money(refund.amount),
        "words": words[refund.state],
        "tone": "done" if refund.state is RefundState.done else "waiting",
        "account_url": url_for(
            "storefront.refund_account",
            number=order.number,
            refund_id=refund.id,
            key=order.access_key,
        )
        if needs
        else "",
    }


def _address(order: Order) -> list[dict[str, Any]]:
    rows = []
    for place in order.addresses:
        name = _("%(name)s 様", name=place.name) if current_locale() == "ja" else place.name
        rows += [
            {"label": _("お届け先"), "value": name},
            {"label": _("住所"), "value": address_text(place)},
        ]
    return rows
