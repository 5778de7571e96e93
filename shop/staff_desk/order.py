"""One order, whole: person, parts, money, letters, what happened, entries."""

from __future__ import annotations

from typing import Any

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from shop import clock
from shop.accounts.show_personal_data import (
    PURPOSES,
    sees_personal_data,
    show_personal_data,
)
from shop.db import transaction
from shop.i18n import _
from shop.orders.load import events_of, order_by_id
from shop.orders.models import PaymentMethod
from shop.payments.load import payment_of, refunds_of
from shop.payments.models import PaymentState
from shop.shipping.tracking import tracking_text
from shop.staff_desk import order_words as words
from shop.staff_desk.door import blueprint
from shop.staff_desk.masks import mask_mail, person_words
from shop.staff_desk.order_lists import entries_of, letters_of
from shop.staff_desk.transfer_form import TransferForm


def show_order(order_id: int, *, form: TransferForm | None = None) -> str:
    """The page of an order; `form` came back with errors."""
    order, payment, now = order_by_id(order_id), payment_of(order_id), clock.now()
    is_open = sees_personal_data(
        object_kind="order", object_id=order.id, actor=g.scope.actor, now=now
    )
    awaits_transfer = (
        payment.method is PaymentMethod.bank_transfer and payment.state is not PaymentState.paid
    )
    return render_template(
        "staff_desk/order.html",
        order=order,
        payment=payment,
        person=person_words(order, is_open=is_open),
        state=words.order_state(order),
        parts=[(part, words.part_state(part)) for part in order.vendor_orders],
        refunds=[(refund, words.refund_state(refund)) for refund in refunds_of(order_id)],
        causes=words.refund_causes(),
        methods=words.methods(),
        letters=[(letter, mask_mail(letter.recipient)) for letter in letters_of(order_id)],
        events=events_of(order_id),
        event_words=words.event_words(),
        entries=entries_of(order_id),
        entry_text=words.entry_text,
        account_text=words.account_text(order),
        purposes=words.purposes(),
        tracking_text=tracking_text,
        form=(form or TransferForm.fresh(now)) if awaits_transfer else None,
    )


@blueprint.get("/orders/<int:order_id>")
def order(order_id: int) -> str:
    """Everything that is known of an order; its person stays masked until a purpose is said."""
    return show_order(order_id)


@blueprint.post("/orders/<int:order_id>/person")
def show_person(order_id: int) -> Response:
    """表示する: open the person for fifteen minutes, leaving an audit row."""
    open_for_purpose("order", order_by_id(order_id).id)
    return redirect(url_for("staff_desk.order", order_id=order_id, _anchor="person"), 303)


def open_for_purpose(kind: str, object_id: int) -> None:
    """Write the audit row that opens an object. 400 without a purpose of the list."""
    purpose = request.form.get("purpose", "")
    if purpose not in PURPOSES:
        abort(400)
    told: dict[str, Any] = {"object_kind": kind, "object_id": object_id, "purpose": purpose}
    with transaction():
        show_personal_data(**told, actor=g.scope.actor, now=clock.now())
    flash(_("15分のあいだ表示します。表示したことは記録されました。"), "info")
