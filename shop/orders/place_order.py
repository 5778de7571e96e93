"""注文を確定する: check what was shown, write the order split by maker, hold the goods."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select

from shop.chance import number_below, secret_word
from shop.clock import today_jst
from shop.db import db
from shop.money import Yen
from shop.orders.cart_models import Cart
from shop.orders.commission import commission_on
from shop.orders.errors import CannotPlace, NotOldEnough, QuoteChanged
from shop.orders.models import (
    Order,
    OrderAddress,
    OrderLine,
    OrderTax,
    Parcel,
    PaymentMethod,
    VendorOrder,
)
from shop.orders.move_state import note
from shop.orders.payment_terms import held_until, payment_due_at
from shop.orders.quote_cart import TOKYO
from shop.orders.quoted import CartQuote, QuotedLine, QuotedParcel
from shop.stock.hold import hold
from shop.tax.load_rates import load_rates
from shop.tax.rates import STANDARD, rate_on
from shop.vendors.models import Carrier, CommissionAgreement, Temperature, Vendor

ADULT_YEARS = 20  # 酒類: 二十歳未満ノ者ノ飲酒ノ禁止ニ関スル法律


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """Who orders. Names as people write them."""

    name: str
    kana: str
    email: str
    phone: str
    birth_on: date | None = None
    receipt_name: str = ""
    locale: str = "ja"
    user_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where it goes; postal_code has seven digits."""

    name: str
    kana: str
    phone: str
    postal_code: str
    prefecture_code: str
    city: str
    street: str
    building: str = ""


def place_order(
    *,
    cart: Cart,
    quote: CartQuote,
    buyer: Buyer,
    address: Address,
    method: PaymentMethod,
    shown_total: int,
    shown: str,
    actor: str,
    now: datetime,
) -> Order:
    """Write the order for a fresh `quote` of `cart`.

    shown_total (yen) and shown (the quote's fingerprint) are what the buyer confirmed. Raises
    QuoteChanged when the quote has moved, CannotPlace when something stops it, NotOldEnough, and
    OutOfStock when somebody was quicker; the caller's transaction then rolls back whole.
    """
    _check(quote, buyer, address, shown_total=shown_total, shown=shown, now=now)
    order = Order(
        number=_free_number(now),
        access_key=secret_word(16),
        cart_id=cart.id,
        cart_version=cart.version,
        user_id=buyer.user_id,
        payment_method=method,
        locale=buyer.locale,
        buyer_name=buyer.name,
        buyer_kana=buyer.kana,
        buyer_email=buyer.email,
        buyer_phone=buyer.phone,
        birth_on=buyer.birth_on if quote.has_alcohol else None,
        receipt_name=buyer.receipt_name,
        goods_total=quote.goods_total,
        shipping_total=quote.shipping_total,
        total=quote.total,
        placed_at=now,
        payment_due_at=payment_due_at(method, now),
    )
    place = _address(address)
    order.addresses = [place]
    order.taxes = _taxes(quote)
    order.vendor_orders = _parts(order, quote, place, now)
    db.session.add(order)
    db.session.flush()  # the holds and the note name the order's id
    hold(
        wants=_pieces(quote),
        owner=f"order:{order.id}",
        expires_at=held_until(method, now),
        awaits_provider=method is not PaymentMethod.bank_transfer,
        actor=actor,
        now=now,
    )
    note(order.id, "order.placed", actor=actor, now=now)
    return order


def _taxes(quote: CartQuote) -> list[OrderTax]:
    return [
        OrderTax(percent=rate.percent, included_total=rate.total, tax=rate.tax)
        for rate in quote.totals.by_rate
    ]


def placed_before(*, cart_id: int, cart_version: int) -> Order | None:
    """The order that an earlier click on the same confirmation made."""
    return db.session.scalar(
        select(Order).where(Order.cart_id == cart_id, Order.cart_version == cart_version)
    )


def is_adult(birth_on: date, on: date) -> bool:
    """Whether somebody born on a day is twenty (reached at the end of the day before the birthday)."""
    years = on.year - birth_on.year - ((on.month, on.day) < (birth_on.month, birth_on.day))
    return years >= ADULT_YEARS


def _check(
    quote: CartQuote,
    buyer: Buyer,
    address: Address,
    *,
    shown_total: int,
    shown: str,
    now: datetime,
) -> None:
    if quote.is_empty or quote.stops:
        raise CannotPlace("the cart cannot be ordered as it is")
    if (quote.destination or TOKYO).prefecture_code != address.prefecture_code:
        raise QuoteChanged("quoted for another prefecture than it goes to")
    if quote.total.amount != shown_total or quote.fingerprint != shown:
        raise QuoteChanged(f"shown {shown_total}, now {quote.total.amount}")
    if quote.has_alcohol and (
        buyer.birth_on is None or not is_adult(buyer.birth_on, today_jst(now))
    ):
        raise NotOldEnough("alcohol is not sold below 20")


