"""One invented order from the cart to the payment page, by the shop's own verbs, in the past."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select

from shop.clock import today_jst
from shop.db import db
from shop.demo.payment_life import PaymentLife
from shop.demo.plans import CARD, Course, Plan
from shop.demo.shelf import Offer
from shop.demo.shoppers import Shopper, shopper
from shop.demo.stage import Stage, answered, demo_session
from shop.orders.cart_models import Cart
from shop.orders.change_cart import open_cart, set_quantity
from shop.orders.models import Order, PaymentMethod
from shop.orders.payment_terms import offered_methods
from shop.orders.quote_cart import quote_cart
from shop.orders.quoted import CartQuote
from shop.payments.check_out import check_out
from shop.payments.models import CallState, Payment, PaymentState, ProviderCall

_RARE_PIECES = 2


class OrderLife:
    """Places one order; what becomes of it is PaymentLife's."""

    def __init__(self, stage: Stage, plan: Plan) -> None:
        self._stage, self._plan = stage, plan
        self._dice = random.Random(f"order {plan.number}")

    def begin(self) -> None:
        """Put the placing on the timeline."""
        self._stage.timeline.at(self._plan.placed_at, self._place)

    def _place(self, at: datetime) -> None:
        offers = self._offers(today_jst(at))
        who = shopper(
            self._dice, number=self._plan.number, today=today_jst(at),
            wants_alcohol=any(offer.is_alcohol for offer in offers),
        )  # fmt: skip
        cart = self._filled_cart(offers, at)
        quote = self._orderable(cart, who, at)
        if quote is None:
            return
        order, payment = check_out(
            cart=cart, quote=quote, buyer=who.buyer, address=who.address, method=_method(quote),
            shown_total=quote.total.amount, shown=quote.fingerprint, origin=self._stage.origin,
            actor="buyer", now=at,
        )  # fmt: skip
        order.is_demo = True
        if _is_at_the_provider(self._plan.course, payment):
            self._play_the_provider(order, payment, at)
        PaymentLife(self._stage, self._plan, self._dice, order.id).begin(payment, at)

    def _offers(self, day: date) -> Sequence[Offer]:
        plan, shelf = self._plan, self._stage.shelf
        if plan.course is Course.paid_too_late:
            return shelf.rare()
        if plan.course is Course.half_shipped:  # one maker, all its temperatures
            return shelf.of(plan.vendors[0], day=day)
        return shelf.draw(self._dice, day=day, count=plan.lines, vendors=plan.vendors)

    def _filled_cart(self, offers: Sequence[Offer], at: datetime) -> Cart:
        cart = open_cart(token=f"demo-{self._plan.number}", now=at)
        at_least = _RARE_PIECES if self._plan.course in _NEEDS_TWO else 1
        for offer in offers:
            quantity = max(at_least, self._dice.choices((1, 2, 3), weights=(75, 20, 5))[0])
            self._stage.shelf.put_in(cart, offer, quantity=quantity, now=at)
        return cart

    def _orderable(self, cart: Cart, who: Shopper, at: datetime) -> CartQuote | None:
        """The quote; lines that cannot be ordered are taken out first, as a buyer would."""
        quote = self._quote(cart, who, self._plan.method, at)
        if quote.stops:
            for line in {
                line.id
                for finding in quote.stops
                for line in ([finding.line] if finding.line else finding.parcel.lines)
            }:
                set_quantity(cart=cart, line_id=line, quantity=0, now=at)
            quote = self._quote(cart, who, self._plan.method, at)
        if quote.is_empty or quote.stops:
            return None
        if offered_methods(quote.total, has_provider=True, now=at)[self._plan.method]:
            quote = self._quote(cart, who, PaymentMethod.bank_transfer, at)
        return quote

    def _quote(self, cart: Cart, who: Shopper, method: PaymentMethod, at: datetime) -> CartQuote:
        return quote_cart(
            cart_id=cart.id, destination=who.destination, method=method, wishes={}, now=at
        )

    def _play_the_provider(self, order: Order, payment: Payment, at: datetime) -> None:
        """Its page is open (or was refused), without anybody having been asked."""
        call = db.session.scalars(
            select(ProviderCall).where(ProviderCall.payment_id == payment.id)
        ).one()
        answered(call, now=at)
        if self._plan.course is Course.page_refused:
            call.state = CallState.refused
            call.problem = "demo: 決済代行会社がページを開けませんでした（架空）"
            payment.state = PaymentState.failed
            return
        payment.state = PaymentState.open
        if self._plan.course is not Course.waiting:
            # Those that wait now have none: the jobs could not end it at the provider.
            payment.session_id = demo_session(order)


_NEEDS_TWO = {Course.paid_too_late, Course.short}


def _method(quote: CartQuote) -> PaymentMethod:
    return quote.method or CARD


def _is_at_the_provider(course: Course, payment: Payment) -> bool:
    by_provider = payment.method is not PaymentMethod.bank_transfer
    return by_provider and course is not Course.untouched
