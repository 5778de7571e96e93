"""返金: to whose account the office transfers, and what the provider could not give back."""

from __future__ import annotations

from flask import flash, g, redirect, render_template, url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload
from werkzeug.wrappers import Response

from shop import clock
from shop.accounts.show_personal_data import sees_personal_data
from shop.db import db, transaction
from shop.errors import NotFound
from shop.i18n import _
from shop.orders.errors import WrongMove
from shop.orders.models import Order
from shop.payments.load import to_change
from shop.payments.models import Payment, Refund, RefundState
from shop.payments.retry_call import retry_refund
from shop.payments.settle_refund import ask_for_account, settle_refund
from shop.staff_desk import order_words as words
from shop.staff_desk.door import ask_provider, blueprint
from shop.staff_desk.order import open_for_purpose
from shop.staff_desk.waiting_lists import refunds_waiting


def _refund(refund_id: int) -> Refund:
    query = select(Refund).where(Refund.id == refund_id).options(joinedload(Refund.order))
    found = db.session.scalar(query)
    if found is None:
        raise NotFound
    return found


def _locked(refund_id: int) -> tuple[Payment, Order, Refund]:
    """Payment, order and refund, locked in that order and read after it."""
    order_id = db.session.scalar(select(Refund.order_id).where(Refund.id == refund_id))
    if order_id is None:
        raise NotFound
    payment, order = to_change(order_id)
    return payment, order, db.session.get_one(Refund, refund_id, with_for_update=True)


@blueprint.get("/refunds")
def refunds() -> str:
    """All refunds that are not done, longest waiting first."""
    found = refunds_waiting(also_buyers=True)
    return render_template(
        "staff_desk/refunds.html",
        refunds=[(refund, words.refund_state(refund)) for refund in found],
        causes=words.refund_causes(),
    )


@blueprint.get("/refunds/<int:refund_id>")
def refund(refund_id: int) -> str:
    """One refund; the account is shown once a purpose was said."""
    found = _refund(refund_id)
    is_open = sees_personal_data(
        object_kind="refund", object_id=found.id, actor=g.scope.actor, now=clock.now()
    )
    return render_template(
        "staff_desk/refund.html",
        refund=found,
        state=words.refund_state(found),
        cause=words.refund_causes()[found.cause.value],
        is_open=is_open,
        purposes=words.purposes(),
    )


@blueprint.post("/refunds/<int:refund_id>/account")
def show_account(refund_id: int) -> Response:
    """表示する: open the account for fifteen minutes, leaving an audit row."""
    open_for_purpose("refund", _refund(refund_id).id)
    return _back(refund_id)


@blueprint.post("/refunds/<int:refund_id>/transferred")
def transferred(refund_id: int) -> Response:
    """振り込んだ: entry, letter, and the account is forgotten."""
    try:
        with transaction():
            payment, order, found = _locked(refund_id)
            if found.state is not RefundState.with_office:
                raise WrongMove("settled already")
            settle_refund(
                refund=found, order=order, payment=payment, actor=g.scope.actor, now=clock.now()
            )
    except WrongMove:
        return _already(refund_id)
    flash(_("振込を記録しました。お客さまに手紙が届きます。"), "success")
    return redirect(url_for("staff_desk.refunds"), 303)


@blueprint.post("/refunds/<int:refund_id>/retry")
def try_again(refund_id: int) -> Response:
    """決済会社にもう一度依頼する."""
    try:
        with transaction():
            payment, _order, found = _locked(refund_id)
            retry_refund(refund=found, payment=payment, actor=g.scope.actor, now=clock.now())
            payment_id = payment.id
    except WrongMove:
        return _already(refund_id)
    ask_provider(payment_id)
    flash(_("決済会社にもう一度依頼しました。"), "success")
    return _back(refund_id)


@blueprint.post("/refunds/<int:refund_id>/ask")
def ask_whereto(refund_id: int) -> Response:
    """口座をたずねる: the card takes nothing back, so the office will transfer."""
    try:
        with transaction():
            _payment, order, found = _locked(refund_id)
            ask_for_account(refund=found, order=order, actor=g.scope.actor, now=clock.now())
    except WrongMove:
        return _already(refund_id)
    flash(_("お客さまに、口座をたずねる手紙を出しました。"), "success")
    return _back(refund_id)


def _already(refund_id: int) -> Response:
    flash(_("もう済んでいるか、ほかの人が先に行いました。いまの状態を見てください。"), "warn")
    return _back(refund_id)


def _back(refund_id: int) -> Response:
    return redirect(url_for("staff_desk.refund", refund_id=refund_id), 303)
