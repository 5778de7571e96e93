"""Keep what was answered on the way to pay with the cart, for a month at most."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from shop.orders.cart_models import Cart
from shop.orders.change_cart import touch


def answer_cart(*, cart: Cart, now: datetime, **answers: Any) -> None:
    """Keep answers (JSON values) by name; what is already there under other names stays.

    A changed answer is a changed cart: an older 最終確認画面 in another tab is shown anew.
    """
    kept = {**cart.answers, **answers}
    if kept != cart.answers:
        cart.answers = kept
        touch(cart, now)
