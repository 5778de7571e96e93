"""Sign-in and the person's own page."""

from shop.identity import account, signin
from shop.identity.door import blueprint

__all__ = ["account", "blueprint", "signin"]
