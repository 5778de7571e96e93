"""Refusals of the stock engine."""

from __future__ import annotations

from shop.errors import ShopError


class OutOfStock(ShopError):
    """A pool has fewer free pieces than were asked for. Nothing was taken."""

    def __init__(self, pool_id: int) -> None:
        super().__init__(f"pool {pool_id} has too few free pieces")
        self.pool_id = pool_id
