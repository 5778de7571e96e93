"""The buyer's own order: number and key together, otherwise 404.

Tries are not counted: the key is 128 random bits, so guessing does not end in this universe; a GET
writes nothing (decision 7); and a count by number would let a stranger shut the buyer out.
"""

from __future__ import annotations

import secrets

from shop.errors import NotFound
from shop.orders.load import order_by_number
from shop.orders.models import Order, VendorOrder


def own_order(number: str, key: str) -> Order:
    """The order whose number and key are both right. Raises NotFound: the two look the same."""
    order = order_by_number(number[:20])
    if order is None or not secrets.compare_digest(order.access_key.encode(), key.encode()):
        raise NotFound
    return order


def own_part(order: Order, part_id: int) -> VendorOrder:
    """One of the order's own parts. Raises NotFound."""
    for part in order.vendor_orders:
        if part.id == part_id:
            return part
    raise NotFound
