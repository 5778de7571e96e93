"""Tax: dated rates, rounding once per document, and the worked examples E1–E12 of the research."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.money import Yen, split_by_largest_remainder, total
from shop.tax import rates
from shop.tax.rates import FOOD, KNOWN_RATES, STANDARD, Rate, RateTotal

ENACTED = tuple(
    Rate(row.tax_class, row.valid_from, row.valid_to, row.percent) for row in KNOWN_RATES
)


def test_e1_one_document_with_two_rates() -> None:
    lines = [(8, Yen(1080) * 2), (8, Yen(2700)), (10, Yen(3300)), (10, Yen(880))]
    document = rates.per_rate_totals(lines)
    assert document == (
        RateTotal(8, Yen(4860), Yen(360)),
        RateTotal(10, Yen(4180), Yen(380)),
    )
    assert total(rate.total for rate in document) == Yen(9040)
    assert document[0].without_tax == Yen(4500)


def test_e2_tax_is_rounded_once_and_not_by_line() -> None:
    assert rates.per_rate_totals([(8, Yen(106))] * 3) == (RateTotal(8, Yen(318), Yen(23)),)


def test_e3_the_house_cuts_fractions() -> None:
    assert rates.tax_included_in(Yen(4999), 8) == Yen(370)
    assert rates.tax_included_in(Yen(777), 10) == Yen(70)


def test_e4_a_coupon_is_shared_by_largest_remainder() -> None:
    off_food, off_rest = split_by_largest_remainder(Yen(500), [4860, 3300])
    assert (off_food, off_rest) == (Yen(298), Yen(202))
    document = rates.per_rate_totals([(8, Yen(4860) - off_food), (10, Yen(3300) - off_rest)])
    assert document == (
        RateTotal(8, Yen(4562), Yen(337)),
        RateTotal(10, Yen(3098), Yen(281)),
    )


@pytest.mark.parametrize(
    ("price", "food_part", "whole", "tax_class"),
    [
        (10_800, 2, 3, FOOD),  # 税抜 10,000
        (10_801, 9, 10, STANDARD),  # 税抜 10,001
        (5_400, 66, 100, STANDARD),
        (5_400, 67, 100, FOOD),
    ],
)
def test_e5_a_mixed_set_is_food_when_small_and_two_thirds_food(
    price: int, food_part: int, whole: int, tax_class: str
) -> None:
    judged = rates.mixed_set_tax_class(
        price=Yen(price), food_percent=8, food_part=food_part, whole=whole
    )
    assert judged == tax_class


def test_e6_each_document_keeps_its_own_rounding() -> None:
    assert rates.tax_included_in(Yen(318), 8) == Yen(23)
    assert rates.tax_included_in(Yen(-106), 8) == Yen(-7)
    assert rates.tax_included_in(Yen(212), 8) == Yen(15)


def test_e7_three_makers_on_one_document_share_its_lump_tax() -> None:
    (document,) = rates.per_rate_totals([(8, Yen(106))] * 3)
    assert document.tax == Yen(23)
    assert rates.shares_of_tax(document, [Yen(106)] * 3) == [Yen(8), Yen(8), Yen(7)]


def test_e8_shipping_inside_the_price_takes_the_rate_of_the_goods() -> None:
    assert rates.per_rate_totals([(8, Yen(3780))]) == (RateTotal(8, Yen(3780), Yen(280)),)
    assert rates.per_rate_totals([(8, Yen(3000)), (10, Yen(780))]) == (
        RateTotal(8, Yen(3000), Yen(222)),
        RateTotal(10, Yen(780), Yen(70)),
    )


def test_e9_a_set_with_priced_parts_is_divided_by_their_prices() -> None:
    divided = rates.split_set_price(sold_for=Yen(3500), listed=[(8, Yen(1620)), (10, Yen(2200))])
    assert divided == (
        RateTotal(8, Yen(1484), Yen(109)),
        RateTotal(10, Yen(2016), Yen(183)),
    )


def test_e10_the_day_of_supply_decides_once_the_rate_is_enacted() -> None:
    before = rates.rate_on(ENACTED, FOOD, date(2027, 3, 31))
    after = rates.rate_on(ENACTED, FOOD, date(2027, 4, 1))
    assert (before, after) == (8, 1)
    assert rates.price_with_tax(Yen(1000), before) == Yen(1080)
    assert rates.price_with_tax(Yen(1000), after) == Yen(1010)
    assert rates.tax_included_in(Yen(1010), after) == Yen(10)


def test_e10_while_it_is_pending_nothing_changes() -> None:
    assert rates.rate_on(KNOWN_RATES, FOOD, date(2027, 4, 1)) == 8


def test_e11_sake_and_snacks_are_taxed_apart() -> None:
    assert rates.per_rate_totals([(10, Yen(2200)), (8, Yen(1080))]) == (
        RateTotal(8, Yen(1080), Yen(80)),
        RateTotal(10, Yen(2200), Yen(200)),
    )


def test_e12_hon_mirin_is_alcohol_and_amazake_is_food() -> None:
    assert rates.tax_included_in(Yen(1210), 10) == Yen(110)
    assert rates.tax_included_in(Yen(972), 8) == Yen(72)


def test_a_limited_rate_gives_way_to_the_one_beneath_it() -> None:
    assert rates.rate_on(ENACTED, FOOD, date(2029, 3, 31)) == 1
    assert rates.rate_on(ENACTED, FOOD, date(2029, 4, 1)) == 8


def test_a_day_without_a_rate_is_refused() -> None:
    with pytest.raises(rates.NoTaxRate):
        rates.rate_on(KNOWN_RATES, FOOD, date(2019, 9, 30))
    with pytest.raises(rates.NoTaxRate):
        rates.rate_on(KNOWN_RATES, "newspaper", date(2026, 11, 20))


def test_shares_of_tax_are_refused_for_other_parts() -> None:
    with pytest.raises(ValueError, match="add up"):
        rates.shares_of_tax(RateTotal(8, Yen(318), Yen(23)), [Yen(106)])


def test_no_tax_is_shared_as_nothing() -> None:
    assert rates.shares_of_tax(RateTotal(8, Yen(5), Yen(0)), [Yen(0), Yen(5)]) == [Yen(0), Yen(0)]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=20), st.sampled_from([1, 8, 10]))
def test_shares_of_tax_add_up(parts: list[int], percent: int) -> None:
    yen = [Yen(part) for part in parts]
    (document,) = rates.per_rate_totals((percent, part) for part in yen)
    assert total(rates.shares_of_tax(document, yen)) == document.tax


@given(st.integers(0, 10**8), st.sampled_from([1, 8, 10]))
def test_taking_tax_out_of_a_price_undoes_putting_it_in(without_tax: int, percent: int) -> None:
    price = rates.price_with_tax(Yen(without_tax), percent)
    assert Yen(0) <= price - rates.tax_included_in(price, percent) - Yen(without_tax) <= Yen(1)


@pytest.mark.parametrize(
    "number", ["8000020130001", "7123456789012", "4011001098993", "7000012050002"]
)
def test_known_corporate_numbers_have_their_check_digit(number: str) -> None:
    assert rates.corporate_check_digit(number[1:]) == int(number[0])
    assert rates.has_corporate_check_digit("T" + number)


def test_a_wrong_check_digit_is_seen() -> None:
    assert not rates.has_corporate_check_digit("T7010701007250")


def test_the_fictional_number_of_the_demo_is_well_formed() -> None:
    assert rates.corporate_check_digit("000020999999") == 5
    assert rates.has_corporate_check_digit("T5000020999999")


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("T8000020130001", "T8000020130001"),
        ("Ｔ８０００−０２０１−３０００１", "T8000020130001"),
        (" t8000 0201 30001 ", "T8000020130001"),
        ("8000020130001", None),
        ("T0000020130001", None),
        ("T800002013000", None),
    ],
)
def test_invoice_numbers_are_taken_as_people_write_them(typed: str, number: str | None) -> None:
    assert rates.invoice_number(typed) == number
