"""What stands on the receipt of an order: 適格簡易請求書 by the office, and a plain part beside it.

The office issues in its own name and number for makers that are registered (媒介者交付特例,
消費税法施行令70条の12). Lines of makers without a number never stand on that part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from shop.catalog.models import TaxClass
from shop.clock import today_jst
from shop.money import Yen, total
from shop.orders.models import Order, OrderLine, Parcel, ParcelState, VendorOrder
from shop.orders.pieces import lines_of
from shop.tax.rates import RateTotal, per_rate_totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Goods, or the shipping of a parcel (no name then). Yen are tax included."""

    vendor_id: int
    line: OrderLine | None
    quantity: int
    amount: Yen
    percent: int

    @property
    def is_reduced(self) -> bool:
        """Whether it bears the mark ※ (軽減対象資産の譲渡等である旨)."""
        return self.line is not None and self.line.tax_class is TaxClass.food


@dataclass(frozen=True, slots=True)
class Return:
    """What went back at one moment."""

    at: datetime
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class MakerRows:
    """One maker's goods and shipping."""

    part: VendorOrder
    rows: tuple[Row, ...]
    supplied_on: tuple[date, ...]  # hand-over to the carrier, else the day promised for it

    @property
    def total(self) -> Yen:
        """What was paid for this maker's part."""
        return total(row.amount for row in self.rows)


@dataclass(frozen=True, slots=True)
class ReturnNote:
    """適格返還請求書: a document of its own, so its tax is rounded for itself."""

    on: date
    rows: tuple[Row, ...]
    by_rate: tuple[RateTotal, ...]

    @property
    def total(self) -> Yen:
        """What went back."""
        return total(row.amount for row in self.rows)


@dataclass(frozen=True, slots=True)
class Section:
    """The qualified part, or the plain one: makers, sums by rate, and what went back."""

    makers: tuple[MakerRows, ...]
    by_rate: tuple[RateTotal, ...]
    returns: tuple[ReturnNote, ...]

    @property
    def total(self) -> Yen:
        """What was paid."""
        return total(maker.total for maker in self.makers)

    @property
    def given_back(self) -> Yen:
        """What went back of it."""
        return total(note.total for note in self.returns)

    @property
    def reduced_percents(self) -> tuple[int, ...]:
        """The rates behind the mark ※, for its legend."""
        rows = (row for maker in self.makers for row in maker.rows)
        return tuple(sorted({row.percent for row in rows if row.is_reduced}))


@dataclass(frozen=True, slots=True)
class Receipt:
    """Both parts; either may be missing."""

    qualified: Section | None
    plain: Section | None

    @property
    def total(self) -> Yen:
        """What was paid for the order."""
        return total(section.total for section in self._sections)

    @property
    def given_back(self) -> Yen:
        """What went back of it."""
        return total(section.given_back for section in self._sections)

    @property
    def kept(self) -> Yen:
        """What remains paid."""
        return self.total - self.given_back

    @property
    def _sections(self) -> tuple[Section, ...]:
        return tuple(section for section in (self.qualified, self.plain) if section)


def receipt_of(order: Order, returns: Sequence[Return] = (), *, at: datetime) -> Receipt:
    """Build the receipt of a whole order as of a moment, with what had gone back by then.

    Tax is rounded once per rate for all makers of the qualified part together: one lump, which
    令70条の12 allows, so that the paper agrees with order page and ledger.
    """
    qualified = [part for part in order.vendor_orders if part.invoice_number]
    plain = [part for part in order.vendor_orders if not part.invoice_number]
    return Receipt(_section(qualified, returns, at), _section(plain, returns, at))


def goods_row(line: OrderLine, *, vendor_id: int, quantity: int, amount: Yen) -> Row:
    """A row for some pieces of a line."""
    return Row(
        vendor_id=vendor_id, line=line, quantity=quantity, amount=amount, percent=line.tax_percent
    )


def shipping_row(parcel: Parcel, *, vendor_id: int) -> Row:
    """A row for the way of a parcel."""
    return Row(
        vendor_id=vendor_id,
        line=None,
        quantity=1,
        amount=parcel.shipping_fee,
        percent=parcel.shipping_percent,
    )


def _section(
    parts: Sequence[VendorOrder], returns: Iterable[Return], at: datetime
) -> Section | None:
    if not parts:
        return None
    makers = tuple(MakerRows(part, tuple(_rows(part)), _supplied_on(part, at)) for part in parts)
    ids = {part.vendor_id for part in parts}
    notes = (_note(back, ids) for back in returns)
    return Section(
        makers,
        _by_rate(row for maker in makers for row in maker.rows),
        tuple(note for note in notes if note.rows),
    )


def _rows(part: VendorOrder) -> Iterable[Row]:
    for line in lines_of(part):
        yield goods_row(
            line,
            vendor_id=part.vendor_id,
            quantity=line.quantity,
            amount=line.unit_price * line.quantity,
        )
    for parcel in part.parcels:
        if parcel.shipping_fee:  # 送料込み is no supply of its own
            yield shipping_row(parcel, vendor_id=part.vendor_id)


def _supplied_on(part: VendorOrder, at: datetime) -> tuple[date, ...]:
    going = [parcel for parcel in part.parcels if parcel.state is not ParcelState.cancelled]
    days = {
        today_jst(parcel.shipped_at)
        if parcel.shipped_at and parcel.shipped_at <= at
        else parcel.ship_on
        for parcel in going
    }
    return tuple(sorted(days))


def _note(back: Return, vendor_ids: set[int]) -> ReturnNote:
    rows = tuple(row for row in back.rows if row.vendor_id in vendor_ids)
    return ReturnNote(today_jst(back.at), rows, _by_rate(rows))


def _by_rate(rows: Iterable[Row]) -> tuple[RateTotal, ...]:
    return per_rate_totals((row.percent, row.amount) for row in rows)