def _free_number(now: datetime) -> str:
    """Day and six random digits: easy to say on the telephone, not to be counted through."""
    while True:
        number = f"{today_jst(now):%y%m%d}-{number_below(1_000_000):06}"
        if db.session.scalar(select(Order.id).where(Order.number == number)) is None:
            return number


def _address(address: Address) -> OrderAddress:
    return OrderAddress(
        name=address.name,
        name_kana=address.kana,
        phone=address.phone,
        postal_code=address.postal_code,
        prefecture_code=address.prefecture_code,
        city=address.city,
        street=address.street,
        building=address.building,
    )


def _pieces(quote: CartQuote) -> Counter[int]:
    pieces: Counter[int] = Counter()
    for line in quote.lines:
        pieces[line.sku.pool_id] += line.quantity
    return pieces


def _parts(order: Order, quote: CartQuote, place: OrderAddress, now: datetime) -> list[VendorOrder]:
    shares = _commission_shares([vendor.id for vendor, _parcels in quote.makers], now)
    percent = rate_on(load_rates(), STANDARD, today_jst(now))
    return [
        _part(f"{order.number}-{count}", vendor, parcels, place, shares[vendor.id], percent, now)
        for count, (vendor, parcels) in enumerate(quote.makers, start=1)
    ]


def _part(
    number: str,
    vendor: Vendor,
    parcels: list[QuotedParcel],
    place: OrderAddress,
    basis_points: int,
    percent: int,
    now: datetime,
) -> VendorOrder:
    goods = Yen(sum(parcel.goods.amount for parcel in parcels))
    shipping = Yen(sum(parcel.fee.amount for parcel in parcels))
    commission = commission_on(goods, basis_points=basis_points, tax_percent=percent)
    return VendorOrder(
        number=number,
        vendor_id=vendor.id,
        goods_total=goods,
        shipping_total=shipping,
        total=goods + shipping,
        commission_bp=basis_points,
        commission=commission.fee,
        commission_tax=commission.tax,
        commission_percent=percent,
        invoice_number=vendor.invoice_number,
        waiting_since=now,
        parcels=[_parcel(parcel, place) for parcel in parcels],
    )


def _parcel(parcel: QuotedParcel, place: OrderAddress) -> Parcel:
    if parcel.chosen is None:
        raise CannotPlace("a parcel without a day")
    return Parcel(
        address=place,
        temperature=Temperature(parcel.temperature),
        carrier=Carrier(parcel.carrier),
        boxes=parcel.boxes,
        shipping_fee=parcel.fee,
        shipping_percent=parcel.shipping_percent,
        ship_on=parcel.chosen.ship_on,
        delivery_on=parcel.chosen.delivery_on,
        delivery_slot=parcel.slot,
        is_earliest=parcel.is_earliest,
        lines=[_line(line) for line in parcel.lines],
    )


def _line(line: QuotedLine) -> OrderLine:
    product = line.product
    return OrderLine(
        sku_id=line.sku.id,
        product_id=product.id,
        pool_id=line.sku.pool_id,
        product_name=product.name,
        product_name_en=product.name_en,
        sku_name=line.sku.name,
        sku_name_en=line.sku.name_en,
        picture=f"{product.picture_kind}-{product.region}-{product.season}-{product.id}",
        unit_price=line.unit_price,
        quantity=line.quantity,
        tax_class=product.tax_class,
        tax_percent=line.percent,
    )


def _commission_shares(vendor_ids: list[int], now: datetime) -> dict[int, int]:
    """Basis points by maker: its own agreement of today, else the general one, else nothing."""
    today = today_jst(now)
    rows = db.session.execute(
        select(CommissionAgreement.vendor_id, CommissionAgreement.basis_points)
        .where(
            or_(
                CommissionAgreement.vendor_id.in_(vendor_ids),
                CommissionAgreement.vendor_id.is_(None),
            ),
            CommissionAgreement.valid_from <= today,
            or_(CommissionAgreement.valid_to.is_(None), CommissionAgreement.valid_to >= today),
        )
        .order_by(CommissionAgreement.valid_from)
    )
    found = {row[0]: row[1] for row in rows}
    general = found.get(None, 0)
    return {vendor_id: found.get(vendor_id, general) for vendor_id in vendor_ids}
