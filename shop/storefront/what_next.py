"""An order's state and its next step, in plain words."""

from __future__ import annotations

from datetime import datetime

from shop.i18n import _, current_locale
from shop.orders.models import Order, OrderState, PaymentMethod, VendorOrderState
from shop.payments.models import Payment, PaymentState
from shop.text import datetime_text


def status_words(order: Order) -> tuple[str, str]:
    """Where the order is, and the tone of its tag."""
    if order.state is OrderState.awaiting_payment:
        return _("お支払いを待っています"), "waiting"
    if order.state is OrderState.expired:
        return _("お支払い期限がすぎました"), "stopped"
    if order.state is OrderState.cancelled:
        return _("取り消しました"), "stopped"
    if order.state is OrderState.stock_missing:
        return _("事務局が在庫を確かめています"), "late"
    states = {part.state for part in order.vendor_orders}
    if states == {VendorOrderState.cancelled}:
        return _("すべて取り消しになりました"), "stopped"
    if VendorOrderState.new in states or VendorOrderState.accepted in states:
        return _("つくり手が用意しています"), "going"
    return _("すべて発送しました"), "done"


def next_words(order: Order, payment: Payment) -> str:
    """What happens next, or what the buyer has to do by when."""
    if order.state is OrderState.awaiting_payment:
        return _next_to_pay(order, payment)
    if order.state is OrderState.expired:
        return _("お金はかかっていません。よければ、もう一度ご注文ください。")
    if order.state is OrderState.stock_missing:
        return _("お支払いは受け取りました。事務局から2営業日以内にご連絡します。")
    if order.state is OrderState.cancelled and payment.state is not PaymentState.paid:
        return _("お金はかかりません。コンビニの払込票があるときは、使わないでください。")
    return _next_once_paid(order)


def _next_once_paid(order: Order) -> str:
    states = {part.state for part in order.vendor_orders}
    if states == {VendorOrderState.cancelled}:
        return _("お支払いの全額をお返しします。返金の様子は下にあります。")
    if states <= {VendorOrderState.cancelled, VendorOrderState.shipped}:
        return _("お届けまでお待ちください。荷物の様子は、追跡番号でわかります。")
    return _("発送すると、追跡番号をメールでお知らせします。")


def _next_to_pay(order: Order, payment: Payment) -> str:
    due = _moment(order.payment_due_at)
    if payment.state is PaymentState.awaiting_transfer:
        return _("%(due)sまでに、下の口座へお振り込みください。", due=due)
    if payment.state is PaymentState.slip:
        return _("%(due)sまでに、えらんだコンビニでお支払いください。", due=due)
    if payment.method is PaymentMethod.konbini:  # the page ends long before a slip would
        until = _moment(payment.session_expires_at or order.payment_due_at)
        return _(
            "%(due)sまでに、支払うコンビニをえらんでください。商品は取り置いてあります。", due=until
        )
    return _("%(due)sまでに、お支払いを終えてください。商品は取り置いてあります。", due=due)


def _moment(moment: datetime) -> str:
    return datetime_text(moment, current_locale())
