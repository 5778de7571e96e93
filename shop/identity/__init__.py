"""Signing in and the account."""

from shop.identity.door import blueprint

__all__ = ["blueprint"]
