"""The letters that money and parcels cause. Their words are in templates/emails/<event>/."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from shop.i18n import _
from shop.mail.models import Letter
from shop.mail.write_letter import write_letter
from shop.money import Yen
from shop.office import office
from shop.orders.models import Order, OrderLine, Parcel, PaymentMethod, VendorOrder
from shop.orders.pieces import lines_of
from shop.orders.vendor_links import LINK_DAYS, make_link
from shop.payments.bank_account import office_account
from shop.payments.models import Payment, Refund
from shop.places.prefectures import prefecture
from shop.shipping.slots import slot_text
from shop.shipping.tracking import tracking_text, tracking_url
from shop.vendors.models import Carrier


def order_path(order: Order) -> str:
    """The buyer's page of an order, with its key."""
    return f"/orders/{order.number}?key={order.access_key}"


def method_text(method: PaymentMethod) -> str:
    """How was paid, in the reader's language."""
    return {
        PaymentMethod.card: _("クレジットカード"),
        PaymentMethod.konbini: _("コンビニ払い"),
        PaymentMethod.bank_transfer: _("銀行振込"),
    }[method]


def carrier_text(carrier: Carrier) -> str:
    """Who carries, in the reader's language."""
    return {
        Carrier.yamato: _("ヤマト運輸"),
        Carrier.sagawa: _("佐川急便"),
        Carrier.yupack: _("ゆうパック"),
    }[carrier]


def returned_lines(
    parts: Iterable[VendorOrder], refund: Refund
) -> list[tuple[OrderLine, int, Yen]]:
    """What a refund gives back of these parts: line, pieces, yen. Its shipping is in the refund."""
    by_id = {line.id: line for part in parts for line in lines_of(part)}
    return [
        (by_id[line.order_line_id], line.quantity, line.amount)
        for line in refund.lines
        if line.order_line_id is not None
    ]


def _to_buyer(event: str, order: Order, *, now: datetime, **context: Any) -> Letter:
    return write_letter(
        event=event,
        recipient=order.buyer_email,
        locale=order.locale,
        now=now,
        about=f"order:{order.id}",
        order=order,
        order_path=order_path(order),
        slot_text=slot_text,
        **context,
    )


def placed(order: Order, payment: Payment, *, now: datetime) -> None:
    """To the buyer: what was ordered, and by when and how to pay."""
    _to_buyer("order_placed", order, now=now, payment=payment, office_account=office_account)


def paid(order: Order, payment: Payment, *, now: datetime) -> None:
    """To the buyer: the money has come, the makers begin."""
    _to_buyer("order_paid", order, now=now, payment=payment, method_text=method_text)


def slip_issued(order: Order, payment: Payment, *, now: datetime) -> None:
    """To the buyer: pay at the convenience store by the deadline."""
    _to_buyer("konbini_slip", order, now=now, payment=payment)


def lapsed(order: Order, *, now: datetime) -> None:
    """To the buyer: not paid in time, the order is over, nothing is charged."""
    _to_buyer("order_lapsed", order, now=now)


def cancelled(order: Order, *, now: datetime) -> None:
    """To the buyer: the unpaid order was cancelled as asked."""
    _to_buyer("order_cancelled", order, now=now)


def paid_without_goods(order: Order, *, now: datetime) -> None:
    """To the buyer and the office: paid after the goods were gone."""
    _to_buyer("paid_without_goods", order, now=now)
    write_letter(
        event="office_paid_without_goods",
        recipient=office().email,
        locale="ja",
        now=now,
        about=f"order:{order.id}",
        order=order,
    )


def to_vendor(order: Order, part: VendorOrder, *, now: datetime) -> None:
    """To the maker: a new order, with the link that needs no signing in."""
    token = make_link(vendor_order=part, now=now)
    write_letter(
        event="vendor_new_order",
        recipient=part.vendor.email,
        locale="ja",
        now=now,
        about=f"order:{order.id}",
        order=order,
        part=part,
        slot_text=slot_text,
        prefecture_name=lambda code: prefecture(code).name,
        link_path=f"/vendor/link/{token}",
        link_until=now + timedelta(days=LINK_DAYS),
    )


def part_cancelled_to_vendor(order: Order, part: VendorOrder, *, now: datetime) -> None:
    """To the maker: the buyer has cancelled; nothing is to be shipped."""
    write_letter(
        event="vendor_part_cancelled",
        recipient=part.vendor.email,
        locale="ja",
        now=now,
        about=f"order:{order.id}",
        order=order,
        part=part,
    )


def shipped(order: Order, part: VendorOrder, parcel: Parcel, *, now: datetime) -> None:
    """To the buyer: a parcel is on its way, with the carrier's link."""
    _to_buyer(
        "parcel_shipped",
        order,
        now=now,
        part=part,
        parcel=parcel,
        carrier_text=carrier_text,
        tracking_text=tracking_text(parcel.tracking_number),
        tracking_url=tracking_url(parcel.carrier.value, parcel.tracking_number),
    )


def given_back(order: Order, part: VendorOrder | None, refund: Refund, *, now: datetime) -> None:
    """To the buyer: what does not come, and how the money goes back."""
    parts = order.vendor_orders if part is None else [part]
    _to_buyer(
        "given_back",
        order,
        now=now,
        part=part,
        refund=refund,
        returned=returned_lines(parts, refund),
        account_path=f"/orders/{order.number}/refunds/{refund.id}?key={order.access_key}",
    )


def refunded(order: Order, refund: Refund, *, now: datetime) -> None:
    """To the buyer: the money has left."""
    _to_buyer("refunded", order, now=now, refund=refund)
