"""Give money back for goods that do not come: amounts, entries, stock and letter in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from shop.db import db
from shop.ledger.post import post
from shop.money import Yen, total
from shop.orders.errors import WrongMove
from shop.orders.models import (
    Order,
    OrderLine,
    OrderState,
    Parcel,
    ParcelState,
    PaymentMethod,
    VendorOrder,
    VendorOrderState,
)
from shop.orders.move_state import move_order, move_part
from shop.orders.pieces import goods_kept, lines_of
from shop.payments import books, letters
from shop.payments.models import (
    CallKind,
    Payment,
    ProviderCall,
    Refund,
    RefundCause,
    RefundLine,
    RefundState,
)
from shop.stock.sell import take_back


def give_back(
    *,
    order: Order,
    part: VendorOrder,
    payment: Payment,
    pieces: Mapping[int, int],
    cause: RefundCause,
    resellable: bool,
    actor: str,
    now: datetime,
) -> Refund:
    """Give back `pieces` (order line id → pieces) of one maker's part of a paid order.

    A parcel of which nothing goes any more gives back its shipping too. Card: through the provider,
    at once after the commit; konbini and 銀行振込: the buyer tells an account, the office transfers.
    Raises WrongMove when more is asked back than was kept.
    """
    before = goods_kept(part)
    lines, gives = _take_lines(part, pieces)
    lines += _empty_parcels(part)
    goods = total(line.amount for line in lines if line.order_line_id is not None)
    amount = total(line.amount for line in lines)
    if not amount:
        raise WrongMove("nothing to give back")
    refund = _open_refund(
        order=order, part=part, payment=payment, cause=cause, goods=goods, amount=amount,
        lines=lines, now=now,
    )  # fmt: skip
    take_back(
        gives=gives, resellable=resellable, cause=f"order:{order.id}", key=refund.key,
        actor=actor, now=now,
    )  # fmt: skip
    post(
        key=refund.key,
        cause=f"order:{order.id}",
        lines=books.given_back(part, amount, goods_left=goods_kept(part), goods_before=before),
        now=now,
    )
    letters.given_back(order, part, refund, now=now)
    return refund


def give_back_deposit(
    *, order: Order, payment: Payment, cause: RefundCause, actor: str, now: datetime
) -> Refund:
    """Give back the whole of a payment for which there are no goods (the office decided so).

    Closes the order. Raises WrongMove when it does not wait for that decision.
    """
    if order.state is not OrderState.stock_missing:
        raise WrongMove("this order has its goods, or its money back")
    refund = _open_refund(
        order=order, part=None, payment=payment, cause=cause, goods=order.goods_total,
        amount=payment.amount, lines=_everything(order), now=now,
    )  # fmt: skip
    lines = books.given_back_deposit(payment.amount)
    post(key=refund.key, cause=f"order:{order.id}", lines=lines, now=now)
    _close_without_goods(order, actor=actor, now=now)
    letters.given_back(order, None, refund, now=now)
    return refund


def _close_without_goods(order: Order, *, actor: str, now: datetime) -> None:
    """The order leaves the office's list; its parts never were the makers' business."""
    move_order(order, OrderState.cancelled, actor=actor, now=now)
    for part in order.vendor_orders:
        if part.state is VendorOrderState.waiting:
            move_part(part, VendorOrderState.cancelled, actor=actor, now=now)
            part.cancel_reason = "no_goods"


def _take_lines(
    part: VendorOrder, pieces: Mapping[int, int]
) -> tuple[list[RefundLine], Counter[int]]:
    by_id = {line.id: line for line in lines_of(part)}
    lines: list[RefundLine] = []
    gives: Counter[int] = Counter()
    for line_id, count in sorted(pieces.items()):
        line = by_id.get(line_id)
        if line is None or count < 0 or line.given_back + count > line.quantity:
            raise WrongMove(f"line {line_id}: {count} pieces cannot go back")
        if count:
            line.given_back += count
            gives[line.pool_id] += count
            lines.append(_goods_line(line, count))
    return lines, gives


def _goods_line(line: OrderLine, count: int) -> RefundLine:
    return RefundLine(
        order_line_id=line.id,
        quantity=count,
        amount=line.unit_price * count,
        tax_percent=line.tax_percent,
    )


def _empty_parcels(part: VendorOrder) -> list[RefundLine]:
    """Close the parcels of which nothing goes any more; their shipping goes back."""
    lines = []
    for parcel in part.parcels:
        if parcel.state is not ParcelState.waiting or _is_kept(parcel):
            continue
        parcel.state = ParcelState.cancelled
        if parcel.shipping_fee:
            lines.append(_shipping_line(parcel))
    return lines


def _is_kept(parcel: Parcel) -> bool:
    return any(line.given_back < line.quantity for line in parcel.lines)


def _shipping_line(parcel: Parcel) -> RefundLine:
    return RefundLine(
        parcel_id=parcel.id, amount=parcel.shipping_fee, tax_percent=parcel.shipping_percent
    )


def _everything(order: Order) -> list[RefundLine]:
    lines: list[RefundLine] = []
    for part in order.vendor_orders:
        lines += [_goods_line(line, line.quantity) for line in lines_of(part)]
        lines += [_shipping_line(parcel) for parcel in part.parcels if parcel.shipping_fee]
    return lines


def _open_refund(
    *,
    order: Order,
    part: VendorOrder | None,
    payment: Payment,
    cause: RefundCause,
    goods: Yen,
    amount: Yen,
    lines: list[RefundLine],
    now: datetime,
) -> Refund:
    by_provider = payment.method is PaymentMethod.card
    earlier = db.session.scalar(
        select(func.count()).select_from(Refund).where(Refund.order_id == order.id)
    )
    refund = Refund(
        key=f"refund:{order.number}:{(earlier or 0) + 1}",
        order_id=order.id,
        vendor_order_id=part.id if part else None,
        cause=cause,
        state=RefundState.queued if by_provider else RefundState.needs_account,
        amount=amount,
        goods=goods,
        shipping=amount - goods,
        created_at=now,
        waiting_since=now,
        lines=lines,
    )
    db.session.add(refund)
    db.session.flush()  # the call below names the refund's id
    if by_provider:
        db.session.add(
            ProviderCall(
                kind=CallKind.refund,
                key=refund.key,
                payment_id=payment.id,
                refund_id=refund.id,
                run_at=now,
                created_at=now,
            )
        )
    return refund
