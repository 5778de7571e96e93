"""Where a buyer is on the way to pay: the cart, its quote, what was answered so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flask import current_app, redirect, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response

from shop import clock
from shop.db import db
from shop.i18n import _, current_locale
from shop.orders.cart_models import Cart
from shop.orders.models import Order, PaymentMethod
from shop.orders.payment_terms import offered_methods
from shop.orders.place_order import Address, Buyer
from shop.orders.quote_cart import quote_cart
from shop.orders.quoted import CartQuote
from shop.shipping.terms import Destination
from shop.storefront.cart_cookie import own_cart
from shop.text import phone, postal_code

BACK_FOR = timedelta(hours=1)
STEPS = ("cart", "address", "payment", "delivery", "confirm")


@dataclass(frozen=True, slots=True)
class Checkout:
    """The cart with its answers and a fresh quote."""

    cart: Cart
    quote: CartQuote
    answers: dict[str, Any]

    @property
    def method(self) -> PaymentMethod | None:
        """The chosen way of paying."""
        chosen = self.answers.get("method")
        return PaymentMethod(chosen) if chosen else None

    @property
    def first_open_step(self) -> str | None:
        """The step that is still to be answered; None when all are."""
        if not self.answers.get("address"):
            return "address"
        if self.quote.has_alcohol and not self.answers["address"].get("birth_on"):
            return "address"
        if self.method is None or self.methods.get(self.method, "gone") is not None:
            return "payment"
        return None if "wishes" in self.answers else "delivery"

    @property
    def methods(self) -> dict[PaymentMethod, str | None]:
        """Ways of paying this total, with the reason where one is not possible."""
        return offered_methods(
            self.quote.total,
            has_provider=current_app.extensions["tomoichi.settings"].has_provider,
            now=self.quote.quoted_at,
        )

    def buyer(self) -> Buyer:
        """Who orders."""
        said = self.answers["address"]
        birth = said.get("birth_on")
        return Buyer(
            name=said["name"],
            kana=said.get("kana", ""),
            email=said["email"],
            phone=phone(said["phone"]) or said["phone"],
            birth_on=date.fromisoformat(birth) if birth else None,
            receipt_name=self.answers.get("receipt_name", ""),
            locale=current_locale(),
            user_id=self.cart.user_id,
        )

    def address(self) -> Address:
        """Where it goes: one address for all parcels."""
        said = self.answers["address"]
        return Address(
            name=said["name"],
            kana=said.get("kana", ""),
            phone=phone(said["phone"]) or said["phone"],
            postal_code=postal_code(said["postal_code"]) or said["postal_code"],
            prefecture_code=said["prefecture"],
            city=said["city"],
            street=said["street"],
            building=said.get("building", ""),
        )


def load_checkout(*, now: datetime, to_change: bool = False) -> Checkout | None:
    """The browser's checkout with a fresh quote; None without anything to order."""
    cart = own_cart(to_change=to_change)
    if cart is None:
        return None
    answers = dict(cart.answers)
    wishes = {key: (day, slot) for key, (day, slot) in answers.get("wishes", {}).items()}
    method = answers.get("method")
    place = _destination(cart, answers)
    quote = quote_cart(
        cart_id=cart.id,
        destination=place,
        method=PaymentMethod(method) if method else None,
        wishes=wishes,
        now=now,
    )
    return None if quote.is_empty else Checkout(cart, quote, answers)


def _destination(cart: Cart, answers: dict[str, Any]) -> Destination | None:
    """Where the parcels really go, once that is said; the cart may have asked about elsewhere since."""
    said = answers.get("address")
    if said:
        return Destination(said["prefecture"], postal_code(said["postal_code"]))
    return Destination(cart.prefecture_code, cart.postal_code) if cart.prefecture_code else None


def away_from_here() -> Response:
    """Nothing to order: to the order that this cart has just become, else to the cart.

    Only for an hour: a browser may be a family's or a library's, and the order tells an address.
    """
    cart = own_cart()
    just_now = clock.now() - BACK_FOR
    last = cart and db.session.scalar(
        select(Order)
        .where(Order.cart_id == cart.id, Order.placed_at > just_now)
        .order_by(Order.id.desc())
        .limit(1)
    )
    if last:
        return redirect(order_url(last), 303)
    return redirect(url_for("storefront.cart"), 303)


def order_url(order: Order, **more: Any) -> str:
    """The buyer's page of an order."""
    return url_for("storefront.order", number=order.number, key=order.access_key, **more)


def steps(current: str) -> list[dict[str, str]]:
    """The way to pay, for the step navigation; what is done can be gone back to."""
    labels = {
        "cart": _("かご"),
        "address": _("お届け先"),
        "payment": _("お支払い"),
        "delivery": _("お届け日"),
        "confirm": _("確認"),
    }
    at = STEPS.index(current)
    return [
        {
            "label": labels[step],
            "url": _step_url(step) if place < at else "",
            "state": "done" if place < at else "current" if place == at else "ahead",
        }
        for place, step in enumerate(STEPS)
    ]


def _step_url(step: str) -> str:
    return url_for("storefront.cart" if step == "cart" else f"storefront.checkout_{step}")
