"""Machines: webhooks, feeds, health."""

from shop.api import health
from shop.api.door import blueprint

__all__ = ["blueprint", "health"]
