"""What a maker answers, and what the buyer may still take back: accept, short, cannot, cancel."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from shop.audit.record import record
from shop.errors import StaleVersion
from shop.orders.errors import WrongMove
from shop.orders.models import Order, ParcelState, VendorOrder, VendorOrderState
from shop.orders.move_state import move_part
from shop.orders.pieces import lines_of
from shop.payments import letters
from shop.payments.give_back import give_back
from shop.payments.models import Payment, Refund, RefundCause


def check_version(part: VendorOrder, version: int) -> None:
    """One use per change: raises StaleVersion when the part has moved since the page was made."""
    if part.version != version:
        raise StaleVersion(f"part {part.id} is at {part.version}, the page at {version}")


def accept_part(*, part: VendorOrder, actor: str, now: datetime) -> None:
    """The maker takes the order on."""
    move_part(part, VendorOrderState.accepted, actor=actor, now=now)
    _audit(part, "vendor_order.accepted", actor=actor, now=now)


def report_short(
    *,
    order: Order,
    part: VendorOrder,
    payment: Payment,
    pieces: Mapping[int, int],
    actor: str,
    now: datetime,
) -> Refund:
    """The maker has fewer than ordered: `pieces` (order line id → missing pieces) go back at once.

    The rest is accepted by the same act; when nothing is left to send, the part is over. The missing
    pieces leave the stock, so that nobody else buys them. Raises WrongMove for what has gone already.
    """
    if part.state not in {VendorOrderState.new, VendorOrderState.accepted}:
        raise WrongMove("a part that is shipped or over cannot be short")
    if _gone(part) & {line_id for line_id, count in pieces.items() if count}:
        raise WrongMove("what is in a shipped parcel is not missing")
    refund = give_back(
        order=order, part=part, payment=payment, pieces=pieces, cause=RefundCause.vendor_short,
        resellable=False, actor=actor, now=now,
    )  # fmt: skip
    _go_on_with_the_rest(part, actor=actor, now=now)
    _audit(part, "vendor_order.short", actor=actor, now=now, yen=refund.amount.amount)
    return refund


def decline_part(
    *, order: Order, part: VendorOrder, payment: Payment, reason: str, actor: str, now: datetime
) -> Refund:
    """The maker cannot send anything: the whole part goes back, and its stock is gone.

    Raises WrongMove when a parcel has gone: the maker then reports what is short.
    """
    if _gone(part):
        raise WrongMove("a part of which something has gone cannot be declined")
    move_part(part, VendorOrderState.cancelled, actor=actor, now=now)
    part.cancel_reason = reason
    refund = _give_all_back(
        order, part, payment, RefundCause.vendor_cannot, resellable=False, actor=actor, now=now
    )
    _audit(part, "vendor_order.declined", actor=actor, now=now, yen=refund.amount.amount)
    return refund


def cancel_part(
    *, order: Order, part: VendorOrder, payment: Payment, actor: str, now: datetime
) -> Refund:
    """The buyer cancels one maker's part, until the maker has accepted it. Raises WrongMove."""
    if part.state is not VendorOrderState.new:
        raise WrongMove("the maker has begun already")
    move_part(part, VendorOrderState.cancelled, actor=actor, now=now)
    part.cancel_reason = "buyer"
    refund = _give_all_back(
        order, part, payment, RefundCause.buyer_cancelled, resellable=True, actor=actor, now=now
    )
    letters.part_cancelled_to_vendor(order, part, now=now)
    return refund


def _gone(part: VendorOrder) -> set[int]:
    """Ids of the lines whose parcel has been handed over."""
    shipped = [parcel for parcel in part.parcels if parcel.state is ParcelState.shipped]
    return {line.id for parcel in shipped for line in parcel.lines}


def _go_on_with_the_rest(part: VendorOrder, *, actor: str, now: datetime) -> None:
    states = {parcel.state for parcel in part.parcels}
    if states == {ParcelState.cancelled}:
        move_part(part, VendorOrderState.cancelled, actor=actor, now=now)
        part.cancel_reason = "short"
    elif ParcelState.waiting not in states:  # all that still goes has gone
        move_part(part, VendorOrderState.shipped, actor=actor, now=now)
    elif part.state is VendorOrderState.new:
        move_part(part, VendorOrderState.accepted, actor=actor, now=now)
    else:
        part.version += 1


def _give_all_back(
    order: Order, part: VendorOrder, payment: Payment, cause: RefundCause, *,
    resellable: bool, actor: str, now: datetime,
) -> Refund:  # fmt: skip
    pieces = {line.id: line.quantity - line.given_back for line in lines_of(part)}
    return give_back(
        order=order, part=part, payment=payment, pieces=pieces, cause=cause,
        resellable=resellable, actor=actor, now=now,
    )  # fmt: skip


def _audit(part: VendorOrder, code: str, *, actor: str, now: datetime, yen: int = 0) -> None:
    record(
        actor=actor, code=code, object_kind="vendor_order", object_id=part.id, now=now,
        after={"state": part.state.value, "version": part.version, "yen_back": yen},
    )  # fmt: skip
