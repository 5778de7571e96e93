"""The office's commission."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.money import Yen
from shop.orders.commission import Commission, commission_on


def test_the_fee_is_cut_and_its_tax_comes_on_top() -> None:
    commission = commission_on(Yen(4567), basis_points=850, tax_percent=10)
    assert commission == Commission(Yen(4567), 850, fee=Yen(388), tax=Yen(38))
    assert commission.charged == Yen(426)


def test_no_share_is_no_commission() -> None:
    assert commission_on(Yen(4567), basis_points=0, tax_percent=10).charged == Yen.zero


def test_a_commission_is_at_most_the_whole() -> None:
    with pytest.raises(ValueError, match="whole"):
        commission_on(Yen(100), basis_points=10_001, tax_percent=10)


@given(st.integers(0, 10**8), st.integers(0, 10_000))
def test_giving_all_goods_back_gives_all_commission_back(goods: int, basis_points: int) -> None:
    taken = commission_on(Yen(goods), basis_points=basis_points, tax_percent=10)
    returned = commission_on(Yen(-goods), basis_points=basis_points, tax_percent=10)
    assert taken.charged + returned.charged == Yen.zero
