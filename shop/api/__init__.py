"""Machines: webhooks, feeds, health."""

from shop.api import health, stripe_webhook
from shop.api.door import blueprint

__all__ = ["blueprint", "health", "stripe_webhook"]
