"""最終確認画面 and 注文を確定する: what is shown is what is charged (特定商取引法12条の6)."""

from __future__ import annotations

from typing import Any

from flask import current_app, redirect, render_template, url_for
from werkzeug.wrappers import Response

from shop import clock
from shop.db import db, transaction
from shop.i18n import _, current_locale
from shop.orders.change_cart import accept_prices
from shop.orders.errors import CannotPlace, NotOldEnough, QuoteChanged
from shop.orders.models import Order, PaymentMethod
from shop.orders.payment_terms import payment_due_at
from shop.orders.place_order import placed_before
from shop.payments.check_out import check_out
from shop.payments.models import Payment
from shop.payments.run_calls import run_calls_of
from shop.stock.errors import OutOfStock
from shop.storefront.checkout import method_name
from shop.storefront.checkout_forms import ConfirmForm
from shop.storefront.checkout_state import (
    Checkout,
    away_from_here,
    load_checkout,
    order_url,
    steps,
)
from shop.storefront.destination import address_text
from shop.storefront.door import blueprint
from shop.storefront.quote_words import cart_words, stop_texts, sum_rows
from shop.text import datetime_text, phone_text
from shop.web.locale_prefix import page_origin


@blueprint.get("/checkout/confirm")
def checkout_confirm() -> str | Response | tuple[str, int]:
    """One long honest page with the six items and anchors back to each answer."""
    checkout = load_checkout(now=clock.now())
    if checkout is None:
        return away_from_here()
    if checkout.first_open_step is not None:
        return redirect(url_for(f"storefront.checkout_{checkout.first_open_step}"), 303)
    return _page(checkout)


@blueprint.post("/checkout/confirm")
def place() -> Response | tuple[str, int]:
    """注文を確定する. A second click finds the first one's order; a moved quote is shown again."""
    now = clock.now()
    form = ConfirmForm()
    checkout = load_checkout(now=now, to_change=True)
    if checkout is None:
        return away_from_here()
    if not form.validate() or checkout.first_open_step is not None:
        return redirect(url_for("storefront.checkout_confirm"), 303)
    earlier = placed_before(cart_id=checkout.cart.id, cart_version=form.cart_version.data or 0)
    if earlier is not None:
        return redirect(order_url(earlier), 303)
    if form.cart_version.data != checkout.cart.version:  # address or way of paying, in another tab
        return _again(_moved())
    try:
        order, payment = _check_out(checkout, form)
    except NotOldEnough:
        return _again(
            _(
                "お酒は20歳以上の方にだけ販売します。生年月日を確かめるか、お酒をかごから出してください。"
            )
        )
    except (QuoteChanged, CannotPlace):
        return _again(_moved())
    except OutOfStock:
        return _again(
            _(
                "ほかの方が先に注文したため、足りなくなった商品があります。注文はまだ確定していません。"
            )
        )
    return _go_on(payment, order_url(order), order.number, order.access_key)


def _moved() -> str:
    return _("表示していた内容から変わったところがあります。注文はまだ確定していません。")


def _check_out(checkout: Checkout, form: ConfirmForm) -> tuple[Order, Payment]:
    with transaction():
        return check_out(
            cart=checkout.cart,
            quote=checkout.quote,
            buyer=checkout.buyer(),
            address=checkout.address(),
            method=checkout.method or PaymentMethod.bank_transfer,
            shown_total=form.shown_total.data or 0,
            shown=form.shown.data or "",
            origin=page_origin(),
            actor="buyer",
            now=checkout.quote.quoted_at,
        )


def _go_on(payment: Payment, own_url: str, number: str, key: str) -> Response:
    """After the commit: ask the provider for its page, and go there through our own (decision 8)."""
    if payment.method is PaymentMethod.bank_transfer:
        return redirect(own_url, 303)
    gateway = current_app.extensions["tomoichi.gateway"]
    run_calls_of(payment_id=payment.id, gateway=gateway, now=clock.now())
    return redirect(url_for("storefront.pay", number=number, key=key), 303)


def _again(sentence: str) -> tuple[str, int]:
    """Show the page anew, with what is different; nothing was charged, nothing is lost."""
    db.session.rollback()
    now = clock.now()
    checkout = load_checkout(now=now, to_change=True)
    if checkout is None:
        return render_template("storefront/cart_empty.html"), 409
    with transaction():
        accept_prices(cart=checkout.cart, now=now)
    return _page(checkout, sentence=sentence), 409


def _page(checkout: Checkout, sentence: str = "") -> str:
    method = checkout.method or PaymentMethod.bank_transfer
    quote = checkout.quote
    due = payment_due_at(method, quote.quoted_at)
    return render_template(
        "storefront/checkout_confirm.html",
        quote=quote,
        cart_version=checkout.cart.version,
        makers=cart_words(quote),
        sums=sum_rows(quote),
        sentence=sentence,
        stops=stop_texts(quote),
        address=_address_rows(checkout),
        method=method.value,
        method_name=method_name(method),
        due_text=datetime_text(due, current_locale()),
        has_alcohol=quote.has_alcohol,
        receipt_name=checkout.answers.get("receipt_name", ""),
        steps=steps("confirm"),
    )


def _address_rows(checkout: Checkout) -> list[dict[str, Any]]:
    place, buyer = checkout.address(), checkout.buyer()
    back = url_for("storefront.checkout_address")
    name = _("%(name)s 様", name=place.name) if current_locale() == "ja" else place.name
    return [
        {"label": _("お届け先"), "value": name, "change_url": back},
        {"label": _("住所"), "value": address_text(place)},
        {"label": _("電話番号"), "value": phone_text(place.phone)},
        {"label": _("メールアドレス"), "value": buyer.email},
    ]
