"""Whole yen as a value, and the exact division of a sum into shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Yen:
    """A sum of whole yen; negative for money that goes back.

    `+` and `-` take only Yen, `*` only a whole count: adding a bare number to a price is the
    mistake that this type exists to refuse. Raises TypeError for anything that is not a plain int.
    """

    amount: int
    zero: ClassVar[Yen]

    def __post_init__(self) -> None:
        if type(self.amount) is not int:  # bool and float would pass an isinstance check or a sum
            raise TypeError(f"Yen takes a whole number, not {self.amount!r}")

    def __add__(self, other: Yen) -> Yen:
        if not isinstance(other, Yen):
            return NotImplemented
        return Yen(self.amount + other.amount)

    def __sub__(self, other: Yen) -> Yen:
        if not isinstance(other, Yen):
            return NotImplemented
        return Yen(self.amount - other.amount)

    def __mul__(self, count: int) -> Yen:
        if type(count) is not int:
            return NotImplemented
        return Yen(self.amount * count)

    __rmul__ = __mul__

    def __neg__(self) -> Yen:
        return Yen(-self.amount)

    def __abs__(self) -> Yen:
        return Yen(abs(self.amount))

    def __bool__(self) -> bool:
        return self.amount != 0

    def __str__(self) -> str:
        return f"{self.amount:,}円"


Yen.zero = Yen(0)


def total(parts: Iterable[Yen]) -> Yen:
    """Return the sum of the parts; no parts are 0 yen."""
    return Yen(sum(part.amount for part in parts))


def percent_of(sum_of: Yen, *, basis_points: int) -> Yen:
    """Return the share in whole yen, fractions cut towards zero; 100 basis points are 1 %.

    Cutting towards zero makes the share of -106 yen the exact opposite of the share of 106 yen, so
    giving back everything gives back exactly what was taken.
    """
    if basis_points < 0:
        raise ValueError("basis points are not negative")
    share = abs(sum_of.amount) * basis_points // 10_000
    return Yen(share if sum_of.amount >= 0 else -share)


def split_by_largest_remainder(whole: Yen, weights: Sequence[int]) -> list[Yen]:
    """Divide `whole` in proportion to the weights so that the shares add up to it exactly.

    Each share is cut to whole yen and the yen left over go to the largest remainders, the earlier
    place first when equal. A negative sum is divided like its opposite. Raises ValueError for a
    negative weight, or when there is something to divide and no weight to divide it by.
    """
    if any(weight < 0 for weight in weights):
        raise ValueError("weights are not negative")
    weight_sum = sum(weights)
    if weight_sum == 0:
        if whole:
            raise ValueError("a sum cannot be divided by weights that are all zero")
        return [Yen.zero for _ in weights]
    size = abs(whole.amount)
    shares = [size * weight // weight_sum for weight in weights]
    by_remainder = sorted(
        range(len(weights)), key=lambda place: -(size * weights[place] % weight_sum)
    )
    for place in by_remainder[: size - sum(shares)]:
        shares[place] += 1
    return [Yen(share if whole.amount >= 0 else -share) for share in shares]
