"""Yen as a value, and shares that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.money import Yen, percent_of, split_by_largest_remainder, total


def test_yen_adds_only_to_yen() -> None:
    assert Yen(1080) + Yen(20) == Yen(1100)
    assert Yen(100) - Yen(300) == Yen(-200)
    with pytest.raises(TypeError):
        Yen(100) + 1
    with pytest.raises(TypeError):
        sum([Yen(1), Yen(2)])


def test_yen_is_multiplied_only_by_a_whole_count() -> None:
    assert Yen(106) * 3 == 3 * Yen(106) == Yen(318)
    with pytest.raises(TypeError):
        Yen(106) * 1.1
    with pytest.raises(TypeError):
        Yen(106) * True


@pytest.mark.parametrize("not_whole", [1.0, True, "1", None])
def test_yen_refuses_what_is_not_a_whole_number(not_whole: object) -> None:
    with pytest.raises(TypeError):
        Yen(not_whole)


def test_yen_is_compared_printed_and_false_only_at_zero() -> None:
    assert Yen(1) < Yen(2)
    assert max(Yen(5), Yen(9)) == Yen(9)
    assert str(Yen(1234567)) == "1,234,567円"
    assert not Yen.zero
    assert Yen(-1)
    assert abs(-Yen(7)) == Yen(7)


def test_the_total_of_nothing_is_zero() -> None:
    assert total([]) == Yen.zero
    assert total([Yen(1), Yen(2)]) == Yen(3)


def test_a_share_in_basis_points_is_cut_towards_zero() -> None:
    assert percent_of(Yen(1099), basis_points=1000) == Yen(109)
    assert percent_of(Yen(-1099), basis_points=1000) == Yen(-109)
    with pytest.raises(ValueError, match="not negative"):
        percent_of(Yen(1), basis_points=-1)


def test_the_left_over_yen_goes_to_the_largest_remainder_then_to_the_earlier_place() -> None:
    assert split_by_largest_remainder(Yen(500), [4860, 3300]) == [Yen(298), Yen(202)]
    assert split_by_largest_remainder(Yen(100), [1, 1, 1]) == [Yen(34), Yen(33), Yen(33)]
    assert split_by_largest_remainder(Yen(-100), [1, 1, 1]) == [Yen(-34), Yen(-33), Yen(-33)]


def test_zero_weights_share_only_nothing() -> None:
    assert split_by_largest_remainder(Yen.zero, [0, 0]) == [Yen.zero, Yen.zero]
    assert split_by_largest_remainder(Yen.zero, []) == []
    with pytest.raises(ValueError, match="all zero"):
        split_by_largest_remainder(Yen(1), [0, 0])
    with pytest.raises(ValueError, match="not negative"):
        split_by_largest_remainder(Yen(1), [2, -1])


weights = st.lists(st.integers(0, 10**7), min_size=1, max_size=30).filter(any)


@given(st.integers(-(10**9), 10**9), weights)
def test_shares_add_up_and_are_within_one_yen_of_exact(amount: int, weighed: list[int]) -> None:
    shares = split_by_largest_remainder(Yen(amount), weighed)
    assert total(shares) == Yen(amount)
    for share, weight in zip(shares, weighed, strict=True):
        assert abs(share.amount * sum(weighed) - amount * weight) < sum(weighed)


@given(st.integers(0, 10**9), weights)
def test_giving_back_is_divided_as_taking_was(amount: int, weighed: list[int]) -> None:
    taken = split_by_largest_remainder(Yen(amount), weighed)
    given_back = split_by_largest_remainder(Yen(-amount), weighed)
    assert [-share for share in given_back] == taken
