"""The only place that calls the provider: claim, call outside any transaction, record the answer."""

from __future__ import annotations

import logging
from dataclasses import asdict
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, cast

from sqlalchemy import CursorResult, or_, select, update

from shop.db import db, end_reading, in_transaction, transaction
from shop.orders.models import Order, PaymentMethod
from shop.orders.payment_terms import HOLD_AFTER_SESSION, HOLD_AFTER_SLIP, KONBINI_DAYS
from shop.payments.lapse_order import lapse_order
from shop.payments.load import fresh_payment
from shop.payments.models import (
    CallKind,
    CallState,
    Payment,
    PaymentState,
    ProviderCall,
    Refund,
)
from shop.payments.provider import (
    Gateway,
    Method,
    ProviderRefused,
    ProviderUnreachable,
    RefundState,
    SessionOpened,
    SessionState,
)
from shop.payments.record_refund import record_refund
from shop.payments.record_session import record_session
from shop.payments.settle_refund import fail_refund
from shop.stock.hold import prolong

log = logging.getLogger(__name__)
_CLAIM = timedelta(seconds=90)
_LONGEST_WAIT = timedelta(minutes=10)
ACTOR = "provider"
Answer = SessionOpened | SessionState | RefundState


class Outcome(Enum):
    """How trying a call went."""

    not_ours = "not_ours"  # somebody else runs it, or it is done
    unreachable = "unreachable"
    answered = "answered"


def run_calls(*, gateway: Gateway, now: datetime, limit: int = 50) -> int:
    """Run the calls that are due, oldest first (the job's sweep). Returns how many were tried.

    A provider that nobody reaches ends the sweep: each further call would wait as long for nothing,
    and the letters with it.
    """
    with transaction():
        due = list(
            db.session.scalars(
                select(ProviderCall.id)
                .where(ProviderCall.state == CallState.queued, ProviderCall.run_at <= now)
                .order_by(ProviderCall.id)
                .limit(limit)
            )
        )
    tried = 0
    for call_id in due:
        outcome = try_call(call_id=call_id, gateway=gateway, now=now)
        tried += outcome is not Outcome.not_ours
        if outcome is Outcome.unreachable:
            break
    return tried


def run_calls_of(*, payment_id: int, gateway: Gateway, now: datetime) -> int:
    """Run one payment's due calls at once: what a door does after its commit."""
    with transaction():
        due = list(
            db.session.scalars(
                select(ProviderCall.id)
                .where(
                    ProviderCall.payment_id == payment_id,
                    ProviderCall.state == CallState.queued,
                    ProviderCall.run_at <= now,
                )
                .order_by(ProviderCall.id)
            )
        )
    return sum(run_call(call_id=call_id, gateway=gateway, now=now) for call_id in due)


def run_call(*, call_id: int, gateway: Gateway, now: datetime) -> bool:
    """Run one call. Returns whether it was ours to run. Raises RuntimeError inside a transaction."""
    return try_call(call_id=call_id, gateway=gateway, now=now) is not Outcome.not_ours


def try_call(*, call_id: int, gateway: Gateway, now: datetime) -> Outcome:
    """Run one call. Returns how it went. Raises RuntimeError inside a transaction.

    A kill before, during or after the call loses nothing: the claim runs out, and the same key makes
    the provider answer the same again.
    """
    if in_transaction():
        raise RuntimeError("a provider call is never made inside a transaction")
    with transaction():
        request = _claim(call_id, now)
    if request is None:
        return Outcome.not_ours
    end_reading()
    try:
        answer = _ask(gateway, request)
    except ProviderUnreachable as problem:
        with transaction():
            _try_later(call_id, str(problem), now)
        return Outcome.unreachable
    except ProviderRefused as problem:
        with transaction():
            _record_refusal(call_id, problem, now)
    else:
        with transaction():
            _record_answer(call_id, answer, now)
    return Outcome.answered


def _claim(call_id: int, now: datetime) -> dict[str, Any] | None:
    claimed = cast(
        "CursorResult[Any]",
        db.session.execute(
            update(ProviderCall)
            .where(
                ProviderCall.id == call_id,
                ProviderCall.state == CallState.queued,
                or_(ProviderCall.locked_until.is_(None), ProviderCall.locked_until <= now),
            )
            .values(locked_until=now + _CLAIM, attempts=ProviderCall.attempts + 1)
        ),
    )
    if claimed.rowcount != 1:
        return None
    call, payment, order = db.session.execute(
        select(ProviderCall, Payment, Order)
        .join(Payment, Payment.id == ProviderCall.payment_id)
        .join(Order, Order.id == Payment.order_id)
        .where(ProviderCall.id == call_id)
    ).one()
    refund = db.session.get(Refund, call.refund_id) if call.refund_id else None
    return {"call": call, "payment": payment, "order": order, "refund": refund}


