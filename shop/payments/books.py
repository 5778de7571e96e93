"""Which lines each fact about money books. Debit is positive; every list adds up to nothing."""

from __future__ import annotations

from collections.abc import Iterable

from shop.money import Yen, total
from shop.orders.commission import commission_on
from shop.orders.models import PaymentMethod, VendorOrder

Lines = list[tuple[str, Yen]]

RECEIVABLE = "receivable"  # what buyers owe
ORDERED = "ordered"  # what was ordered and is not paid yet
DEPOSIT = "deposit"  # paid, but there are no goods (the office decides)
REFUND_PAYABLE = "refund_payable"
COMMISSION = "commission_income"
COMMISSION_TAX = "commission_tax"


def money_account(method: PaymentMethod) -> str:
    """Where the buyer's money lies: with the provider, or in the office's bank."""
    return "bank" if method is PaymentMethod.bank_transfer else f"clearing:{method.value}"


def vendor_account(vendor_id: int) -> str:
    """What the office owes a maker."""
    return f"vendor_payable:{vendor_id}"


def placed(amount: Yen) -> Lines:
    """An order of `amount` was placed."""
    return [(RECEIVABLE, amount), (ORDERED, -amount)]


def lapsed(amount: Yen) -> Lines:
    """It was not paid and is over."""
    return [(RECEIVABLE, -amount), (ORDERED, amount)]


def captured(method: PaymentMethod, parts: Iterable[VendorOrder], *, was_receivable: bool) -> Lines:
    """It was paid: the makers' shares and the office's commission come into being.

    `was_receivable`: the order still stood as owed; not so when it had lapsed before.
    """
    parts = list(parts)
    amount = total(part.total for part in parts)
    lines: Lines = [(money_account(method), amount)]
    if was_receivable:
        lines += [(RECEIVABLE, -amount), (ORDERED, amount)]
    fees = total(part.commission for part in parts)
    taxes = total(part.commission_tax for part in parts)
    for part in parts:
        share = part.total - part.commission - part.commission_tax
        lines.append((vendor_account(part.vendor_id), -share))
    return [*lines, (COMMISSION, -fees), (COMMISSION_TAX, -taxes)]


def captured_without_goods(method: PaymentMethod, amount: Yen, *, was_receivable: bool) -> Lines:
    """It was paid when the goods were gone already."""
    lines: Lines = [(money_account(method), amount), (DEPOSIT, -amount)]
    return lines + lapsed(amount) if was_receivable else lines


def goods_found(parts: Iterable[VendorOrder]) -> Lines:
    """The office found goods for a paid order that had none."""
    lines = captured(PaymentMethod.bank_transfer, parts, was_receivable=False)
    return [(DEPOSIT if account == "bank" else account, yen) for account, yen in lines]


def given_back(part: VendorOrder, amount: Yen, goods_left: Yen, goods_before: Yen) -> Lines:
    """`amount` goes back to the buyer; commission falls to what the goods still kept would bear.

    goods_before and goods_left: the part's goods (yen) kept before and after this giving back.
    """
    rate = part.commission_percent
    before = commission_on(goods_before, basis_points=part.commission_bp, tax_percent=rate)
    after = commission_on(goods_left, basis_points=part.commission_bp, tax_percent=rate)
    fee, tax = before.fee - after.fee, before.tax - after.tax
    return [
        (vendor_account(part.vendor_id), amount - fee - tax),
        (COMMISSION, fee),
        (COMMISSION_TAX, tax),
        (REFUND_PAYABLE, -amount),
    ]


def given_back_deposit(amount: Yen) -> Lines:
    """A payment without goods goes back whole."""
    return [(DEPOSIT, amount), (REFUND_PAYABLE, -amount)]


def refunded(account: str, amount: Yen) -> Lines:
    """The money has left this account of ours for the buyer."""
    return [(REFUND_PAYABLE, amount), (account, -amount)]
