"""The money of an order: what screen, letter, paper, CSV and ledger show is computed here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from shop.money import Yen, split_by_largest_remainder, total
from shop.tax.rates import RateTotal, per_rate_totals, shares_of_tax


@dataclass(frozen=True, slots=True)
class Line:
    """Goods of one maker in one parcel. Yen are tax included; the discount is for all pieces.

    `percent` is `rate_on(rates, tax_class, supply_on)` while the cart is open, where supply_on is the
    parcel's promised hand-over, and the frozen rate once the order is placed.
    """

    vendor_id: int
    parcel: str  # the parcel's key within the order
    percent: int
    unit_price: Yen
    quantity: int
    discount: Yen = Yen.zero

    @property
    def gross(self) -> Yen:
        """Price times pieces, before the discount."""
        return self.unit_price * self.quantity

    @property
    def net(self) -> Yen:
        """What is paid for the line."""
        return self.gross - self.discount


@dataclass(frozen=True, slots=True)
class ParcelCost:
    """A parcel, its maker, and what its way costs, tax included.

    `percent` is the standard rate on the day of supply (`STANDARD` of `tax.rates`): shipping that
    is charged apart is no food, whatever is in the parcel. 0 yen stands for 送料込み.
    """

    parcel: str
    vendor_id: int
    shipping: Yen
    percent: int


@dataclass(frozen=True, slots=True)
class ParcelTotals:
    """What one parcel comes to."""

    parcel: str
    goods: Yen
    discount: Yen
    shipping: Yen

    @property
    def total(self) -> Yen:
        """What is paid for the parcel."""
        return self.goods - self.discount + self.shipping


@dataclass(frozen=True, slots=True)
class VendorTotals:
    """One maker's part; `by_rate` holds its shares of the document's tax, not a tax of its own."""

    vendor_id: int
    parcels: tuple[ParcelTotals, ...]
    by_rate: tuple[RateTotal, ...]

    @property
    def goods(self) -> Yen:
        """Goods before discounts."""
        return total(parcel.goods for parcel in self.parcels)

    @property
    def discount(self) -> Yen:
        """What was taken off the goods."""
        return total(parcel.discount for parcel in self.parcels)

    @property
    def goods_net(self) -> Yen:
        """Goods after discounts, tax included: the base of the commission."""
        return self.goods - self.discount

    @property
    def shipping(self) -> Yen:
        """Shipping of the maker's parcels."""
        return total(parcel.shipping for parcel in self.parcels)

    @property
    def total(self) -> Yen:
        """What the buyer pays for this maker's part."""
        return total(parcel.total for parcel in self.parcels)

    @property
    def tax(self) -> Yen:
        """The maker's part of the document's tax."""
        return total(rate.tax for rate in self.by_rate)


@dataclass(frozen=True, slots=True)
class OrderTotals:
    """The whole order."""

    vendors: tuple[VendorTotals, ...]  # in the order in which they first appear
    by_rate: tuple[RateTotal, ...]  # the document: rounded once per rate

    @property
    def goods(self) -> Yen:
        """Goods before discounts."""
        return total(vendor.goods for vendor in self.vendors)

    @property
    def discount(self) -> Yen:
        """What was taken off the goods."""
        return total(vendor.discount for vendor in self.vendors)

    @property
    def goods_net(self) -> Yen:
        """Goods after discounts."""
        return self.goods - self.discount

    @property
    def shipping(self) -> Yen:
        """Shipping of all parcels."""
        return total(vendor.shipping for vendor in self.vendors)

    @property
    def total(self) -> Yen:
        """What the buyer is charged."""
        return total(vendor.total for vendor in self.vendors)

    @property
    def tax(self) -> Yen:
        """The tax inside the total."""
        return total(rate.tax for rate in self.by_rate)


def order_totals(*, lines: Sequence[Line], parcels: Sequence[ParcelCost]) -> OrderTotals:
    """Add up an order: by parcel, by maker, by rate, and as a whole.

    Example E1: food 1,080×2 + 2,700 and craft 3,300 with shipping 880 are 9,040 yen: 8 % of 4,860
    (tax 360) and 10 % of 4,180 (tax 380). Raises ValueError for a line without its parcel or of
    another maker than its parcel.
    """
    _check_parcels(lines, parcels)
    makers = tuple(dict.fromkeys(cost.vendor_id for cost in parcels))
    parts = {maker: _parts_of(maker, lines, parcels) for maker in makers}
    document = per_rate_totals(part for maker in makers for part in parts[maker])
    shares = {rate.percent: _maker_shares(rate, makers, parts) for rate in document}
    vendors = tuple(
        VendorTotals(
            maker,
            tuple(_parcel_totals(cost, lines) for cost in parcels if cost.vendor_id == maker),
            tuple(shares[percent][maker] for percent in sorted({rate for rate, _ in parts[maker]})),
        )
        for maker in makers
    )
    return OrderTotals(vendors, document)


def share_discount(lines: Sequence[Line], discount: Yen) -> tuple[Line, ...]:
    """Take one discount off all lines in proportion to what is paid for them.

    Raises ValueError for a discount below zero or above the goods.
    """
    nets = [line.net.amount for line in lines]
    if not 0 <= discount.amount <= sum(nets):
        raise ValueError("a discount lies between nothing and the goods")
    shares = split_by_largest_remainder(discount, nets)
    return tuple(
        replace(line, discount=line.discount + share)
        for line, share in zip(lines, shares, strict=True)
    )


def _check_parcels(lines: Iterable[Line], parcels: Iterable[ParcelCost]) -> None:
    makers = {cost.parcel: cost.vendor_id for cost in parcels}
    for line in lines:
        if makers.get(line.parcel) != line.vendor_id:
            raise ValueError(f"the line's parcel {line.parcel!r} is not one of its maker's")


def _parts_of(
    maker: int, lines: Iterable[Line], parcels: Iterable[ParcelCost]
) -> list[tuple[int, Yen]]:
    goods = [(line.percent, line.net) for line in lines if line.vendor_id == maker]
    ways = [(cost.percent, cost.shipping) for cost in parcels if cost.vendor_id == maker]
    return goods + [way for way in ways if way[1]]  # 送料込み is no supply of its own


def _maker_shares(
    rate: RateTotal, makers: Sequence[int], parts: dict[int, list[tuple[int, Yen]]]
) -> dict[int, RateTotal]:
    of_rate = [
        total(part for percent, part in parts[maker] if percent == rate.percent) for maker in makers
    ]
    taxes = shares_of_tax(rate, of_rate)
    return {
        maker: RateTotal(rate.percent, part, tax)
        for maker, part, tax in zip(makers, of_rate, taxes, strict=True)
    }


def _parcel_totals(cost: ParcelCost, lines: Iterable[Line]) -> ParcelTotals:
    inside = [line for line in lines if line.parcel == cost.parcel]
    return ParcelTotals(
        cost.parcel,
        goods=total(line.gross for line in inside),
        discount=total(line.discount for line in inside),
        shipping=cost.shipping,
    )
