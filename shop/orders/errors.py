"""Refusals on the way from cart to door."""

from __future__ import annotations

from shop.errors import ShopError


class NotOnSale(ShopError):
    """The SKU is not on sale (any more)."""


class TooMany(ShopError):
    """More pieces than are free. `free` says how many there are."""

    def __init__(self, free: int) -> None:
        super().__init__(f"only {free} left")
        self.free = free


class QuoteChanged(ShopError):
    """What would be charged is not what was shown: show the difference, charge nothing."""


class CannotPlace(ShopError):
    """The cart cannot be ordered as it is: sold out, no delivery there, a day that is gone."""


class NotOldEnough(ShopError):
    """Alcohol is not sold below 20 (酒税法; 二十歳未満の者の飲酒の禁止に関する法律)."""


class WrongMove(ShopError):
    """The state does not allow this any more."""
