"""The demo: every state occurs, every count and every yen is explained, the same at every loading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any

import pytest
from sqlalchemy import func, select

from shop.accounts.models import Membership, Scope, User
from shop.catalog.models import PriceHistory, Product, Sku
from shop.db import db
from shop.demo.load_demo import Wanted, load_demo
from shop.mail.models import Letter, LetterState
from shop.marche.models import Booth, Market, MarketDay
from shop.orders.models import (
    Order,
    OrderState,
    Parcel,
    ParcelState,
    PaymentMethod,
    VendorOrder,
    VendorOrderState,
)
from shop.payments.check_books import check_books
from shop.payments.models import (
    CallState,
    Payment,
    PaymentState,
    ProviderCall,
    Refund,
    RefundCause,
    RefundState,
)
from shop.portal.models import Enquiry
from shop.stock.availability import free_by_pool
from shop.stock.recount import recount
from shop.vendors.models import ShippingProfile, ShippingRate, Temperature, Vendor
from tests.support.database import Shops, chosen_kind

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)  # a Friday noon in Japan
ALL_TOLD = 136  # orders: those that plans.py tells exactly, and a few usual ones
# `open` lasts 40 minutes and is the provider's; `paid_twice` cannot happen with sessions.
NOT_KEPT = {PaymentState.open, RefundCause.paid_twice}


@pytest.fixture(scope="module")
def loaded(shops: Shops) -> Iterator[None]:
    """Loaded once for all tests here, which only read."""
    with shops.fresh(chosen_kind()).app.app_context():
        load_demo(wanted=Wanted(orders=ALL_TOLD), now=NOW, say=lambda _words: None)
        yield
        db.session.remove()


def count(table: type[Any], *conditions: Any) -> int:
    return db.session.scalar(select(func.count()).select_from(table).where(*conditions)) or 0


def test_every_state_occurs_and_everything_is_explained(loaded: None) -> None:
    columns: dict[type[Enum], Any] = {
        OrderState: Order.state,
        VendorOrderState: VendorOrder.state,
        ParcelState: Parcel.state,
        PaymentState: Payment.state,
        RefundState: Refund.state,
        RefundCause: Refund.cause,
        PaymentMethod: Order.payment_method,
    }
    for states, column in columns.items():
        found = set(db.session.scalars(select(column).distinct()))
        assert found == set(states) - NOT_KEPT
    counted, disagreements = recount()
    assert counted > 230
    assert disagreements == []
    assert check_books() == []


def test_no_desk_is_empty(loaded: None) -> None:
    people = list(db.session.scalars(select(User).order_by(User.id)))
    assert len(people) == 5
    assert all(person.demo_hint for person in people)
    assert all(person.name.endswith("（架空）") for person in people)
    for member in db.session.scalars(select(Membership).where(Membership.scope == Scope.vendor)):
        mine = VendorOrder.vendor_id == member.vendor_id
        for state in (VendorOrderState.new, VendorOrderState.accepted, VendorOrderState.shipped):
            assert count(VendorOrder, mine, VendorOrder.state == state) > 0
    late = Parcel.ship_on < NOW.date()
    waiting = Parcel.state == ParcelState.waiting
    accepted = Parcel.vendor_order_id.in_(
        select(VendorOrder.id).where(VendorOrder.state == VendorOrderState.accepted)
    )
    assert count(Parcel, late, waiting, accepted) >= 4
    assert count(Enquiry, Enquiry.answered_at.is_(None)) == 3


def test_nothing_goes_out_by_itself(loaded: None) -> None:
    assert count(Letter) > 200
    assert count(Letter, Letter.state != LetterState.sent) == 0
    queued = list(
        db.session.scalars(select(ProviderCall).where(ProviderCall.state == CallState.queued))
    )
    # Only the two whose payment page is about to be opened: at the simulator, for real.
    assert [call.kind.value for call in queued] == ["open_session", "open_session"]
    assert all(call.created_at > NOW - timedelta(minutes=15) for call in queued)
    assert all(order.is_demo for order in db.session.scalars(select(Order)))


def test_nothing_lies_in_the_future_of_the_loading(loaded: None) -> None:
    moments = [
        (Order, Order.placed_at), (Order, Order.paid_at), (Letter, Letter.created_at),
        (VendorOrder, VendorOrder.shipped_at), (Refund, Refund.done_at),
        (Product, Product.published_at), (PriceHistory, PriceHistory.from_at),
    ]  # fmt: skip
    for table, column in moments:
        assert count(table, column > NOW) == 0, column
    assert count(Order, Order.placed_at < NOW - timedelta(days=121)) == 0


def test_the_goods_are_whole(loaded: None) -> None:
    assert count(Product) == 207
    assert count(Vendor) == 124
    three = (
        select(ShippingProfile.vendor_id)
        .group_by(ShippingProfile.vendor_id)
        .having(func.count() == len(Temperature))
    )
    assert len(list(db.session.scalars(three))) == 2
    assert count(ShippingRate) == 47 * count(ShippingProfile)
    free = free_by_pool(list(db.session.scalars(select(Sku.pool_id))), now=NOW)
    assert sum(pieces == 0 for pieces in free.values()) >= 4
    old = NOW - timedelta(days=120)
    assert count(PriceHistory, PriceHistory.from_at < old) > 190


def test_the_markets_lie_around_the_loading_day(loaded: None) -> None:
    markets = list(db.session.scalars(select(Market).order_by(Market.id)))
    assert [market.season for market in markets] == ["winter", "autumn"]
    assert [count(Booth, Booth.market_id == market.id) for market in markets] == [30, 30]
    first = db.session.scalar(select(func.min(MarketDay.opens_at)))
    last = db.session.scalar(select(func.max(MarketDay.opens_at)))
    assert first == datetime(2025, 11, 20, 1, 0, tzinfo=UTC)
    assert last == datetime(2026, 12, 22, 1, 0, tzinfo=UTC)
