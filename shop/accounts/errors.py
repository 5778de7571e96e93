"""Refusals about people."""

from __future__ import annotations

from shop.errors import ShopError


class BadAddress(ShopError):
    """What was given is no mail address."""
