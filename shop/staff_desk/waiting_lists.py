"""What waits for the office, longest first. One query a list, however long."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Row, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from shop.db import db
from shop.orders.models import Order, OrderState, VendorOrder, VendorOrderState
from shop.payments.models import (
    CallKind,
    CallState,
    Payment,
    PaymentState,
    ProviderCall,
    Refund,
    RefundState,
)
from shop.portal.models import Enquiry

MOST = 50  # rows of a list
SLOW, VERY_SLOW = timedelta(hours=24), timedelta(hours=72)
REFUSALS_KEPT = timedelta(days=7)


def transfers_to_confirm() -> list[Payment]:
    """銀行振込 that have not come, the earliest deadline first."""
    return list(
        db.session.scalars(
            select(Payment)
            .join(Payment.order)
            .where(
                Payment.state == PaymentState.awaiting_transfer,
                Order.state == OrderState.awaiting_payment,
            )
            .options(contains_eager(Payment.order))
            .order_by(Order.payment_due_at, Order.id)
            .limit(MOST)
        )
    )


def paid_without_goods() -> list[Order]:
    """Paid orders for which there were no goods."""
    return list(
        db.session.scalars(
            select(Order)
            .where(Order.state == OrderState.stock_missing)
            .order_by(Order.id)
            .limit(MOST)
        )
    )


def refunds_waiting(*, also_buyers: bool = False) -> list[Refund]:
    """Refunds that the office must act on; `also_buyers`: those too whose buyer owes an account."""
    states = [RefundState.with_office, RefundState.failed]
    if also_buyers:
        states += [RefundState.needs_account, RefundState.queued]
    return list(
        db.session.scalars(
            select(Refund)
            .where(Refund.state.in_(states))
            .options(joinedload(Refund.order))
            .order_by(Refund.waiting_since)
            .limit(MOST)
        )
    )


def refused_calls(*, now: datetime) -> list[Row[tuple[ProviderCall, Order]]]:
    """Calls that the provider refused. Refunds are told by refunds_waiting.

    A page that could not be opened is the buyer's to try again, so it is only told for a week.
    """
    return list(
        db.session.execute(
            select(ProviderCall, Order)
            .join(Payment, Payment.id == ProviderCall.payment_id)
            .join(Order, Order.id == Payment.order_id)
            .where(
                ProviderCall.state == CallState.refused,
                ProviderCall.kind != CallKind.refund,
                or_(
                    ProviderCall.kind == CallKind.expire_session,
                    ProviderCall.done_at > now - REFUSALS_KEPT,
                ),
            )
            .order_by(ProviderCall.id)
            .limit(MOST)
        )
    )


def slow_parts(*, now: datetime) -> list[VendorOrder]:
    """Parts whose maker has not answered for more than a day."""
    return list(
        db.session.scalars(
            select(VendorOrder)
            .where(
                VendorOrder.state == VendorOrderState.new,
                VendorOrder.waiting_since < now - SLOW,
            )
            .options(joinedload(VendorOrder.vendor))
            .order_by(VendorOrder.waiting_since)
            .limit(MOST)
        )
    )


def open_enquiries() -> list[Enquiry]:
    """Enquiries without an answer."""
    return list(
        db.session.scalars(
            select(Enquiry)
            .where(Enquiry.answered_at.is_(None))
            .order_by(Enquiry.created_at)
            .limit(MOST)
        )
    )
