"""A parcel has been handed to the carrier."""

from __future__ import annotations

from datetime import datetime

from shop.audit.record import record
from shop.orders.errors import WrongMove
from shop.orders.models import Order, Parcel, ParcelState, VendorOrder, VendorOrderState
from shop.orders.move_state import move_part, note
from shop.payments import letters


def ship_parcel(
    *,
    order: Order,
    part: VendorOrder,
    parcel: Parcel,
    tracking_number: str,
    actor: str,
    now: datetime,
) -> None:
    """Record the hand-over with its tracking number (digits); the buyer gets a letter.

    The part is shipped when its last parcel is. Raises WrongMove for a part that is not accepted or
    a parcel that has gone already.
    """
    if part.state is not VendorOrderState.accepted or parcel.state is not ParcelState.waiting:
        raise WrongMove("only a waiting parcel of an accepted part can be shipped")
    parcel.state = ParcelState.shipped
    parcel.tracking_number = tracking_number
    parcel.shipped_at = now
    note(order.id, "parcel.shipped", actor=actor, now=now, vendor_order_id=part.id)
    if all(other.state is not ParcelState.waiting for other in part.parcels):
        move_part(part, VendorOrderState.shipped, actor=actor, now=now)
    else:
        part.version += 1
    letters.shipped(order, part, parcel, now=now)
    record(
        actor=actor, code="parcel.shipped", object_kind="vendor_order", object_id=part.id, now=now,
        after={"parcel": parcel.id, "state": part.state.value},
    )  # fmt: skip


def correct_tracking(
    *, part: VendorOrder, parcel: Parcel, tracking_number: str, actor: str, now: datetime
) -> None:
    """Put a mistyped number right after shipping; the buyer's page shows the new one."""
    if parcel.state is not ParcelState.shipped:
        raise WrongMove("a parcel that has not gone has no number to correct")
    before = parcel.tracking_number
    parcel.tracking_number = tracking_number
    part.version += 1
    record(
        actor=actor, code="parcel.tracking_corrected", object_kind="vendor_order",
        object_id=part.id, now=now, before={"number": before}, after={"number": tracking_number},
    )  # fmt: skip
