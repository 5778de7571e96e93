"""The money of an order: parts add up to the whole, tax is rounded once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.money import Yen, total
from shop.orders.totals import Line, OrderTotals, ParcelCost, order_totals, share_discount
from shop.tax.rates import RateTotal


def a_line(vendor_id: int, price: int, *, percent: int = 8, quantity: int = 1) -> Line:
    return Line(vendor_id, f"p{vendor_id}", percent, Yen(price), quantity)


def a_parcel(vendor_id: int, shipping: int = 0) -> ParcelCost:
    return ParcelCost(f"p{vendor_id}", vendor_id, Yen(shipping), 10)


def test_e1_an_order_of_two_makers() -> None:
    order = order_totals(
        lines=[a_line(1, 1080, quantity=2), a_line(1, 2700), a_line(2, 3300, percent=10)],
        parcels=[a_parcel(1, 880), a_parcel(2)],
    )
    assert (order.goods, order.shipping, order.total) == (Yen(8160), Yen(880), Yen(9040))
    assert order.by_rate == (
        RateTotal(8, Yen(4860), Yen(360)),
        RateTotal(10, Yen(4180), Yen(380)),
    )
    first, second = order.vendors
    assert first.total == Yen(5740)
    assert first.by_rate == (RateTotal(8, Yen(4860), Yen(360)), RateTotal(10, Yen(880), Yen(80)))
    assert second.by_rate == (RateTotal(10, Yen(3300), Yen(300)),)
    assert order.tax == first.tax + second.tax == Yen(740)


def test_e4_a_coupon_is_shared_over_the_lines() -> None:
    lines = [a_line(1, 1080, quantity=2), a_line(1, 2700), a_line(2, 3300, percent=10)]
    order = order_totals(lines=share_discount(lines, Yen(500)), parcels=[a_parcel(1), a_parcel(2)])
    assert order.discount == Yen(500)
    assert order.total == order.goods_net == Yen(7660)
    assert order.by_rate == (
        RateTotal(8, Yen(4562), Yen(337)),
        RateTotal(10, Yen(3098), Yen(281)),
    )


def test_e7_three_makers_have_one_lump_tax_and_shares_of_it() -> None:
    order = order_totals(
        lines=[a_line(vendor, 106) for vendor in (7, 8, 9)],
        parcels=[a_parcel(vendor) for vendor in (7, 8, 9)],
    )
    assert order.by_rate == (RateTotal(8, Yen(318), Yen(23)),)
    assert [vendor.tax for vendor in order.vendors] == [Yen(8), Yen(8), Yen(7)]


def test_e8_shipping_inside_the_price_is_no_supply_of_its_own() -> None:
    inside = order_totals(lines=[a_line(1, 3780)], parcels=[a_parcel(1)])
    apart = order_totals(lines=[a_line(1, 3000)], parcels=[a_parcel(1, 780)])
    assert inside.total == apart.total == Yen(3780)
    assert [rate.tax for rate in inside.by_rate] == [Yen(280)]
    assert [rate.tax for rate in apart.by_rate] == [Yen(222), Yen(70)]


def test_an_empty_order_costs_nothing() -> None:
    order = order_totals(lines=[], parcels=[])
    assert (order.total, order.tax, order.vendors, order.by_rate) == (Yen(0), Yen(0), (), ())


def test_a_line_must_be_in_a_parcel_of_its_own_maker() -> None:
    for line in (Line(1, "p2", 8, Yen(100), 1), Line(1, "nowhere", 8, Yen(100), 1)):
        with pytest.raises(ValueError, match="parcel"):
            order_totals(lines=[line], parcels=[a_parcel(1), a_parcel(2)])


def test_a_discount_is_never_more_than_the_goods() -> None:
    for discount in (Yen(101), Yen(-1)):
        with pytest.raises(ValueError, match="discount"):
            share_discount([a_line(1, 100)], discount)


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[Line], list[ParcelCost]]:
    """Up to five makers with up to two parcels each, three rates, prices with awkward remainders."""
    parcels = [
        ParcelCost(f"{vendor}-{number}", vendor, Yen(draw(st.integers(0, 2000))), 10)
        for vendor in range(1, draw(st.integers(1, 5)) + 1)
        for number in range(draw(st.integers(1, 2)))
    ]
    a_price = st.integers(1, 40_000).map(Yen)
    lines = [
        Line(
            cost.vendor_id,
            cost.parcel,
            draw(st.sampled_from([1, 8, 10])),
            draw(a_price),
            draw(st.integers(1, 9)),
        )
        for cost in parcels
        for _ in range(draw(st.integers(1, 3)))
    ]
    off = draw(st.integers(0, total(line.net for line in lines).amount))
    return list(share_discount(lines, Yen(off))), parcels


def computed(order: tuple[list[Line], list[ParcelCost]]) -> OrderTotals:
    lines, parcels = order
    return order_totals(lines=lines, parcels=parcels)


@given(orders())
def test_the_parts_add_up_to_the_whole(order: tuple[list[Line], list[ParcelCost]]) -> None:
    lines, parcels = order
    sums = computed(order)
    charged = total(line.net for line in lines) + total(cost.shipping for cost in parcels)
    assert sums.total == charged == total(rate.total for rate in sums.by_rate)
    assert sums.total == sums.goods - sums.discount + sums.shipping
    for vendor in sums.vendors:
        assert total(rate.total for rate in vendor.by_rate) == vendor.total
        assert vendor.total == vendor.goods_net + vendor.shipping


@given(orders())
def test_the_makers_shares_of_tax_are_the_documents_tax(
    order: tuple[list[Line], list[ParcelCost]],
) -> None:
    sums = computed(order)
    for document in sums.by_rate:
        shares = [
            share
            for vendor in sums.vendors
            for share in vendor.by_rate
            if share.percent == document.percent
        ]
        assert total(share.total for share in shares) == document.total
        assert total(share.tax for share in shares) == document.tax
        for share in shares:
            exact = share.total.amount * document.percent / (100 + document.percent)
            assert abs(share.tax.amount - exact) < 2


@given(orders())
def test_tax_does_not_depend_on_how_lines_are_cut(
    order: tuple[list[Line], list[ParcelCost]],
) -> None:
    lines, parcels = order
    pieces = [
        Line(line.vendor_id, line.parcel, line.percent, line.unit_price, 1)
        for line in lines
        for _ in range(line.quantity)
    ]
    whole = [
        Line(line.vendor_id, line.parcel, line.percent, line.unit_price, line.quantity)
        for line in lines
    ]
    assert computed((pieces, parcels)) == computed((whole, parcels))
