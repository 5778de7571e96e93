"""How a refund ends: the provider said so, or the office transferred."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from shop.audit.record import record
from shop.db import db
from shop.ledger.post import post
from shop.orders.errors import WrongMove
from shop.orders.models import Order
from shop.payments import books, letters
from shop.payments.models import Payment, Refund, RefundState

_BY_TRANSFER = {RefundState.needs_account, RefundState.with_office}


def tell_account(
    *,
    refund: Refund,
    bank_name: str,
    bank_branch: str,
    account_kind: str,
    account_number: str,
    account_holder: str,
    actor: str,
    now: datetime,
) -> None:
    """The buyer tells where the money goes; from now on the office has to act."""
    keep(refund)
    if refund.state not in _BY_TRANSFER:
        raise WrongMove("this refund needs no account")
    refund.bank_name = bank_name
    refund.bank_branch = bank_branch
    refund.account_kind = account_kind
    refund.account_number = account_number
    refund.account_holder = account_holder
    refund.state = RefundState.with_office
    refund.waiting_since = now
    record(
        actor=actor, code="refund.account_told", object_kind="refund", object_id=refund.id, now=now
    )


def ask_for_account(*, refund: Refund, order: Order, actor: str, now: datetime) -> None:
    """The card takes nothing back (it is closed): the office transfers, the buyer is asked whereto.

    Raises WrongMove unless the refund failed.
    """
    keep(refund)
    if refund.state is not RefundState.failed:
        raise WrongMove("only a failed refund goes another way")
    refund.state = RefundState.needs_account
    refund.waiting_since = now
    db.session.scalar(  # the letter names the goods
        select(Refund).where(Refund.id == refund.id).options(selectinload(Refund.lines)),
        execution_options={"populate_existing": True},
    )
    parts = {part.id: part for part in order.vendor_orders}
    letters.given_back(order, parts.get(refund.vendor_order_id or 0), refund, now=now)
    record(
        actor=actor, code="refund.account_asked", object_kind="refund", object_id=refund.id, now=now
    )


def settle_refund(
    *, refund: Refund, order: Order, payment: Payment, actor: str, now: datetime
) -> None:
    """The money has left. Repeating changes nothing; the account is forgotten but for its end."""
    keep(refund)
    if refund.state is RefundState.done:
        return
    lines = books.refunded(_left_from(refund, payment), refund.amount)
    post(key=f"done:{_try(refund)}", cause=f"order:{order.id}", lines=lines, now=now)
    refund.state = RefundState.done
    refund.done_at = now
    refund.account_number = refund.account_number[-3:]
    letters.refunded(order, refund, now=now)
    record(actor=actor, code="refund.done", object_kind="refund", object_id=refund.id, now=now)


def fail_refund(*, refund: Refund, payment: Payment, actor: str, now: datetime) -> None:
    """The provider could not give it back, or the bank sent it back: it is on the office's list."""
    keep(refund)
    if refund.state is RefundState.done:
        lines = books.refunded(books.money_account(payment.method), -refund.amount)
        post(key=f"undone:{_try(refund)}", cause=f"order:{refund.order_id}", lines=lines, now=now)
    refund.state = RefundState.failed
    refund.done_at = None
    refund.waiting_since = now
    record(actor=actor, code="refund.failed", object_kind="refund", object_id=refund.id, now=now)


def keep(refund: Refund) -> None:
    """Lock the refund and read it anew: provider, office and buyer may all move it."""
    db.session.refresh(refund, with_for_update=True)


def goes_by_transfer(refund: Refund) -> bool:
    """Whether the office transfers it, or has; the provider has no part in it then."""
    return refund.state in _BY_TRANSFER or bool(refund.bank_name)


def _left_from(refund: Refund, payment: Payment) -> str:
    """The account that the money leaves: the office transfers what did not go by the provider."""
    return "bank" if goes_by_transfer(refund) else books.money_account(payment.method)


def _try(refund: Refund) -> str:
    """The refund and which try it is: one that failed after being done may be done again."""
    return f"{refund.key}:{'bank' if goes_by_transfer(refund) else refund.provider_refund_id}"
