"""領収書を発行する: a number of its own, and a row that says so."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from shop.audit.record import record
from shop.clock import today_jst
from shop.db import db
from shop.invoices.models import Honorific, ReceiptIssue
from shop.invoices.receipt import Receipt
from shop.orders.errors import WrongMove
from shop.orders.models import Order, OrderState

_TRIES = 8  # so many others may take a number in the same moment


def issue_receipt(
    *,
    order: Order,
    receipt: Receipt,
    addressee: str,
    honorific: Honorific,
    actor: str,
    now: datetime,
) -> ReceiptIssue:
    """Give the order's receipt the next number of the year (JST). The second issue is a 再発行.

    Raises WrongMove for an order that is not paid.
    """
    if order.state is not OrderState.paid:
        raise WrongMove("only what is paid has a receipt")
    for attempt in range(_TRIES):
        issue = ReceiptIssue(
            order_id=order.id,
            edition=_last_edition(order.id) + 1,
            addressee=addressee,
            honorific=honorific,
            total=receipt.total,
            given_back=receipt.given_back,
            issued_at=now,
            **_next_number(today_jst(now).year),
        )
        try:
            with db.session.begin_nested():
                db.session.add(issue)
        except IntegrityError:
            if attempt == _TRIES - 1:
                raise
            continue  # somebody else took this number; the next look sees it
        break
    record(
        actor=actor, code="receipt.issued", object_kind="order", object_id=order.id, now=now,
        after={"number": issue.number, "edition": issue.edition},
    )  # fmt: skip
    return issue


def _next_number(year: int) -> dict[str, int | str]:
    last = db.session.scalar(select(func.max(ReceiptIssue.serial)).where(ReceiptIssue.year == year))
    serial = (last or 0) + 1
    return {"year": year, "serial": serial, "number": f"R{year}-{serial:06}"}


def _last_edition(order_id: int) -> int:
    query = select(func.max(ReceiptIssue.edition)).where(ReceiptIssue.order_id == order_id)
    return db.session.scalar(query) or 0
