"""Orders for the office: one page by state, or found by what a caller says."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from shop.db import db
from shop.ledger.models import JournalEntry, JournalLine
from shop.mail.models import Letter
from shop.orders.models import Order, OrderState
from shop.text import digits, mail_key

PAGE = 50  # rows


def list_orders(*, state: OrderState | None, page: int) -> tuple[list[Order], int]:
    """One page of orders, newest first, and how many there are."""
    where = [] if state is None else [Order.state == state]
    count = db.session.scalar(select(func.count()).select_from(Order).where(*where)) or 0
    query = select(Order).where(*where).order_by(Order.id.desc())
    return list(db.session.scalars(query.limit(PAGE).offset((page - 1) * PAGE))), count


def find_orders(wanted: str) -> list[Order]:
    """Up to fifty orders by number, name (with or without blank), kana, phone or mail address."""
    bare = wanted.replace(" ", "")
    tests: list[ColumnElement[bool]] = [
        Order.number.contains(bare, autoescape=True),
        _without_blanks(Order.buyer_name).contains(bare, autoescape=True),
        _without_blanks(Order.buyer_kana).contains(bare, autoescape=True),
        func.lower(Order.buyer_email) == mail_key(bare),
    ]
    number = digits(wanted)
    if number and len(number) >= 4:
        tests.append(Order.buyer_phone.contains(number))
    query = select(Order).where(or_(*tests)).order_by(Order.id.desc()).limit(PAGE)
    return list(db.session.scalars(query))


def _without_blanks(column: InstrumentedAttribute[str]) -> ColumnElement[str]:
    return func.replace(func.replace(column, " ", ""), "\u3000", "")


def letters_of(order_id: int) -> list[Letter]:
    """The letters about an order, oldest first."""
    about = f"order:{order_id}"
    return list(db.session.scalars(select(Letter).where(Letter.about == about).order_by(Letter.id)))


def entries_of(order_id: int) -> list[tuple[JournalEntry, JournalLine]]:
    """The ledger's lines that this order caused, oldest first."""
    rows = db.session.execute(
        select(JournalEntry, JournalLine)
        .join(JournalLine.entry)
        .where(JournalEntry.cause == f"order:{order_id}")
        .order_by(JournalEntry.id, JournalLine.id)
    )
    return [(row[0], row[1]) for row in rows]
