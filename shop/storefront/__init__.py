"""What citizens see."""

from shop.storefront.door import blueprint

__all__ = ["blueprint"]
