"""The shape of a quote: what the pages print and what the order is made of."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from shop.catalog.models import Product, Sku, TaxClass
from shop.money import Yen
from shop.orders.models import PaymentMethod
from shop.orders.totals import OrderTotals
from shop.shipping.promise import Choice, Promise
from shop.shipping.reasons import Reason
from shop.shipping.terms import Destination
from shop.vendors.models import Vendor


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedLine:
    """One line at today's price (yen, tax included); `free` pieces are to be had."""

    id: int
    sku: Sku
    product: Product
    quantity: int
    unit_price: Yen
    listed_price: Yen
    free: int
    is_on_sale: bool
    percent: int

    @property
    def subtotal(self) -> Yen:
        """Price times pieces."""
        return self.unit_price * self.quantity

    @property
    def is_alcohol(self) -> bool:
        """Whether the two sentences and the birth date are needed."""
        return self.product.tax_class is TaxClass.alcohol


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedParcel:
    """One parcel with its fee, its days and the reasons for both."""

    key: str
    vendor: Vendor
    temperature: str
    carrier: str
    lines: tuple[QuotedLine, ...]
    fee: Yen
    boxes: int
    shipping_percent: int
    is_deliverable: bool
    reasons: tuple[Reason, ...]
    promise: Promise
    chosen: Choice | None
    slot: str
    wish: tuple[str, str] | None

    @property
    def goods(self) -> Yen:
        """What the goods inside come to."""
        return Yen(sum(line.subtotal.amount for line in self.lines))

    @property
    def is_earliest(self) -> bool:
        """Whether the buyer leaves the day to us (最短)."""
        return not (self.wish and self.wish[0])


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the buyer has to know. Codes: no_delivery day_gone withdrawn sold_out fewer price_changed."""

    code: str
    parcel: QuotedParcel
    line: QuotedLine | None = None

    @property
    def stops(self) -> bool:
        """Whether the cart cannot be ordered before this is settled."""
        return self.code != "price_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CartQuote:
    """The whole cart."""

    parcels: tuple[QuotedParcel, ...]
    totals: OrderTotals
    destination: Destination | None
    findings: tuple[Finding, ...]
    method: PaymentMethod | None
    quoted_at: datetime

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to order."""
        return not self.parcels

    @property
    def lines(self) -> tuple[QuotedLine, ...]:
        """All lines, parcel by parcel."""
        return tuple(line for parcel in self.parcels for line in parcel.lines)

    @property
    def pieces(self) -> int:
        """How many pieces are in the cart."""
        return sum(line.quantity for line in self.lines)

    @property
    def total(self) -> Yen:
        """Goods and shipping, tax included: what would be charged."""
        return self.totals.total

    @property
    def goods_total(self) -> Yen:
        """The goods alone."""
        return Yen(sum(parcel.goods.amount for parcel in self.parcels))

    @property
    def shipping_total(self) -> Yen:
        """The shipping alone."""
        return Yen(sum(parcel.fee.amount for parcel in self.parcels))

    @property
    def has_alcohol(self) -> bool:
        """Whether a birth date is needed."""
        return any(line.is_alcohol for line in self.lines)

    @property
    def stops(self) -> tuple[Finding, ...]:
        """What has to be settled before ordering."""
        return tuple(finding for finding in self.findings if finding.stops)

    @property
    def makers(self) -> list[tuple[Vendor, list[QuotedParcel]]]:
        """The parcels by maker, as the cart shows them."""
        return [
            (parcels[0].vendor, parcels)
            for parcels in (
                list(group) for _id, group in groupby(self.parcels, lambda p: p.vendor.id)
            )
        ]

    @property
    def fingerprint(self) -> str:
        """Changes with whatever the buyer agreed to: sums, days, hours, rates and the goods' words."""
        said = [str(self.total.amount)]
        for parcel in self.parcels:
            day = parcel.chosen.delivery_on.isoformat() if parcel.chosen else "-"
            said += [parcel.key, day, parcel.slot, str(parcel.fee.amount), str(parcel.boxes)]
            said += [
                f"{line.sku.id}x{line.quantity}@{line.unit_price.amount}%{line.percent}"
                f"v{line.product.version}"
                for line in parcel.lines
            ]
        return hashlib.sha256("|".join(said).encode()).hexdigest()[:20]
