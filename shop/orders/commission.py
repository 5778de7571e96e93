"""What the office keeps of a maker's part: computed once, at placing, and frozen."""

from __future__ import annotations

from dataclasses import dataclass

from shop.money import Yen, percent_of


@dataclass(frozen=True, slots=True)
class Commission:
    """A commission with everything that led to it."""

    base: Yen
    basis_points: int
    fee: Yen  # without tax
    tax: Yen

    @property
    def charged(self) -> Yen:
        """What the maker is charged, tax included."""
        return self.fee + self.tax


def commission_on(goods_net: Yen, *, basis_points: int, tax_percent: int) -> Commission:
    """Return the commission on a maker's goods, fractions of a yen left to the maker.

    The base is the tax-included sum of the goods after discounts, without shipping: the figure that
    maker and buyer both see, the same whichever rates it holds. The fee is the office's own supply
    (standard rate), so its tax comes on top. 100 basis points are 1 %. Raises ValueError for a
    share above the whole.
    """
    if basis_points > 10_000:
        raise ValueError("a commission is at most the whole")
    fee = percent_of(goods_net, basis_points=basis_points)
    return Commission(goods_net, basis_points, fee, percent_of(fee, basis_points=tax_percent * 100))
