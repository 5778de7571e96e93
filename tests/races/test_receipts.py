"""Receipts issued at the same moment: each has a number of its own, and none is left out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from flask import Flask
from sqlalchemy import func, select

from shop import clock
from shop.db import db, transaction
from shop.invoices.issue_receipt import issue_receipt
from shop.invoices.models import Honorific, ReceiptIssue
from shop.invoices.receipt import receipt_of
from shop.money import Yen
from shop.orders.load import order_by_id
from tests.factories import bought, catalog, vendors
from tests.factories.bought import NOON
from tests.races.together import together

AT_ONCE, ROUNDS = 6, 10


@pytest.fixture(autouse=True)
def _inside(app: Flask) -> Iterator[None]:
    with clock.frozen(NOON), app.app_context():
        yield
        db.session.remove()


def issue(order_id: int) -> str:
    """What the door does with the form."""
    with transaction():
        order = order_by_id(order_id, lock=True)
        issued = issue_receipt(
            order=order, receipt=receipt_of(order, at=NOON), addressee="見本商店",
            honorific=Honorific.sama, actor="buyer", now=NOON,
        )  # fmt: skip
    return issued.number


def test_numbers_of_the_same_moment_differ_and_have_no_gap(app: Flask) -> None:
    maker = vendors.vendor(invoice_number="T4000020999001")
    goods = catalog.product(vendor=maker, price=Yen(1_080), stock=50)
    ids = [bought.paid({goods: 1})[0].id for _ in range(AT_ONCE)]
    db.session.commit()
    numbers: list[str] = []
    for _ in range(ROUNDS):
        numbers += together(app, [partial(issue, order_id) for order_id in ids])
    wanted = [f"R2026-{serial:06}" for serial in range(1, AT_ONCE * ROUNDS + 1)]
    assert sorted(map(str, numbers)) == wanted


def test_the_same_order_twice_at_once_has_one_first_issue(app: Flask) -> None:
    maker = vendors.vendor(invoice_number="T4000020999001")
    order_id = bought.paid({catalog.product(vendor=maker): 1})[0].id
    db.session.commit()
    together(app, [partial(issue, order_id)] * 4)
    firsts = select(func.count()).select_from(ReceiptIssue).where(ReceiptIssue.edition == 1)
    assert db.session.scalar(firsts) == 1
    assert db.session.scalar(select(func.max(ReceiptIssue.edition))) == 4
