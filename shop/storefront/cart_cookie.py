"""The cookie that a cart belongs to: only on pages that are private anyway, kept for a month."""

from __future__ import annotations

from datetime import datetime

from flask import current_app, request
from werkzeug.wrappers import Response

from shop.orders.cart_models import Cart
from shop.orders.change_cart import find_cart, new_token, open_cart

COOKIE = "tomoichi_cart"
_MONTH = 31 * 24 * 3600  # seconds


def cart_token() -> str | None:
    """The token that the browser sent."""
    return request.cookies.get(COOKIE)


def own_cart(*, to_change: bool = False) -> Cart | None:
    """The browser's cart, if it has one."""
    return find_cart(cart_token(), to_change=to_change)


def own_or_new_cart(*, now: datetime) -> tuple[Cart, str]:
    """The browser's cart to change, made if there is none, and its token."""
    token = cart_token()
    cart = find_cart(token, to_change=True)
    if cart is not None and token is not None:
        return cart, token
    token = new_token()
    return open_cart(token=token, now=now), token


def keep_cart(response: Response, token: str) -> Response:
    """Set the cookie (again), so that it lives a month from the last change."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=_MONTH,
        httponly=True,
        samesite="Lax",
        secure=current_app.extensions["tomoichi.settings"].is_production,
    )
    return response
