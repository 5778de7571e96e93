"""What the cart comes to, parcel by parcel: shown, posted back, and compared when it is ordered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from shop.clock import today_jst
from shop.money import Yen
from shop.orders.cart_rows import CartRow, load_rows
from shop.orders.models import PaymentMethod
from shop.orders.payment_terms import payment_due_at, waits_for_payment
from shop.orders.quoted import CartQuote, Finding, QuotedLine, QuotedParcel
from shop.orders.totals import Line, ParcelCost, order_totals
from shop.shipping.calendar import MakerCalendar, Season
from shop.shipping.parcels import ParcelPlan, Piece, plan_parcels
from shop.shipping.promise import Choice, Promise, promise
from shop.shipping.quote import quote
from shop.shipping.terms import Destination, ShippingTerms
from shop.shipping.terms_by_maker import MakersTemperature, MakerTerms, terms_by_maker
from shop.tax.load_rates import load_rates
from shop.tax.rates import STANDARD, Rate, rate_on
from shop.vendors.models import Temperature

TOKYO = Destination("13")
# A maker without a shipping profile for a temperature ships it nowhere.
_UNKNOWN = MakerTerms(
    ShippingTerms("ambient", "yamato", TOKYO.prefecture_code, 1, None, Yen.zero),
    MakerCalendar(),
    rate=None,
)


def quote_cart(
    *,
    cart_id: int,
    destination: Destination | None,
    method: PaymentMethod | None = None,
    wishes: Mapping[str, tuple[str, str]] | None = None,
    now: datetime,
) -> CartQuote:
    """Quote a cart in three queries, however many lines it has.

    destination: None stands for 東京都, and the page says so. method: konbini and 銀行振込 count the
    days from the payment deadline. wishes: parcel key → (day as ISO or '', slot code or '').
    """
    rows = load_rows(cart_id, now=now)
    place = destination or TOKYO
    terms = terms_by_maker(
        # All three: goods may ride in a parcel of another temperature than their own.
        [(row.vendor.id, temperature) for row in rows for temperature in Temperature],
        prefecture_code=place.prefecture_code,
        now=now,
    )
    rates = load_rates()
    paid_by = payment_due_at(method, now) if method and waits_for_payment(method) else None
    by_line = {row.line.id: row for row in rows}
    parcels = [
        _parcel(
            plan, by_line, terms, place, rates, (wishes or {}).get(plan.key),
            paid_by=paid_by, now=now,
        )
        for plan in plan_parcels(_piece(row, now) for row in rows)
    ]  # fmt: skip
    totals = order_totals(
        lines=[_money_line(parcel, line) for parcel in parcels for line in parcel.lines],
        parcels=[
            ParcelCost(parcel.key, parcel.vendor.id, parcel.fee, parcel.shipping_percent)
            for parcel in parcels
        ],
    )
    return CartQuote(
        parcels=tuple(parcels),
        totals=totals,
        destination=destination,
        findings=tuple(_findings(parcels)),
        method=method,
        quoted_at=now,
    )


def _season(row: CartRow) -> Season | None:
    return Season.between(row.product.harvest_from, row.product.harvest_to)


def _piece(row: CartRow, now: datetime) -> Piece:
    season = _season(row)
    return Piece(
        key=row.line.id,
        vendor_id=row.vendor.id,
        temperature=row.product.temperature.value,
        can_chill=row.product.can_chill,
        quantity=row.line.quantity,
        weight_g=row.sku.weight_g,
        size_class=row.sku.size_class,
        subtotal=row.sku.price * row.line.quantity,
        season=season.key(today_jst(now)) if season else "",
    )


def _parcel(
    plan: ParcelPlan,
    by_line: Mapping[int, CartRow],
    terms: Mapping[MakersTemperature, MakerTerms],
    destination: Destination,
    rates: Sequence[Rate],
    wish: tuple[str, str] | None,
    *,
    paid_by: datetime | None,
    now: datetime,
) -> QuotedParcel:
    rows = [by_line[piece.key] for piece in plan.pieces]
    vendor = rows[0].vendor
    known = terms.get((vendor.id, Temperature(plan.temperature)), _UNKNOWN)
    profile, rate = known.terms, known.rate
    fee = quote(
        pieces=plan.pieces, subtotal=plan.subtotal, terms=profile, rate=rate,
        destination=destination,
    )  # fmt: skip
    days = promise(
        now=now, calendar=known.calendar, terms=profile, destination=destination,
        rate=rate, seasons=[season for season in map(_season, rows) if season], paid_by=paid_by,
    )  # fmt: skip
    chosen = _chosen(days, wish)
    supply_on = chosen.ship_on if chosen else today_jst(now)
    return QuotedParcel(
        key=plan.key,
        vendor=vendor,
        temperature=plan.temperature,
        carrier=profile.carrier,
        lines=tuple(_line(row, rates, supply_on) for row in rows),
        fee=fee.fee or Yen.zero,
        boxes=fee.boxes,
        shipping_percent=rate_on(rates, STANDARD, supply_on),
        is_deliverable=fee.is_deliverable and days.earliest is not None,
        reasons=(*plan.reasons, *fee.reasons),
        promise=days,
        chosen=chosen,
        slot=wish[1] if wish and days.allows_slot(wish[1]) else "",
        wish=wish,
    )


def _chosen(days: Promise, wish: tuple[str, str] | None) -> Choice | None:
    """The day wished for while it is offered, else the earliest."""
    if wish and wish[0]:
        for choice in days.choices:
            if choice.delivery_on.isoformat() == wish[0]:
                return choice
    return days.earliest


def _line(row: CartRow, rates: Sequence[Rate], supply_on: date) -> QuotedLine:
    return QuotedLine(
        id=row.line.id,
        sku=row.sku,
        product=row.product,
        quantity=row.line.quantity,
        unit_price=row.sku.price,
        listed_price=row.line.listed_price,
        free=row.free,
        is_on_sale=row.is_on_sale,
        percent=rate_on(rates, row.product.tax_class.value, supply_on),
    )


def _money_line(parcel: QuotedParcel, line: QuotedLine) -> Line:
    return Line(
        vendor_id=parcel.vendor.id,
        parcel=parcel.key,
        percent=line.percent,
        unit_price=line.unit_price,
        quantity=line.quantity,
    )


def _findings(parcels: Iterable[QuotedParcel]) -> Iterable[Finding]:
    for parcel in parcels:
        if not parcel.is_deliverable:
            yield Finding("no_delivery", parcel=parcel)
        if parcel.wish and parcel.wish[0] and not _wish_holds(parcel):
            yield Finding("day_gone", parcel=parcel)
        for line in parcel.lines:
            code = _what_is_wrong(line)
            if code:
                yield Finding(code, parcel=parcel, line=line)
            if line.unit_price != line.listed_price:
                yield Finding("price_changed", parcel=parcel, line=line)


def _what_is_wrong(line: QuotedLine) -> str | None:
    if not line.is_on_sale:
        return "withdrawn"
    if line.free <= 0:
        return "sold_out"
    return "fewer" if line.free < line.quantity else None


def _wish_holds(parcel: QuotedParcel) -> bool:
    chosen = parcel.chosen
    return bool(chosen and parcel.wish and chosen.delivery_on.isoformat() == parcel.wish[0])
