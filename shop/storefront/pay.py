"""/checkout/pay: a page answered with 200 that leads to the provider (decision 8)."""

from __future__ import annotations

from contextlib import suppress

from flask import current_app, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from shop import clock
from shop.db import transaction
from shop.orders.errors import WrongMove
from shop.orders.models import OrderState
from shop.payments.load import payment_of, to_change
from shop.payments.models import PaymentState
from shop.payments.run_calls import run_calls_of
from shop.payments.start_payment import start_again
from shop.storefront.checkout_state import order_url
from shop.storefront.door import blueprint
from shop.storefront.own_order import own_order
from shop.web.locale_prefix import page_origin

_ON_THE_WAY = {
    PaymentState.open: "open",
    PaymentState.created: "soon",
    PaymentState.failed: "failed",
}


@blueprint.get("/checkout/pay")
def pay() -> Response:
    """A link to the provider and Refresh: 0 beside it; an HTTP redirect would break form-action."""
    order = own_order(request.args.get("number", ""), request.args.get("key", ""))
    payment = payment_of(order.id)
    state = _ON_THE_WAY.get(payment.state)
    if state is None or order.state is not OrderState.awaiting_payment:
        return redirect(order_url(order), 303)
    here = url_for("storefront.pay", number=order.number, key=order.access_key)
    page = render_template(
        "storefront/pay.html",
        order=order,
        state=state,
        session_url=payment.session_url,
        here=here,
        order_url=order_url(order),
    )
    response = make_response(page)
    if state == "open":
        response.headers["Refresh"] = f"0; url={payment.session_url}"
    elif state == "soon":
        response.headers["Refresh"] = f"3; url={here}"
    return response


@blueprint.post("/orders/<number>/pay")
def pay_again(number: str) -> Response:
    """Ask the provider for a new page after it refused one. A second press finds the first one's."""
    order = own_order(number, request.form.get("key", ""))
    with suppress(WrongMove):
        with transaction():
            payment, order = to_change(order.id)
            start_again(order=order, payment=payment, origin=page_origin(), now=clock.now())
        gateway = current_app.extensions["tomoichi.gateway"]
        run_calls_of(payment_id=payment.id, gateway=gateway, now=clock.now())
    return redirect(url_for("storefront.pay", number=order.number, key=order.access_key), 303)