def _ask(gateway: Gateway, request: dict[str, Any]) -> Answer:
    call, payment, order = request["call"], request["payment"], request["order"]
    if call.kind is CallKind.open_session:
        return _open_session(gateway, call, payment, order)
    if call.kind is CallKind.expire_session:
        if payment.slip_due_at is not None:
            return gateway.fetch_session(
                payment.session_id
            )  # a slip cannot be cancelled, only asked about
        return gateway.expire_session(payment.session_id, call.key)
    refund = request["refund"]
    return gateway.refund(
        idempotency_key=call.key,
        intent_id=payment.intent_id,
        amount_yen=refund.amount.amount,
        reason=refund.cause.value,
        metadata={"order": order.number, "refund": refund.key},
        instructions_email=None,
    )


def _open_session(
    gateway: Gateway, call: ProviderCall, payment: Payment, order: Order
) -> SessionOpened:
    prefix = "" if order.locale == "ja" else f"/{order.locale}"
    back = f"{payment.origin}{prefix}/orders/{order.number}?key={order.access_key}"
    konbini = payment.method is PaymentMethod.konbini
    return gateway.open_session(
        idempotency_key=call.key,
        order_number=order.number,
        amount_yen=payment.amount.amount,
        method=cast(Method, payment.method.value),
        description=f"共市 {order.number}",
        success_url=f"{back}&paid=1",
        cancel_url=back,
        email=order.buyer_email,
        expires_at=cast(datetime, payment.session_expires_at),
        metadata={"order": order.number},
        konbini_expires_after_days=KONBINI_DAYS if konbini else None,
        locale=order.locale,
    )


def _fresh_call(call_id: int) -> ProviderCall:
    """The call as it is after the answer came; meanwhile somebody may have withdrawn it."""
    return db.session.get_one(ProviderCall, call_id, populate_existing=True)


def _try_later(call_id: int, problem: str, now: datetime) -> None:
    call = _fresh_call(call_id)
    wait = min(timedelta(seconds=5 * 2 ** min(call.attempts, 10)), _LONGEST_WAIT)
    call.locked_until = None
    call.run_at = now + wait
    call.problem = problem[:500]
    log.warning("provider.unreachable", extra={"call_id": call_id, "attempts": call.attempts})


def _record_refusal(call_id: int, problem: ProviderRefused, now: datetime) -> None:
    call = _fresh_call(call_id)
    call.state = CallState.refused
    call.done_at = now
    call.problem = f"{problem.code}: {problem.message}"[:500]
    log.warning("provider.refused", extra={"call_id": call_id, "code": problem.code})
    if call.kind is CallKind.open_session:
        payment = fresh_payment(call.payment_id)
        if payment.state is PaymentState.created:
            payment.state = PaymentState.failed
    elif call.refund_id:
        payment = fresh_payment(call.payment_id)
        refund = db.session.get_one(Refund, call.refund_id)
        fail_refund(refund=refund, payment=payment, actor=ACTOR, now=now)


def _record_answer(call_id: int, answer: Answer, now: datetime) -> None:
    call = _fresh_call(call_id)
    call.state = CallState.done
    call.done_at = now
    call.answer = _kept(answer)
    payment = fresh_payment(call.payment_id)
    if isinstance(answer, SessionOpened):
        _record_opened(payment, answer, now)
    elif isinstance(answer, SessionState):
        _record_ended(payment, answer, now)
    else:
        _record_refund(call, payment, answer, now)


def _kept(answer: Answer) -> dict[str, Any]:
    """What is worth keeping of an answer: ids and states, no personal data."""
    return {key: str(value) for key, value in asdict(answer).items() if key != "metadata"}


def _record_opened(payment: Payment, answer: SessionOpened, now: datetime) -> None:
    payment.session_id = answer.session_id
    payment.session_url = answer.url
    payment.session_expires_at = answer.expires_at
    if payment.state is PaymentState.created:
        payment.state = PaymentState.open
        prolong(
            owner=f"order:{payment.order_id}",
            until=answer.expires_at + HOLD_AFTER_SESSION,
            awaits_provider=True,
        )
    elif payment.state is PaymentState.expired:  # cancelled while the page was being made
        db.session.add(
            ProviderCall(
                kind=CallKind.expire_session, key=f"expire:{answer.session_id}",
                payment_id=payment.id, run_at=now, created_at=now,
            )
        )  # fmt: skip


def _record_ended(payment: Payment, answer: SessionState, now: datetime) -> None:
    """A slip whose time is over is over, though its page stays complete at the provider."""
    if answer.payment_status == "unpaid" and _slip_is_over(payment, now):
        lapse_order(payment=payment, actor=ACTOR, now=now)
    else:
        record_session(payment=payment, state=answer, heard_at=now, actor=ACTOR, now=now)


def _slip_is_over(payment: Payment, now: datetime) -> bool:
    due = payment.slip_due_at
    return payment.state is PaymentState.slip and due is not None and due + HOLD_AFTER_SLIP <= now


def _record_refund(
    call: ProviderCall, payment: Payment, answer: RefundState, now: datetime
) -> None:
    refund = db.session.get_one(Refund, cast(int, call.refund_id))
    record_refund(refund=refund, payment=payment, told=answer, actor=ACTOR, now=now)
