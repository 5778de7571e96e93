"""Prove the books: every entry balances, and every account says what orders and refunds say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select

from shop.db import db
from shop.ledger.check import balances, unbalanced_entries
from shop.money import Yen
from shop.orders.commission import commission_on
from shop.orders.models import Order, OrderLine, OrderState, Parcel, VendorOrder
from shop.payments import books
from shop.payments.models import Payment, PaymentState, Refund, RefundState


@dataclass(frozen=True, slots=True)
class Finding:
    """An account (or an entry) that does not say what the rows say; yen, debit positive."""

    what: str
    books_say: Yen
    rows_say: Yen


def check_books() -> list[Finding]:
    """Compare the ledger with orders, payments and refunds. Returns every disagreement.

    receivable: orders that wait for their money. refund_payable: refunds that have not left.
    deposit: paid orders without goods. vendor_payable: each maker's parts of paid orders, less what
    went back and the commission on what was kept. money: all that came in less all that left.
    """
    said = Counter({account: yen.amount for account, yen in balances().items()})
    money = sum(yen for account, yen in said.items() if _holds_money(account))
    found = [Finding(f"entry {key}", Yen(0), Yen(0)) for key in unbalanced_entries()]
    rows = _by_rows()
    said["money"] = money
    accounts = sorted(account for account in {*rows, *said} if not _holds_money(account))
    return found + [
        Finding(account, Yen(said[account]), Yen(rows[account]))
        for account in accounts
        if said[account] != rows[account]
    ]


def _by_rows() -> Counter[str]:
    """What every account should say (yen)."""
    owed = _sum(select(func.sum(Order.total)).where(Order.state == OrderState.awaiting_payment))
    open_refunds = _sum(select(func.sum(Refund.amount)).where(Refund.state != RefundState.done))
    left = _sum(select(func.sum(Refund.amount)).where(Refund.state == RefundState.done))
    came_in = _sum(select(func.sum(Payment.amount)).where(Payment.state == PaymentState.paid))
    without_goods = _sum(
        select(func.sum(Payment.amount)).join(Order).where(Order.state == OrderState.stock_missing)
    )
    rows = Counter(
        {
            books.RECEIVABLE: owed,
            books.ORDERED: -owed,
            books.REFUND_PAYABLE: -open_refunds,
            books.DEPOSIT: -without_goods,
            books.COMMISSION: 0,
            books.COMMISSION_TAX: 0,
            "money": came_in - left,
        }
    )
    for vendor_id, share, fee, tax in _shares():
        rows[books.vendor_account(vendor_id)] -= share
        rows[books.COMMISSION] -= fee
        rows[books.COMMISSION_TAX] -= tax
    return rows


def _shares() -> Iterator[tuple[int, int, int, int]]:
    """Maker, what is owed for one part of a paid order, the commission on it, its tax (yen)."""
    kept = dict(
        db.session.execute(
            select(
                Parcel.vendor_order_id,
                func.sum(OrderLine.unit_price * (OrderLine.quantity - OrderLine.given_back)),
            )
            .join(OrderLine, OrderLine.parcel_id == Parcel.id)
            .group_by(Parcel.vendor_order_id)
        ).all()
    )
    back = dict(
        db.session.execute(
            select(Refund.vendor_order_id, func.sum(Refund.amount))
            .where(Refund.vendor_order_id.is_not(None))
            .group_by(Refund.vendor_order_id)
        ).all()
    )
    parts = select(VendorOrder).join(Order).where(Order.state == OrderState.paid)
    for part in db.session.scalars(parts):
        bears = commission_on(
            _as_yen(kept.get(part.id)),
            basis_points=part.commission_bp,
            tax_percent=part.commission_percent,
        )
        share = part.total - _as_yen(back.get(part.id)) - bears.charged
        yield part.vendor_id, share.amount, bears.fee.amount, bears.tax.amount


def _holds_money(account: str) -> bool:
    return account == "bank" or account.startswith("clearing:")


def _sum(query: Select[Any]) -> int:
    return _as_yen(db.session.scalar(query)).amount


def _as_yen(value: Yen | int | None) -> Yen:
    """A sum as yen: of an expression the databases answer plain numbers."""
    if value is None:
        return Yen(0)
    return value if isinstance(value, Yen) else Yen(int(value))
