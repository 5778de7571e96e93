"""Put into the cart, change it, take out. The cart holds no stock: holds begin at 注文を確定する."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import delete, select, update

from shop.catalog.models import Product, ProductStatus, Sku
from shop.db import db
from shop.errors import NotFound
from shop.orders.cart_models import Cart, CartLine
from shop.orders.errors import NotOnSale, TooMany
from shop.stock.availability import free_by_pool

MAX_PIECES = 99  # of one SKU in one cart


def new_token() -> str:
    """A cart's secret, for the cookie."""
    return secrets.token_urlsafe(24)


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_cart(*, token: str, now: datetime) -> Cart:
    """Make an empty cart for a new token."""
    cart = Cart(token_hash=token_hash(token), answers={}, created_at=now, updated_at=now)
    db.session.add(cart)
    db.session.flush()  # the first line names the cart's id
    return cart


def find_cart(token: str | None, *, to_change: bool = False) -> Cart | None:
    """The cart of a cookie, without its lines. `to_change`: locked until the commit (two tabs)."""
    if not token:
        return None
    query = select(Cart).where(Cart.token_hash == token_hash(token))
    return db.session.scalar(query.with_for_update() if to_change else query)


def count_pieces(token: str | None) -> int:
    """How many pieces are in a cookie's cart."""
    if not token:
        return 0
    rows = db.session.scalars(
        select(CartLine.quantity).join(Cart).where(Cart.token_hash == token_hash(token))
    )
    return sum(rows)


def put_in(*, cart: Cart, sku_id: int, quantity: int, now: datetime) -> CartLine:
    """Add pieces of a SKU. Raises NotOnSale, TooMany (nothing is changed then)."""
    sku = _sku_on_sale(sku_id)
    line = db.session.scalar(
        select(CartLine).where(CartLine.cart_id == cart.id, CartLine.sku_id == sku_id)
    )
    wanted = quantity + (line.quantity if line else 0)
    _check_free(sku, wanted, now)
    if line is None:
        line = CartLine(cart_id=cart.id, sku_id=sku_id, quantity=wanted, added_at=now,
                        listed_price=sku.price)  # fmt: skip
        db.session.add(line)
    else:
        line.quantity = wanted
    line.listed_price = sku.price
    touch(cart, now)
    return line


def set_quantity(*, cart: Cart, line_id: int, quantity: int, now: datetime) -> None:
    """Set the pieces of one of the cart's own lines; 0 takes it out. Raises NotFound, TooMany."""
    line = db.session.scalar(
        select(CartLine).where(CartLine.cart_id == cart.id, CartLine.id == line_id)
    )
    if line is None:
        raise NotFound
    if quantity <= 0:
        db.session.execute(delete(CartLine).where(CartLine.id == line.id))
    else:
        if quantity > line.quantity:
            _check_free(_sku_on_sale(line.sku_id), quantity, now)
        line.quantity = quantity
    touch(cart, now)


def accept_prices(*, cart: Cart, now: datetime) -> None:
    """The buyer has seen today's prices: they become the prices of the lines."""
    for line, price in db.session.execute(
        select(CartLine, Sku.price).join(Sku).where(CartLine.cart_id == cart.id)
    ):
        line.listed_price = price
    cart.updated_at = now


def send_to(*, cart: Cart, prefecture_code: str, postal_code: str | None, now: datetime) -> None:
    """Remember where the cart goes (a prefecture's code, and seven digits if they are known)."""
    if (cart.prefecture_code, cart.postal_code) != (prefecture_code, postal_code):
        cart.prefecture_code = prefecture_code
        cart.postal_code = postal_code
        touch(cart, now)


def empty(*, cart: Cart, now: datetime) -> None:
    """Take everything out and forget what was typed (the order keeps what it needs)."""
    db.session.execute(delete(CartLine).where(CartLine.cart_id == cart.id))
    cart.answers = {}
    touch(cart, now)


def touch(cart: Cart, now: datetime) -> None:
    """Make it another version of the cart."""
    # In SQL, so that two tabs at once never end with the same version.
    db.session.execute(
        update(Cart)
        .where(Cart.id == cart.id)
        .values(version=Cart.version + 1, updated_at=now)
        .execution_options(synchronize_session=False)
    )


def _sku_on_sale(sku_id: int) -> Sku:
    sku = db.session.scalar(
        select(Sku)
        .join(Product)
        .where(
            Sku.id == sku_id,
            Sku.is_on_sale.is_(True),
            Product.status == ProductStatus.published,
        )
    )
    if sku is None:
        raise NotOnSale
    return sku


def _check_free(sku: Sku, wanted: int, now: datetime) -> None:
    free = free_by_pool([sku.pool_id], now=now)[sku.pool_id]
    if wanted > min(free, MAX_PIECES):
        raise TooMany(max(0, min(free, MAX_PIECES)))
