"""A maker's part of an order, in words: states, days, where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from shop.catalog.models import TaxClass
from shop.clock import today_jst
from shop.i18n import _, current_locale
from shop.orders.models import (
    OrderLine,
    Parcel,
    ParcelState,
    VendorOrder,
    VendorOrderState,
)
from shop.orders.who_sees import sees_address
from shop.places.prefectures import prefecture
from shop.shipping.slots import slot_text
from shop.shipping.tracking import looks_mistyped, tracking_text, tracking_url
from shop.text import phone_text, postal_text

LATE_AFTER = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Word and tone of a status_tag."""

    label: str
    tone: str


def part_status(part: VendorOrder, *, now: datetime) -> Status:
    """Where the part is, and whether it is late."""
    if part.state is VendorOrderState.new:
        late = now - part.waiting_since > LATE_AFTER
        label = _("お返事が遅れています") if late else _("お返事を待っています")
        return Status(label=label, tone="late" if late else "waiting")
    if part.state is VendorOrderState.accepted:
        return _accepted_status(part, today_jst(now))
    if part.state is VendorOrderState.shipped:
        return Status(label=_("発送しました"), tone="done")
    return Status(label=_("取り消し"), tone="stopped")


def _accepted_status(part: VendorOrder, today: date) -> Status:
    days = [parcel.ship_on for parcel in part.parcels if parcel.state is ParcelState.waiting]
    first = min(days, default=today)
    if first < today:
        return Status(label=_("発送が遅れています"), tone="late")
    if first == today:
        return Status(label=_("今日発送します"), tone="waiting")
    return Status(label=_("発送の準備中"), tone="going")


def carrier_words() -> dict[str, str]:
    """Carriers by their names."""
    return {"yamato": _("ヤマト運輸"), "sagawa": _("佐川急便"), "yupack": _("ゆうパック")}


def cancel_words(part: VendorOrder) -> str:
    """Why a part is over."""
    return {
        "buyer": _("お客さまが取り消しました。発送しないでください。"),
        "short": _("すべての品が足りないと答えました。"),
        "no_stock": _("在庫がないと答えました。"),
        "quality": _("品質が送れる状態にないと答えました。"),
        "cannot_ship": _("期日までに発送できないと答えました。"),
        "other": _("送れないと答えました。"),
    }.get(part.cancel_reason, _("この注文は取り消されました。"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelWords:
    """One parcel as the page and the slip tell it."""

    id: int
    title: str
    temperature: str
    is_waiting: bool
    is_shipped: bool
    is_cancelled: bool
    is_late: bool
    days: list[dict[str, Any]]
    address: list[str]  # lines; only the prefecture where no more is needed
    has_full_address: bool
    lines: list[OrderLine]
    has_alcohol: bool
    carrier: str
    tracking: str
    tracking_url: str
    looks_mistyped: bool


def parcel_words(part: VendorOrder, *, now: datetime) -> list[ParcelWords]:
    """Every parcel of a part, in order."""
    return [
        _words(part, parcel, count, now=now) for count, parcel in enumerate(part.parcels, start=1)
    ]


def _words(part: VendorOrder, parcel: Parcel, count: int, *, now: datetime) -> ParcelWords:
    full = sees_address(part, parcel, now=now)
    number, carrier = parcel.tracking_number, parcel.carrier.value
    waiting = parcel.state is ParcelState.waiting and part.state is not VendorOrderState.cancelled
    return ParcelWords(
        id=parcel.id,
        title=_("荷物%(count)s", count=count),
        temperature=parcel.temperature.value,
        is_waiting=waiting and part.state is VendorOrderState.accepted,
        is_shipped=parcel.state is ParcelState.shipped,
        is_cancelled=parcel.state is ParcelState.cancelled,
        is_late=waiting and parcel.ship_on < today_jst(now),
        days=_days(parcel),
        address=address_lines(parcel) if full else [_masked(parcel)],
        has_full_address=full,
        lines=parcel.lines,
        has_alcohol=any(line.tax_class is TaxClass.alcohol for line in parcel.lines),
        carrier=carrier_words()[carrier],
        tracking=tracking_text(number) if number else "",
        tracking_url=tracking_url(carrier, number) if number else "",
        looks_mistyped=bool(number) and looks_mistyped(carrier, number),
    )


def _days(parcel: Parcel) -> list[dict[str, Any]]:
    return [
        {"label": _("発送する日"), "day": parcel.ship_on, "more": ""},
        {
            "label": _("お届け日"),
            "day": parcel.delivery_on,
            "more": slot_text(parcel.delivery_slot, current_locale()),
        },
    ]


def address_lines(parcel: Parcel) -> list[str]:
    """Postal code, address, name and phone, as on a parcel."""
    to = parcel.address
    place = prefecture(to.prefecture_code).name
    lines = [
        f"〒{postal_text(to.postal_code)}",
        f"{place}{to.city}{to.street}",
        to.building,
        _("%(name)s 様", name=to.name) if current_locale() == "ja" else to.name,
        _("電話 %(phone)s", phone=phone_text(to.phone)),
    ]
    return [line for line in lines if line]


def _masked(parcel: Parcel) -> str:
    to = parcel.address
    place = prefecture(to.prefecture_code).name
    return _("%(name)s 様（%(place)s）", name=to.name, place=place)
