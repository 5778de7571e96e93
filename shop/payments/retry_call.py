"""Ask the provider again after it refused: a refund, or the end of a payment page."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select

from shop.audit.record import record
from shop.db import db
from shop.orders.errors import WrongMove
from shop.orders.models import PaymentMethod
from shop.payments.models import CallKind, CallState, Payment, ProviderCall, Refund, RefundState
from shop.payments.settle_refund import keep


def retry_call(*, call: ProviderCall, actor: str, now: datetime) -> None:
    """Queue a refused call again. Raises WrongMove when it was not refused, or is not ours to repeat.

    A refusal is final for its key, so the call gets a new one. Payment pages are opened again by the
    buyer, refunds by retry_refund.
    """
    if call.state is not CallState.refused or call.kind is not CallKind.expire_session:
        raise WrongMove("only a refused end of a payment page is asked again here")
    call.key = f"{call.key}:again{call.attempts}"
    call.state, call.run_at, call.locked_until, call.done_at = CallState.queued, now, None, None
    record(
        actor=actor, code="provider_call.retried", object_kind="provider_call", object_id=call.id,
        now=now,
    )  # fmt: skip


def retry_refund(*, refund: Refund, payment: Payment, actor: str, now: datetime) -> None:
    """Try a failed card refund again at the provider, by a new call. Raises WrongMove for others."""
    keep(refund)
    if refund.state is not RefundState.failed or payment.method is not PaymentMethod.card:
        raise WrongMove("only a failed card refund is tried again")
    earlier = db.session.scalar(
        select(func.count()).select_from(ProviderCall).where(ProviderCall.refund_id == refund.id)
    )
    db.session.add(
        ProviderCall(
            kind=CallKind.refund,
            key=f"{refund.key}:again{earlier}",
            payment_id=payment.id,
            refund_id=refund.id,
            run_at=now,
            created_at=now,
        )
    )
    refund.state, refund.waiting_since = RefundState.queued, now
    record(actor=actor, code="refund.retried", object_kind="refund", object_id=refund.id, now=now)
