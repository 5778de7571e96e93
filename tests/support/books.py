"""Whether stock and money agree with each other, with the orders, and with themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from shop.db import db, reading
from shop.ledger.check import balances, unbalanced_entries
from shop.money import Yen, total
from shop.orders.commission import commission_on
from shop.orders.load import order_by_id
from shop.orders.models import Order, OrderState, ParcelState, VendorOrder
from shop.orders.pieces import goods_kept
from shop.payments.check_books import check_books
from shop.payments.models import Payment, PaymentState, Refund, RefundState
from shop.stock.recount import recount

OVER = (OrderState.expired, OrderState.cancelled)


def faults_of_books() -> list[str]:
    """Every disagreement, as a sentence; none when all is well. Reads everything: small data only."""
    orders = [order_by_id(order_id) for order_id in db.session.scalars(select(Order.id))]
    payments = {payment.order_id: payment for payment in db.session.scalars(select(Payment))}
    refunds = list(db.session.scalars(select(Refund)))
    return [
        *(f"entry {key} does not balance" for key in unbalanced_entries()),
        *(str(found) for found in recount()[1]),
        *(str(found) for found in check_books()),
        *(fault for order in orders for fault in _faults_of_order(order, payments, refunds)),
        *_faults_of_accounts(orders, payments, refunds),
    ]


def vendor_share(part: VendorOrder) -> Yen:
    """What a paid part is worth to its maker: kept goods and shipping, less the frozen commission."""
    kept = goods_kept(part)
    shipping = total(p.shipping_fee for p in part.parcels if p.state is not ParcelState.cancelled)
    commission = commission_on(
        kept, basis_points=part.commission_bp, tax_percent=part.commission_percent
    )
    return kept + shipping - commission.charged


def _faults_of_order(
    order: Order, payments: dict[int, Payment], refunds: list[Refund]
) -> Iterator[str]:
    payment = payments[order.id]
    back = total(refund.amount for refund in refunds if refund.order_id == order.id)
    captured = payment.amount if payment.state is PaymentState.paid else Yen(0)
    sums = {
        "parts": total(part.total for part in order.vendor_orders),
        "taxed": total(tax.included_total for tax in order.taxes),
        "payment": payment.amount,
    }
    for name, found in sums.items():
        if found != order.total:
            yield f"order {order.id}: {name} {found}, total {order.total}"
    if back > captured:
        yield f"order {order.id}: {back} go back of {captured}"
    for refund in refunds:
        if refund.amount != refund.goods + refund.shipping:
            yield f"refund {refund.key}: {refund.amount} is not its parts"


def _faults_of_accounts(
    orders: list[Order], payments: dict[int, Payment], refunds: list[Refund]
) -> Iterator[str]:
    expected: Counter[str] = Counter()
    state = {order.id: order.state for order in orders}
    for order in orders:
        paid = payments[order.id].state is PaymentState.paid
        if order.state is OrderState.awaiting_payment:
            expected["receivable"] += order.total.amount
            expected["ordered"] -= order.total.amount
        if order.state is OrderState.stock_missing:
            expected["deposit"] -= order.total.amount
        for part in order.vendor_orders if paid and order.state is OrderState.paid else ():
            expected[f"vendor_payable:{part.vendor_id}"] -= vendor_share(part).amount
    for refund in refunds:
        if refund.vendor_order_id is None and state[refund.order_id] is OrderState.stock_missing:
            expected["deposit"] += refund.amount.amount
        if refund.state is not RefundState.done:
            expected["refund_payable"] -= refund.amount.amount
    found = balances()
    ours = ("receivable", "ordered", "deposit", "refund_payable", "vendor_payable:")
    for account in sorted({*expected, *found}):
        if account.startswith(ours) and found.get(account, Yen(0)).amount != expected[account]:
            yield f"{account} says {found.get(account)}, the orders say {expected[account]}"


@contextmanager
def watched_books(app: Flask) -> Iterator[None]:
    """Check stock and money after every commit of the block; AssertionError at its end."""
    faults: list[str] = []

    def look(_session: Session) -> None:
        with app.app_context(), reading():
            faults.extend(fault for fault in faults_of_books() if fault not in faults)
            db.session.remove()

    event.listen(Session, "after_commit", look)
    try:
        yield
    finally:
        event.remove(Session, "after_commit", look)
    assert not faults, "\n".join(faults)
