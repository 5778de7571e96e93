"""What the provider says of a refund, whichever way we hear it."""

from __future__ import annotations

from datetime import datetime

from shop.orders.load import order_by_id
from shop.payments.models import Payment, Refund, RefundState
from shop.payments.provider import RefundState as Told
from shop.payments.settle_refund import fail_refund, goes_by_transfer, keep, settle_refund


def record_refund(
    *, refund: Refund, payment: Payment, told: Told, actor: str, now: datetime
) -> str:
    """Bring a refund to what the provider says. Returns what was done, for the event's row.

    Late, twice and out of order are all normal. A refund that failed at the provider stays failed
    (trying again makes another one), also when it had been done before: banks send money back.
    """
    keep(refund)
    if goes_by_transfer(refund):
        return "nothing_new"
    before = refund.provider_refund_id
    is_over = told.status in {"failed", "canceled"}
    if is_over and before not in {None, told.refund_id}:
        return "nothing_new"  # of an earlier try
    if refund.state is RefundState.failed and before == told.refund_id:
        return "nothing_new"  # said before it failed, heard after
    refund.provider_refund_id = told.refund_id
    if told.status == "succeeded":
        order = order_by_id(refund.order_id)
        settle_refund(refund=refund, order=order, payment=payment, actor=actor, now=now)
        return "refunded"
    if is_over:
        fail_refund(refund=refund, payment=payment, actor=actor, now=now)
        return "refund_failed"
    return "nothing_new"
