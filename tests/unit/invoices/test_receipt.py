"""What stands on a receipt: the worked examples of japan.md §1.7, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from shop.catalog.models import TaxClass
from shop.invoices.receipt import Return, goods_row, receipt_of, shipping_row
from shop.money import Yen
from shop.office import DEMO_OFFICE
from shop.orders.models import Order, OrderLine, Parcel, ParcelState, VendorOrder
from shop.tax.rates import has_corporate_check_digit, invoice_number
from shop.vendors.models import Vendor

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
NUMBER = "T4000020999001"


def line(price: int, quantity: int = 1, tax_class: TaxClass = TaxClass.food) -> OrderLine:
    percent = 8 if tax_class is TaxClass.food else 10
    return OrderLine(
        product_name="見本", sku_name="箱", unit_price=Yen(price), quantity=quantity,
        given_back=0, tax_class=tax_class, tax_percent=percent,
    )  # fmt: skip


def part(vendor_id: int, *lines: OrderLine, fee: int = 0, number: str | None = NUMBER):
    parcel = Parcel(
        shipping_fee=Yen(fee), shipping_percent=10, ship_on=date(2026, 11, 24),
        state=ParcelState.waiting, lines=list(lines),
    )  # fmt: skip
    return VendorOrder(
        vendor_id=vendor_id, vendor=Vendor(name=f"見本{vendor_id}"), invoice_number=number,
        parcels=[parcel],
    )  # fmt: skip


def rates(section):
    return [(rate.percent, rate.total.amount, rate.tax.amount) for rate in section.by_rate]


def test_e1_two_rates_with_shipping():
    order = Order(
        vendor_orders=[
            part(1, line(1_080, 2), line(2_700), fee=880),
            part(2, line(3_300, 1, TaxClass.standard)),
        ]
    )
    receipt = receipt_of(order, at=NOW)
    assert rates(receipt.qualified) == [(8, 4_860, 360), (10, 4_180, 380)]
    assert receipt.total == Yen(9_040)
    assert receipt.plain is None
    assert receipt.qualified.reduced_percents == (8,)


def test_e2_and_e7_tax_is_rounded_once_for_all_makers():
    order = Order(vendor_orders=[part(maker, line(106)) for maker in (1, 2, 3)])
    assert rates(receipt_of(order, at=NOW).qualified) == [(8, 318, 23)]


def test_e3_fractions_are_cut():
    order = Order(vendor_orders=[part(1, line(4_999), line(777, 1, TaxClass.standard))])
    assert rates(receipt_of(order, at=NOW).qualified) == [(8, 4_999, 370), (10, 777, 70)]


def test_e6_what_goes_back_is_a_document_of_its_own():
    sold = [line(106) for _ in range(3)]
    order = Order(vendor_orders=[part(1, *sold)])
    back = Return(NOW, (goods_row(sold[0], vendor_id=1, quantity=1, amount=Yen(106)),))
    receipt = receipt_of(order, [back], at=NOW)
    assert rates(receipt.qualified) == [(8, 318, 23)]
    (note,) = receipt.qualified.returns
    assert [(rate.percent, rate.total.amount, rate.tax.amount) for rate in note.by_rate] == [
        (8, 106, 7)
    ]
    assert note.on == date(2026, 11, 20)
    assert (receipt.total, receipt.given_back, receipt.kept) == (Yen(318), Yen(106), Yen(212))


def test_e8_shipping_inside_the_price_is_no_line_of_its_own():
    inside = receipt_of(Order(vendor_orders=[part(1, line(3_780))]), at=NOW)
    beside = receipt_of(Order(vendor_orders=[part(1, line(3_000), fee=780)]), at=NOW)
    assert rates(inside.qualified) == [(8, 3_780, 280)]
    assert len(inside.qualified.makers[0].rows) == 1
    assert rates(beside.qualified) == [(8, 3_000, 222), (10, 780, 70)]


def test_e11_sake_and_what_goes_with_it():
    order = Order(vendor_orders=[part(1, line(2_200, 1, TaxClass.alcohol), line(1_080))])
    receipt = receipt_of(order, at=NOW)
    assert rates(receipt.qualified) == [(8, 1_080, 80), (10, 2_200, 200)]
    assert [row.is_reduced for row in receipt.qualified.makers[0].rows] == [False, True]


def test_a_maker_without_a_number_never_stands_on_the_qualified_part():
    small = part(2, line(500, 2), fee=660, number=None)
    order = Order(vendor_orders=[part(1, line(1_080), fee=880), small])
    back = Return(
        NOW,
        (
            goods_row(small.parcels[0].lines[0], vendor_id=2, quantity=2, amount=Yen(1_000)),
            shipping_row(small.parcels[0], vendor_id=2),
        ),
    )
    receipt = receipt_of(order, [back], at=NOW)
    assert [maker.part.vendor_id for maker in receipt.qualified.makers] == [1]
    assert receipt.qualified.returns == ()
    assert rates(receipt.qualified) == [(8, 1_080, 80), (10, 880, 80)]
    assert [maker.part.vendor_id for maker in receipt.plain.makers] == [2]
    assert receipt.plain.total == Yen(1_660)
    assert receipt.plain.given_back == Yen(1_660)
    assert receipt.total == Yen(3_620)
    assert receipt.kept == Yen(1_960)


def test_only_small_makers_make_only_a_plain_receipt():
    receipt = receipt_of(Order(vendor_orders=[part(1, line(540), number=None)]), at=NOW)
    assert receipt.qualified is None
    assert receipt.total == Yen(540)


@pytest.mark.parametrize(
    ("shipped_at", "day"),
    [
        (None, date(2026, 11, 24)),
        (datetime(2026, 11, 19, 16, 0, tzinfo=UTC), date(2026, 11, 20)),
        (datetime(2026, 11, 21, 3, 0, tzinfo=UTC), date(2026, 11, 24)),  # after this issue
    ],
)
def test_a_maker_names_the_day_of_supply_as_it_was_known_then(shipped_at, day):
    sold = part(1, line(540))
    sold.parcels[0].shipped_at = shipped_at
    receipt = receipt_of(Order(vendor_orders=[sold]), at=NOW)
    assert receipt.qualified.makers[0].supplied_on == (day,)


def test_the_offices_invented_number_has_a_right_check_digit():
    assert invoice_number(DEMO_OFFICE.invoice_number) == DEMO_OFFICE.invoice_number
    assert has_corporate_check_digit(DEMO_OFFICE.invoice_number)
