"""Order and begin to pay, in one transaction: order, hold, payment, entry, letter, empty cart."""

from __future__ import annotations

from datetime import datetime

from shop.ledger.post import post
from shop.orders.cart_models import Cart
from shop.orders.change_cart import empty
from shop.orders.models import Order, PaymentMethod
from shop.orders.place_order import Address, Buyer, place_order
from shop.orders.quoted import CartQuote
from shop.payments import books, letters
from shop.payments.models import Payment
from shop.payments.start_payment import start_payment


def check_out(
    *,
    cart: Cart,
    quote: CartQuote,
    buyer: Buyer,
    address: Address,
    method: PaymentMethod,
    shown_total: int,
    shown: str,
    origin: str,
    actor: str,
    now: datetime,
) -> tuple[Order, Payment]:
    """Place the order and start its payment; raises what place_order raises, changing nothing."""
    order = place_order(
        cart=cart, quote=quote, buyer=buyer, address=address, method=method,
        shown_total=shown_total, shown=shown, actor=actor, now=now,
    )  # fmt: skip
    payment = start_payment(order=order, origin=origin, now=now)
    post(
        key=f"placed:{order.id}",
        cause=f"order:{order.id}",
        lines=books.placed(order.total),
        now=now,
    )
    if method is PaymentMethod.bank_transfer:
        letters.placed(order, payment, now=now)
    empty(cart=cart, now=now)
    return order, payment
