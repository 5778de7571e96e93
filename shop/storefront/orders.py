"""The buyer's page of an order: what happens, in plain words, and what can still be done."""

from __future__ import annotations

from flask import current_app, flash, make_response, redirect, render_template, request
from werkzeug.wrappers import Response

from shop import clock
from shop.db import transaction
from shop.errors import NotFound
from shop.i18n import _
from shop.orders.errors import WrongMove
from shop.orders.load import events_of
from shop.orders.models import OrderState
from shop.payments.answer_part import cancel_part, check_version
from shop.payments.lapse_order import cancel_unpaid
from shop.payments.load import payment_of, refunds_of, to_change
from shop.payments.models import PaymentState
from shop.payments.run_calls import run_calls_of
from shop.payments.settle_refund import tell_account
from shop.storefront.checkout_forms import AccountForm, CancelForm
from shop.storefront.checkout_state import order_url
from shop.storefront.door import blueprint
from shop.storefront.order_words import order_words
from shop.storefront.own_order import own_order, own_part


@blueprint.get("/orders/<number>")
def order(number: str) -> Response:
    """Everything about one order, by number and key."""
    found = own_order(number, request.args.get("key", ""))
    payment = payment_of(found.id)
    words = order_words(found, payment, refunds_of(found.id), events_of(found.id), clock.now())
    back_from_paying = "paid" in request.args and payment.state is PaymentState.open
    response = make_response(
        render_template("storefront/order.html", **words, is_checking=back_from_paying)
    )
    if back_from_paying:  # the provider's word may be a few seconds behind the browser
        response.headers["Refresh"] = "4"
    return response


@blueprint.post("/orders/<number>/cancel")
def cancel_order(number: str) -> Response:
    """Cancel an order that is not paid yet, whole."""
    found = own_order(number, request.form.get("key", ""))
    try:
        with transaction():
            payment, found = to_change(found.id)
            cancel_unpaid(order=found, payment=payment, actor="buyer", now=clock.now())
        flash(_("注文を取り消しました。お金はかかりません。"), "success")
        _run_calls(payment.id)
    except WrongMove:
        flash(_("この注文はもう取り消せません。いまの状態を下で確かめてください。"), "warn")
    return redirect(order_url(found), 303)


@blueprint.post("/orders/<number>/parts/<int:part_id>/cancel")
def cancel_order_part(number: str, part_id: int) -> Response:
    """Cancel one maker's part, until the maker has accepted it; the money goes back at once."""
    found = own_order(number, request.form.get("key", ""))
    form = CancelForm()
    try:
        with transaction():
            payment, found = to_change(found.id)
            part = own_part(found, part_id)
            check_version(part, form.version.data or 0)
            if found.state is not OrderState.paid:
                raise WrongMove("not paid")
            cancel_part(order=found, part=part, payment=payment, actor="buyer", now=clock.now())
        flash(_("この販売者の分を取り消しました。返金の手続きを始めます。"), "success")
        _run_calls(payment.id)
    except WrongMove:
        flash(_("つくり手がもう用意を始めています。お問い合わせからご相談ください。"), "warn")
    return redirect(order_url(found), 303)


@blueprint.route("/orders/<number>/refunds/<int:refund_id>", methods=["GET", "POST"])
def refund_account(number: str, refund_id: int) -> str | Response | tuple[str, int]:
    """Tell the bank account to which money goes back (コンビニ払い and 銀行振込)."""
    key = request.values.get("key", "")
    found = own_order(number, key)
    refund = next((one for one in refunds_of(found.id) if one.id == refund_id), None)
    if refund is None or refund.state.value not in {"needs_account", "with_office"}:
        raise NotFound
    form = AccountForm()
    if request.method == "POST" and form.validate():
        with transaction():
            to_change(found.id)
            tell_account(refund=refund, actor="buyer", now=clock.now(), **form.data)
        flash(_("口座を受け取りました。5営業日以内に事務局が振り込みます。"), "success")
        return redirect(order_url(found), 303)
    page = render_template("storefront/refund_account.html", form=form, order=found, refund=refund)
    return page, 400 if form.errors else 200


def _run_calls(payment_id: int) -> None:
    gateway = current_app.extensions["tomoichi.gateway"]
    if gateway is not None:
        run_calls_of(payment_id=payment_id, gateway=gateway, now=clock.now())
