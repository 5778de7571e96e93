"""かご: what is in it, what it costs to the door, when it comes."""

from __future__ import annotations

from flask import Response, flash, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from shop import clock
from shop.db import transaction
from shop.i18n import _
from shop.orders.cart_models import Cart
from shop.orders.change_cart import (
    accept_prices,
    count_pieces,
    put_in,
    send_to,
    set_quantity,
)
from shop.orders.errors import NotOnSale, TooMany
from shop.orders.quote_cart import quote_cart
from shop.shipping.terms import Destination, destination_of
from shop.storefront.cart_cookie import cart_token, keep_cart, own_cart, own_or_new_cart
from shop.storefront.destination import prefecture_choices, prefecture_name
from shop.storefront.door import blueprint
from shop.storefront.quote_words import cart_words, stop_texts, sum_rows
from shop.text import postal_text
from shop.web.addresses import id_typed


def destination_of_cart(cart: Cart) -> Destination | None:
    """Where the cart goes, if the buyer has said so."""
    if cart.prefecture_code is None:
        return None
    return Destination(cart.prefecture_code, cart.postal_code)


@blueprint.get("/cart")
def cart() -> str:
    """The cart, parcel by parcel, with the reason for every yen."""
    found = own_cart()
    if found is None:
        return render_template("storefront/cart_empty.html")
    place = destination_of_cart(found)
    quote = quote_cart(cart_id=found.id, destination=place, now=clock.now())
    if quote.is_empty:
        return render_template("storefront/cart_empty.html")
    return render_template(
        "storefront/cart.html",
        quote=quote,
        makers=cart_words(quote),
        sums=sum_rows(quote),
        stops=stop_texts(quote),
        place=place,
        place_text=_place_text(place),
        postal_code=postal_text(place.postal_code) if place and place.postal_code else "",
        prefecture_code=place.prefecture_code if place else "13",
        prefectures=prefecture_choices(),
    )


@blueprint.post("/cart/lines")
def put_in_cart() -> AnyResponse:
    """Add from a product page. Public form: no token, the origin is checked instead."""
    now = clock.now()
    sku_id = request.form.get("sku_id", type=id_typed) or 0
    quantity = min(max(request.form.get("quantity", default=1, type=int) or 1, 1), 99)
    place = destination_of(request.form.get("to", "")[:20])
    token = cart_token()
    try:
        with transaction():
            cart, token = own_or_new_cart(now=now)
            if place is not None and cart.prefecture_code is None:
                send_to(cart=cart, prefecture_code=place.prefecture_code,
                        postal_code=place.postal_code, now=now)  # fmt: skip
            put_in(cart=cart, sku_id=sku_id, quantity=quantity, now=now)
        flash(_("かごに入れました。"), "success")
    except TooMany as problem:
        flash(_too_many(problem.free), "warn")
    except NotOnSale:
        flash(_("この商品はいま販売していません。"), "warn")
    response = redirect(url_for("storefront.cart"), 303)
    return keep_cart(response, token) if token else response


@blueprint.post("/cart/lines/<int:line_id>")
def change_line(line_id: int) -> AnyResponse:
    """Set the number of pieces; 0 (or the button もどす) takes the line out."""
    quantity = 0 if "remove" in request.form else request.form.get("quantity", 1, type=int)
    found = own_cart(to_change=True)
    if found is None:
        return redirect(url_for("storefront.cart"), 303)
    try:
        with transaction():
            set_quantity(cart=found, line_id=line_id, quantity=min(quantity, 99), now=clock.now())
        if quantity <= 0:
            flash(_("かごから出しました。"), "info")
    except TooMany as problem:
        flash(_too_many(problem.free), "warn")
    except NotOnSale:
        flash(_("この商品はいま販売していません。"), "warn")
    return redirect(url_for("storefront.cart"), 303)


@blueprint.post("/cart/prices")
def accept_cart_prices() -> AnyResponse:
    """The buyer has seen the new prices and goes on with them."""
    found = own_cart(to_change=True)
    if found is not None:
        with transaction():
            accept_prices(cart=found, now=clock.now())
    return redirect(url_for("storefront.cart"), 303)


@blueprint.post("/cart/destination")
def set_destination() -> AnyResponse:
    """Remember where the goods go: a postal code if it is typed, else the chosen prefecture."""
    typed = request.form.get("postal_code", "").strip()[:20]
    place = destination_of(typed or request.form.get("prefecture", "")[:2])
    found = own_cart(to_change=True)
    if place is None:
        flash(
            _("郵便番号が見つかりません。7桁の数字で入力するか、都道府県をえらんでください。"),
            "warn",
        )
    elif found is not None:
        with transaction():
            send_to(cart=found, prefecture_code=place.prefecture_code,
                    postal_code=place.postal_code, now=clock.now())  # fmt: skip
    return redirect(url_for("storefront.cart"), 303)


@blueprint.get("/cart/count")
def cart_count() -> Response:
    """The number on the cart, fetched by the page."""
    return jsonify(count=count_pieces(cart_token()))


def _place_text(place: Destination | None) -> str:
    if place is None:
        return _("東京都（届け先を入れると変わります）")
    name = prefecture_name(place.prefecture_code)
    if place.postal_code is None:
        return name
    return _("〒%(code)s（%(name)s）", code=postal_text(place.postal_code), name=name)


def _too_many(free: int) -> str:
    if free <= 0:
        return _("売り切れました。入荷をお待ちください。")
    return _("いま買えるのは%(count)s点までです。数をへらしてください。", count=free)
