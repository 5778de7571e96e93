"""Any cart, and whatever happens to its parts: every yen is somewhere, once."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from shop import clock
from shop.catalog.models import TaxClass
from shop.db import db, transaction
from shop.errors import ShopError
from shop.money import Yen, total
from shop.orders.models import Order, ParcelState, PaymentMethod
from shop.orders.pieces import lines_of
from shop.payments.load import to_change
from shop.payments.models import Payment, Refund
from shop.payments.settle_refund import settle_refund
from shop.payments.ship_parcel import ship_parcel
from shop.vendors.models import CommissionAgreement, Temperature
from tests.factories import orders, vendors
from tests.factories.orders import NOON
from tests.support.books import faults_of_books
from tests.unit.payments import buying

RATES = (TaxClass.food, TaxClass.standard, TaxClass.alcohol)
prices = st.integers(1, 30_001).map(lambda yen: yen | 1)  # odd: everything leaves a remainder
line = st.tuples(
    prices, st.sampled_from(RATES), st.sampled_from(list(Temperature)), st.integers(1, 4)
)
makers = st.lists(
    st.tuples(st.lists(line, min_size=1, max_size=3), st.integers(0, 1_777), st.integers(0, 3_333)),
    min_size=1,
    max_size=4,
)
acts = st.lists(
    st.tuples(
        st.sampled_from(["accept", "short", "decline", "cancel", "ship", "settle"]),
        st.integers(0, 3),
        st.integers(0, 8),
        st.integers(1, 3),
    ),
    max_size=14,
)


def fill(basket: Any) -> dict[Any, int]:
    """Makers with their goods as drawn; SKU → pieces."""
    wants = {}
    for goods, fee, basis_points in basket:
        maker = vendors.vendor(temperatures=())
        for temperature in Temperature:
            vendors.shipping_profile(vendor=maker, temperature=temperature, fee=Yen(fee))
        db.session.add(
            CommissionAgreement(
                vendor_id=maker.id, basis_points=basis_points, valid_from=NOON.date()
            )
        )
        for price, tax_class, temperature, many in goods:
            sku = orders.goods(price, vendor=maker, tax_class=tax_class, temperature=temperature)
            wants[sku] = many
    return wants


def act(order_id: int, what: str, place: int, at: int, many: int) -> None:
    """One thing that somebody does; what is not allowed is refused and changes nothing."""
    part = orders.whole(order_id).vendor_orders[place % count_parts(order_id)]
    place = orders.whole(order_id).vendor_orders.index(part)
    lines = list(lines_of(part))
    with suppress(ShopError):
        if what == "short":
            buying.short(order_id, {at % len(lines): many}, place)
        elif what == "ship":
            ship(order_id, place, at)
        elif what == "settle":
            settle_one(order_id)
        else:
            {"accept": buying.accept, "decline": buying.decline, "cancel": buying.cancel}[what](
                order_id, place
            )
    db.session.rollback()


def count_parts(order_id: int) -> int:
    return len(orders.whole(order_id).vendor_orders)


def ship(order_id: int, place: int, at: int) -> None:
    with transaction():
        _payment, order = to_change(order_id)
        part = order.vendor_orders[place]
        parcel = part.parcels[at % len(part.parcels)]
        ship_parcel(order=order, part=part, parcel=parcel, tracking_number="1", actor="v", now=NOON)


def settle_one(order_id: int) -> None:
    with transaction():
        payment, order = to_change(order_id)
        refund = db.session.scalars(select(Refund).order_by(Refund.id)).first()
        if refund is not None:
            settle_refund(refund=refund, order=order, payment=payment, actor="o", now=NOON)


def check(order_id: int) -> None:
    """What holds at every moment of an order's life."""
    order = orders.whole(order_id)
    payment = db.session.scalars(select(Payment)).one()
    back = total(db.session.scalars(select(Refund.amount)))
    assert total(part.total for part in order.vendor_orders) == order.total == payment.amount
    assert back <= payment.amount
    kept = Yen(0)
    for part in order.vendor_orders:
        kept += total(one.unit_price * (one.quantity - one.given_back) for one in lines_of(part))
        states = ParcelState.waiting, ParcelState.shipped
        kept += total(p.shipping_fee for p in part.parcels if p.state in states)
    assert kept + back == order.total
    assert faults_of_books() == []
    db.session.rollback()


def forget() -> None:
    """Take away what the example before left, in an order that references allow."""
    db.session.rollback()
    with transaction():
        for table in reversed(Order.metadata.sorted_tables):
            db.session.execute(delete(table))
    db.session.expunge_all()


@pytest.mark.timeout(300)
def test_any_order_adds_up_whatever_happens_to_its_parts(app: Flask) -> None:
    @settings(max_examples=25)
    @given(basket=makers, happens=acts, method=st.sampled_from(list(PaymentMethod)))
    def run(basket: Any, happens: Any, method: PaymentMethod) -> None:
        forget()
        with transaction():
            orders.rates_and_share()
            wants = fill(basket)
        order_id = orders.placed(wants, method=method)
        check(order_id)
        buying.transferred(order_id)
        check(order_id)
        for what in happens:
            act(order_id, *what)
            check(order_id)

    with clock.frozen(NOON), app.app_context():
        run()
        forget()
        db.session.remove()
