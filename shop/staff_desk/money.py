"""What the office decides about money: a transfer came, goods were found, money goes back."""

from __future__ import annotations

from collections.abc import Callable

from flask import flash, g, redirect, url_for
from werkzeug.wrappers import Response

from shop import clock
from shop.db import db, transaction
from shop.errors import NotFound
from shop.i18n import _
from shop.orders.errors import WrongMove
from shop.orders.models import Order, OrderState, PaymentMethod
from shop.payments.give_back import give_back_deposit
from shop.payments.load import to_change
from shop.payments.mark_paid import mark_paid, take_goods_for
from shop.payments.models import Payment, ProviderCall, RefundCause
from shop.payments.retry_call import retry_call
from shop.staff_desk.door import ask_provider, blueprint
from shop.staff_desk.order import show_order
from shop.staff_desk.transfer_form import TransferForm
from shop.stock.errors import OutOfStock

Answer = Response | tuple[str, int]


@blueprint.post("/orders/<int:order_id>/transfer")
def confirm_transfer(order_id: int) -> Answer:
    """入金を記録する: the amount typed must be the amount owed."""
    now, form = clock.now(), TransferForm()
    payment, order = to_change(order_id)
    if payment.method is not PaymentMethod.bank_transfer:
        raise NotFound
    if not form.fits(order, now):
        return show_order(order_id, form=form), 400
    with transaction():
        mark_paid(
            payment=payment, paid_at=form.paid_at(now), actor=g.scope.actor, now=now,
            reference=form.reference.data or "",
        )  # fmt: skip
        went_well = order.state is OrderState.paid
    if went_well:
        flash(_("入金を記録しました。つくり手とお客さまに手紙が届きます。"), "success")
    else:
        flash(_("入金を記録しました。品物がもうないので、下で決めてください。"), "warn")
    return _back(order_id)


@blueprint.post("/orders/<int:order_id>/goods")
def find_goods(order_id: int) -> Answer:
    """品物が見つかった: sell them and wake the makers."""
    try:
        return _decide(
            order_id,
            lambda order, payment: take_goods_for(
                order=order, payment=payment, actor=g.scope.actor, now=clock.now()
            ),
            told=_("品物を取りました。つくり手とお客さまに手紙が届きます。"),
        )
    except OutOfStock:
        flash(
            _(
                "まだ在庫が足りません。つくり手に在庫をふやしてもらってから、もう一度押してください。"
            ),
            "warn",
        )
        return _back(order_id)


@blueprint.post("/orders/<int:order_id>/give-back")
def give_all_back(order_id: int) -> Answer:
    """全額を返す: there are no goods, so the money goes back."""
    return _decide(
        order_id,
        lambda order, payment: give_back_deposit(
            order=order, payment=payment, cause=RefundCause.paid_too_late, actor=g.scope.actor,
            now=clock.now(),
        ),
        told=_("返金を始めました。お客さまに手紙が届きます。"),
    )  # fmt: skip


@blueprint.post("/calls/<int:call_id>/retry")
def retry(call_id: int) -> Answer:
    """決済会社にもう一度依頼する."""
    try:
        with transaction():
            call = db.session.get(ProviderCall, call_id, with_for_update=True)
            if call is None:
                raise NotFound
            retry_call(call=call, actor=g.scope.actor, now=clock.now())
            payment_id = call.payment_id
    except WrongMove:
        return _already(url_for("staff_desk.start"))
    ask_provider(payment_id)
    flash(_("もう一度依頼しました。"), "success")
    return redirect(url_for("staff_desk.start"), 303)


def _decide(order_id: int, verb: Callable[[Order, Payment], object], *, told: str) -> Answer:
    """Run a verb on a paid order without goods, once; a second click is told so."""
    try:
        with transaction():
            payment, order = to_change(order_id)
            if order.state is not OrderState.stock_missing:
                raise WrongMove("decided already")
            verb(order, payment)
            payment_id = payment.id
    except WrongMove:
        return _already(url_for("staff_desk.order", order_id=order_id))
    ask_provider(payment_id)
    flash(told, "success")
    return _back(order_id)


def _already(url: str) -> Response:
    flash(_("もう済んでいるか、ほかの人が先に行いました。いまの状態を見てください。"), "warn")
    return redirect(url, 303)


def _back(order_id: int) -> Response:
    return redirect(url_for("staff_desk.order", order_id=order_id), 303)
