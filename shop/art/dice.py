"""A deterministic source of small variations, the same on every machine and Python."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1


class Dice:
    """Numbers that depend only on the seed text (splitmix64 over a blake2b digest)."""

    def __init__(self, seed: str) -> None:
        self._state = int.from_bytes(blake2b(seed.encode(), digest_size=8).digest(), "big")

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def between(self, low: float, high: float) -> float:
        """A number from low to high."""
        return low + (high - low) * (self._next() / _MASK)

    def around(self, spread: float) -> float:
        """A number from -spread to +spread."""
        return self.between(-spread, spread)

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + self._next() % (high - low + 1)

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self._next() % len(choices)]

    def chance(self, share: float = 0.5) -> bool:
        """True in that share of all cases."""
        return self._next() / _MASK < share
