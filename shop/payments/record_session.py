"""What the provider says of a payment page, whichever way we hear it."""

from __future__ import annotations

from datetime import datetime

from shop.orders.load import order_by_id
from shop.orders.models import OrderState
from shop.orders.payment_terms import HOLD_AFTER_SLIP, slip_due_at
from shop.payments import letters
from shop.payments.lapse_order import lapse_order
from shop.payments.mark_paid import mark_paid
from shop.payments.models import Payment, PaymentState
from shop.payments.provider import SessionState
from shop.stock.hold import prolong


def record_session(
    *, payment: Payment, state: SessionState, heard_at: datetime, actor: str, now: datetime
) -> str:
    """Bring a payment to what the provider says. Returns what was done, for the event's row.

    heard_at: when it happened at the provider (UTC). Late, twice and out of order are all normal.
    """
    if state.amount_yen != payment.amount.amount:
        return "odd_amount"  # never ours to book: the office looks at it
    payment.intent_id = state.intent_id or payment.intent_id
    payment.session_id = payment.session_id or state.session_id
    if state.payment_status == "paid":
        mark_paid(payment=payment, paid_at=heard_at, actor=actor, now=now)
        return "paid"
    if state.status == "complete":
        return _record_slip(payment, state, heard_at=heard_at, actor=actor, now=now)
    if state.status == "expired" and state.session_id == payment.session_id:
        lapse_order(payment=payment, actor=actor, now=now)
        return "lapsed"
    return "nothing_new"


def _record_slip(
    payment: Payment, state: SessionState, *, heard_at: datetime, actor: str, now: datetime
) -> str:
    """Konbini was chosen: hold the goods until the slip's deadline and an hour more."""
    order = order_by_id(payment.order_id, lock=True)
    if order.state is not OrderState.awaiting_payment or payment.state is PaymentState.slip:
        return "nothing_new"
    due = state.konbini_due_at or slip_due_at(heard_at)
    payment.state = PaymentState.slip
    payment.slip_due_at = due
    order.payment_due_at = due
    prolong(owner=f"order:{order.id}", until=due + HOLD_AFTER_SLIP, awaits_provider=True)
    letters.slip_issued(order, payment, now=now)
    return "slip"
