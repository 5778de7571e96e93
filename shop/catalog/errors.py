"""Refusals about goods."""

from __future__ import annotations

from collections.abc import Sequence

from shop.errors import ShopError

NO_LICENCE = "no_licence"  # 酒類 without a 通信販売酒類小売業免許 that is valid today
UNKNOWN_ALLERGEN = "unknown_allergen"  # a 特定原材料 of a food is not declared
NO_LABEL = "no_label"
NO_SKU = "no_sku"  # nothing on sale
NO_SHIPPING = "no_shipping"  # the maker has no profile for this temperature
VENDOR_NOT_APPROVED = "vendor_not_approved"
WRONG_STATE = "wrong_state"


class CannotPublish(ShopError):
    """Rules stand against publishing a product; `reasons` are codes of this module."""

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__(", ".join(reasons))
        self.reasons = tuple(reasons)
