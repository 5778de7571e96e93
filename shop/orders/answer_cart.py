"""Keep what was answered on the way to pay with the cart, for a month at most."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shop.orders.cart_models import Cart


def answer_cart(*, cart: Cart, now: datetime, **answers: Any) -> None:
    """Keep answers (JSON values) by name; what is already there under other names stays."""
    cart.answers = {**cart.answers, **answers}
    cart.updated_at = now
