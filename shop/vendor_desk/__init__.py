"""The makers' desk."""

from shop.vendor_desk.door import blueprint

__all__ = ["blueprint"]
