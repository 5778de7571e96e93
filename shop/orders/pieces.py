"""How many pieces of which pool an order still stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from shop.money import Yen, total
from shop.orders.models import Order, OrderLine, VendorOrder


def lines_of(part: VendorOrder) -> Iterator[OrderLine]:
    """The lines of one maker's part, parcel by parcel."""
    for parcel in part.parcels:
        yield from parcel.lines


def pieces_by_pool(order: Order) -> dict[int, int]:
    """Pool id → pieces that were ordered and not given back, summed per pool."""
    return pieces_of(line for part in order.vendor_orders for line in lines_of(part))


def pieces_of(lines: Iterable[OrderLine]) -> dict[int, int]:
    """Pool id → pieces of these lines."""
    pieces: Counter[int] = Counter()
    for line in lines:
        pieces[line.pool_id] += line.quantity - line.given_back
    return {pool_id: count for pool_id, count in pieces.items() if count}


def goods_kept(part: VendorOrder) -> Yen:
    """Yen of the part's goods that were not given back."""
    return total(line.unit_price * (line.quantity - line.given_back) for line in lines_of(part))
