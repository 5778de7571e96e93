"""Numbers of receipts: by the year in Japan, without a gap; the second issue says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from shop.errors import NotFound
from shop.invoices.issue_receipt import issue_receipt
from shop.invoices.load import issue_by_number, issues_of
from shop.invoices.models import Honorific
from shop.invoices.receipt import receipt_of
from shop.money import Yen
from shop.orders.errors import WrongMove
from shop.payments.answer_part import report_short
from shop.payments.returns import returns_of
from tests.factories import bought, catalog, vendors
from tests.factories.bought import NOON


@pytest.fixture
def order(session):
    maker = vendors.vendor(invoice_number="T4000020999001")
    return bought.paid({catalog.product(vendor=maker, price=Yen(1_080)): 3})[0]


def issue(order, *, now=NOON):
    receipt = receipt_of(order, returns_of(order, until=now), at=now)
    return issue_receipt(
        order=order, receipt=receipt, addressee="見本商店", honorific=Honorific.onchu,
        actor="buyer", now=now,
    )  # fmt: skip


def test_numbers_count_by_the_year_in_japan(order):
    new_year = datetime(2026, 12, 31, 15, 0, tzinfo=UTC)  # 2027-01-01 00:00 in Japan
    numbers = [issue(order, now=day).number for day in (NOON, NOON, new_year)]
    assert numbers == ["R2026-000001", "R2026-000002", "R2027-000001"]


def test_the_second_issue_is_marked(order):
    assert [issue(order).is_copy for _ in range(3)] == [False, True, True]
    assert [one.edition for one in issues_of(order.id)] == [1, 2, 3]


def test_an_issue_keeps_what_had_gone_back_by_then(session, order):
    first = issue(order)
    payment, order = bought.loaded(order)
    part = order.vendor_orders[0]
    later = NOON + timedelta(hours=1)
    report_short(order=order, part=part, payment=payment,
                 pieces={part.parcels[0].lines[0].id: 1}, actor="maker", now=later)  # fmt: skip
    session.flush()
    second = issue(order, now=later)
    assert (first.total, first.given_back) == (Yen(4_120), Yen(0))
    assert (second.total, second.given_back) == (Yen(4_120), Yen(1_080))
    assert receipt_of(order, returns_of(order, until=NOON), at=NOON).given_back == Yen(0)


def test_a_number_is_found_through_its_own_order_only(session, order):
    number = issue(order).number
    assert issue_by_number(order.id, number).number == number
    with pytest.raises(NotFound):
        issue_by_number(order.id + 1, number)


def test_what_is_not_paid_has_no_receipt(session):
    order, _payment = bought.placed({catalog.product(): 1})
    _payment, order = bought.loaded(order)
    with pytest.raises(WrongMove):
        issue(order)
