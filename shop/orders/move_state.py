"""The one place where states move, and leave a note."""

from __future__ import annotations

from datetime import datetime

from shop.db import db
from shop.orders.errors import WrongMove
from shop.orders.models import (
    ORDER_MOVES,
    VENDOR_ORDER_MOVES,
    Order,
    OrderEvent,
    OrderState,
    VendorOrder,
    VendorOrderState,
)


def move_order(order: Order, to: OrderState, *, actor: str, now: datetime) -> None:
    """Move a whole order; raises WrongMove when its state does not allow it."""
    if to not in ORDER_MOVES[order.state]:
        raise WrongMove(f"order {order.id}: {order.state.value} → {to.value}")
    order.state = to
    if to is OrderState.paid:
        order.paid_at = order.paid_at or now
    # A late payment opens it again.
    order.closed_at = now if to in {OrderState.expired, OrderState.cancelled} else None
    note(order.id, f"order.{to.value}", actor=actor, now=now)


def move_part(part: VendorOrder, to: VendorOrderState, *, actor: str, now: datetime) -> None:
    """Move one maker's part; raises WrongMove when its state does not allow it."""
    if to not in VENDOR_ORDER_MOVES[part.state]:
        raise WrongMove(f"part {part.id}: {part.state.value} → {to.value}")
    part.state = to
    part.version += 1
    part.waiting_since = now
    if to is VendorOrderState.accepted:
        part.accepted_at = now
    if to is VendorOrderState.shipped:
        part.shipped_at = now
    if to is VendorOrderState.cancelled:
        part.cancelled_at = now
    else:  # revived by a late payment
        part.cancelled_at, part.cancel_reason = None, ""
    note(part.order_id, f"part.{to.value}", actor=actor, now=now, vendor_order_id=part.id)


def note(
    order_id: int, code: str, *, actor: str, now: datetime, vendor_order_id: int | None = None
) -> None:
    """Write down what happened, for the buyer's page and the desks."""
    db.session.add(
        OrderEvent(
            order_id=order_id, vendor_order_id=vendor_order_id, code=code, at=now, actor=actor
        )
    )
