"""The makers' desk, and the same work through a letter's signed link."""

from shop.vendor_desk import link, orders, papers, start
from shop.vendor_desk.door import blueprint, vendor_links

__all__ = ["blueprint", "link", "orders", "papers", "start", "vendor_links"]
