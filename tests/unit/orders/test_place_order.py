"""注文を確定する: what is written, what it comes to, and what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from shop.catalog.models import TaxClass
from shop.db import db, transaction
from shop.money import Yen
from shop.orders.errors import CannotPlace, NotOldEnough, QuoteChanged
from shop.orders.models import Order, OrderState, PaymentMethod, VendorOrder
from shop.orders.place_order import is_adult, placed_before
from shop.stock.errors import OutOfStock
from shop.stock.models import Hold
from shop.tax.models import TaxRate, TaxRateStatus
from shop.vendors.models import CommissionAgreement, ShippingProfile, Temperature, Vendor
from tests.factories import orders, vendors
from tests.factories.orders import NOON

FOOD, STANDARD, ALCOHOL = TaxClass.food, TaxClass.standard, TaxClass.alcohol


@pytest.fixture(autouse=True)
def rates(session: scoped_session[Session]) -> None:
    """The rates of today and a commission of 12 %."""
    orders.rates_and_share()


def free_maker() -> Vendor:
    """A maker whose prices include shipping."""
    maker = vendors.vendor()
    for profile in db.session.scalars(
        select(ShippingProfile).where(ShippingProfile.vendor_id == maker.id)
    ):
        profile.free_from = Yen(0)
    return maker


def goods(price: int, tax_class: TaxClass = FOOD, **more: Any) -> Any:
    return orders.goods(price, tax_class=tax_class, **({"vendor": free_maker()} | more))


def placed(wants: Any, **more: Any) -> Order:
    order, _payment = orders.confirm(orders.cart(wants), **more)
    db.session.flush()
    return orders.whole(order.id)


def taxes(order: Order) -> list[tuple[int, int, int]]:
    return [(tax.percent, tax.included_total.amount, tax.tax.amount) for tax in order.taxes]


# ── the worked examples of research/japan.md §1.7 that apply to a whole order ───────────────────────
def test_e1_two_makers_two_rates_and_shipping() -> None:
    maker = vendors.vendor()
    order = placed(
        {goods(1_080, vendor=maker): 2, goods(2_700, vendor=maker): 1, goods(3_300, STANDARD): 1}
    )
    assert order.total == Yen(9_040)
    assert taxes(order) == [(8, 4_860, 360), (10, 4_180, 380)]


def test_e2_tax_is_rounded_once_per_rate_not_per_line() -> None:
    maker = free_maker()
    order = placed([goods(106, vendor=maker) for _ in range(3)])
    assert taxes(order) == [(8, 318, 23)]


def test_e3_fractions_are_cut() -> None:
    order = placed([goods(4_999), goods(777, STANDARD)])
    assert taxes(order) == [(8, 4_999, 370), (10, 777, 70)]


def test_e7_three_makers_on_one_document_are_one_lump() -> None:
    order = placed([goods(106) for _ in range(3)])
    assert len(order.vendor_orders) == 3
    assert taxes(order) == [(8, 318, 23)]


def test_e8_shipping_inside_the_price_or_beside_it() -> None:
    assert taxes(placed([goods(3_780)])) == [(8, 3_780, 280)]
    maker = vendors.vendor(temperatures=())
    vendors.shipping_profile(vendor=maker, fee=Yen(780))
    assert taxes(placed([goods(3_000, vendor=maker)])) == [(8, 3_000, 222), (10, 780, 70)]


@pytest.mark.parametrize(
    ("status", "expected"), [("enacted", (1, 1_010, 10)), ("pending", (8, 1_010, 74))]
)
def test_e10_the_rate_is_that_of_the_promised_hand_over(
    status: str, expected: tuple[int, int, int]
) -> None:
    pending = db.session.scalars(
        select(TaxRate).where(TaxRate.status == TaxRateStatus.pending)
    ).one()
    pending.status = TaxRateStatus(status)
    now = datetime(2027, 3, 31, 12, 0, tzinfo=UTC)  # evening in Japan: shipped in April
    order, _payment = orders.confirm(orders.cart([goods(1_010)], now=now), now=now)
    db.session.flush()
    order = orders.whole(order.id)
    (parcel,) = order.vendor_orders[0].parcels
    assert parcel.ship_on >= date(2027, 4, 1)
    assert taxes(order) == [expected]
    assert parcel.lines[0].tax_percent == expected[0]


def test_e11_sake_and_something_to_eat_with_it() -> None:
    order = placed([goods(2_200, ALCOHOL), goods(1_080)])
    assert taxes(order) == [(8, 1_080, 80), (10, 2_200, 200)]


def test_e12_hon_mirin_is_alcohol_and_amazake_is_food() -> None:
    order = placed([goods(1_210, ALCOHOL), goods(972)])
    assert taxes(order) == [(8, 972, 72), (10, 1_210, 110)]


# ── what is written ─────────────────────────────────────────────────────────────────────────────────
def test_an_order_is_split_by_maker_and_by_temperature() -> None:
    maker = vendors.vendor(temperatures=(Temperature.ambient, Temperature.frozen))
    first = goods(1_080, vendor=maker)
    second = goods(2_000, vendor=maker, temperature=Temperature.frozen)
    order = placed({first: 2, second: 1, goods(500): 3})
    assert [(part.goods_total, part.shipping_total) for part in order.vendor_orders] == [
        (Yen(4_160), Yen(1_760)),
        (Yen(1_500), Yen(0)),
    ]
    assert [p.temperature.value for p in order.vendor_orders[0].parcels] == ["ambient", "frozen"]
    assert [part.number for part in order.vendor_orders] == [
        f"{order.number}-1",
        f"{order.number}-2",
    ]
    assert (order.goods_total, order.shipping_total) == (Yen(5_660), Yen(1_760))


def test_an_order_holds_its_goods_and_nothing_of_the_cart_is_left() -> None:
    sku = goods(1_080)
    basket = orders.cart({sku: 2})
    version = basket.version
    order, _payment = orders.confirm(basket)
    hold = db.session.scalars(select(Hold)).one()
    assert (hold.pool_id, hold.quantity, hold.owner) == (sku.pool_id, 2, f"order:{order.id}")
    assert hold.expires_at == NOON + timedelta(minutes=50)
    assert hold.awaits_provider
    assert orders.quoted(basket).is_empty
    assert placed_before(cart_id=basket.id, cart_version=version) is order
    assert placed_before(cart_id=basket.id, cart_version=version + 1) is None


def test_a_transfer_holds_until_its_deadline_and_needs_nobodys_word() -> None:
    order, _payment = orders.confirm(
        orders.cart([goods(1_080)]), method=PaymentMethod.bank_transfer
    )
    hold = db.session.scalars(select(Hold)).one()
    assert (hold.expires_at, hold.awaits_provider) == (order.payment_due_at, False)
    assert order.payment_due_at == datetime(2026, 11, 25, 14, 59, 59, tzinfo=UTC)


def test_names_and_prices_are_facts_of_the_moment() -> None:
    sku = goods(1_080)
    order = placed([sku])
    product = orders.product_of(sku)
    before = product.name
    product.name, sku.price = "改名した商品", Yen(9_999)
    db.session.flush()
    (line,) = order.vendor_orders[0].parcels[0].lines
    assert (line.product_name, line.unit_price) == (before, Yen(1_080))


def test_the_commission_of_the_makers_own_agreement_goes_before_the_general_one() -> None:
    maker = free_maker()
    db.session.add(
        CommissionAgreement(vendor_id=maker.id, basis_points=850, valid_from=date(2026, 11, 20))
    )
    order = placed([goods(10_010, vendor=maker), goods(10_010)])
    assert [(p.commission_bp, p.commission, p.commission_tax) for p in order.vendor_orders] == [
        (850, Yen(850), Yen(85)),
        (1_200, Yen(1_201), Yen(120)),
    ]


def test_an_agreement_that_is_over_or_not_yet_begun_does_not_count() -> None:
    maker = free_maker()
    for basis_points, since, until in [
        (100, date(2026, 1, 1), date(2026, 11, 19)),
        (200, date(2026, 11, 21), None),
    ]:
        db.session.add(
            CommissionAgreement(
                vendor_id=maker.id, basis_points=basis_points, valid_from=since, valid_to=until
            )
        )
    assert placed([goods(1_000, vendor=maker)]).vendor_orders[0].commission_bp == 1_200


def test_names_are_kept_as_people_write_them() -> None:
    order = placed(
        [goods(1_080)],
        buyer=orders.buyer(name="髙橋 﨑子"),
        address=orders.address(name="𠮷野 家", building="一番館⑩"),
    )
    assert order.buyer_name == "髙橋 﨑子"
    assert (order.addresses[0].name, order.addresses[0].building) == ("𠮷野 家", "一番館⑩")


def test_a_birth_date_is_kept_only_with_alcohol() -> None:
    assert placed([goods(1_080)]).birth_on is None
    assert placed([goods(2_200, ALCOHOL)]).birth_on == date(1980, 4, 1)


# ── what is refused ─────────────────────────────────────────────────────────────────────────────────
def refused(basket: Any, problem: type[Exception], **more: Any) -> None:
    db.session.commit()

    def act() -> None:
        with transaction():
            orders.confirm(basket, **more)

    with pytest.raises(problem):
        act()
    assert db.session.scalars(select(Order.id)).all() == []
    assert db.session.scalars(select(Hold.id)).all() == []


@pytest.mark.parametrize("changed", [{"shown_total": 1}, {"shown": "other"}])
def test_another_total_or_another_page_than_shown_is_refused(changed: dict[str, Any]) -> None:
    refused(orders.cart([goods(1_080)]), QuoteChanged, **changed)


def test_a_renamed_product_is_another_page() -> None:
    sku = goods(1_080)
    basket = orders.cart([sku])
    seen = orders.quoted(basket).fingerprint
    orders.product_of(sku).version += 1
    refused(basket, QuoteChanged, shown=seen)


def test_an_empty_cart_is_refused() -> None:
    refused(orders.cart([]), CannotPlace)


def test_what_is_sold_out_is_refused() -> None:
    sku = goods(1_080, pieces=2)
    basket = orders.cart({sku: 2})
    quote = orders.quoted(basket)
    with transaction():
        orders.confirm(orders.cart({sku: 1}))
    placed_now = db.session.scalars(select(Order.id)).all()
    with pytest.raises(CannotPlace):
        orders.confirm(basket)
    with pytest.raises(OutOfStock):
        orders.confirm(basket, quote=quote)
    db.session.rollback()
    assert db.session.scalars(select(Order.id)).all() == placed_now


def test_alcohol_is_refused_below_twenty_and_without_a_birth_date() -> None:
    basket = orders.cart([goods(2_200, ALCOHOL)])
    db.session.commit()
    for born in (date(2006, 11, 21), None):
        refused(basket, NotOldEnough, buyer=orders.buyer(birth_on=born))
    with transaction():
        orders.confirm(basket, buyer=orders.buyer(birth_on=date(2006, 11, 20)))


@pytest.mark.parametrize(
    ("born", "adult"),
    [
        (date(2006, 11, 20), True),
        (date(2006, 11, 21), False),
        (date(2004, 2, 29), True),
        (date(2027, 1, 1), False),
    ],
)
def test_twenty_is_reached_on_the_birthday(born: date, adult: bool) -> None:
    assert is_adult(born, date(2026, 11, 20)) is adult


def test_one_cart_in_one_version_is_ordered_once() -> None:
    """The database's own word, should two presses ever get past the cart's lock."""
    basket = orders.cart([goods(1_080)])
    order, _payment = orders.confirm(basket)
    db.session.flush()
    again = Order(
        **{
            column.key: getattr(order, column.key)
            for column in Order.__table__.columns
            if column.key not in {"id", "number"}
        },
        number="other",
    )
    db.session.add(again)
    with pytest.raises(IntegrityError):
        db.session.flush()
    db.session.rollback()


def test_a_new_order_waits_for_its_money() -> None:
    order = placed([goods(1_080)])
    assert order.state is OrderState.awaiting_payment
    assert {part.state.value for part in db.session.scalars(select(VendorOrder))} == {"waiting"}
