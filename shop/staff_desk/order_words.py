"""States, ways of paying and events of an order, in the office's words."""

from __future__ import annotations

from collections.abc import Callable

from shop.i18n import _
from shop.orders.models import Order, OrderState, PaymentMethod, VendorOrder, VendorOrderState
from shop.payments.models import Refund, RefundState

Words = tuple[str, str]  # label and tone of a status_tag


def order_states() -> dict[OrderState, Words]:
    """Every state of an order."""
    return {
        OrderState.awaiting_payment: (_("お支払い待ち"), "waiting"),
        OrderState.paid: (_("支払い済み"), "done"),
        OrderState.stock_missing: (_("入金後の品切れ"), "late"),
        OrderState.expired: (_("期限切れ"), "stopped"),
        OrderState.cancelled: (_("取り消し"), "stopped"),
    }


def order_state(order: Order) -> Words:
    """An order's state."""
    return order_states()[order.state]


def part_state(part: VendorOrder) -> Words:
    """A part's state."""
    return {
        VendorOrderState.waiting: (_("お支払い待ち"), "waiting"),
        VendorOrderState.new: (_("つくり手のお返事待ち"), "waiting"),
        VendorOrderState.accepted: (_("発送の準備中"), "going"),
        VendorOrderState.shipped: (_("発送済み"), "done"),
        VendorOrderState.cancelled: (_("取り消し"), "stopped"),
    }[part.state]


def refund_state(refund: Refund) -> Words:
    """A refund's state, and who has to act."""
    return {
        RefundState.queued: (_("決済会社に依頼中"), "going"),
        RefundState.needs_account: (_("お客さまの口座待ち"), "waiting"),
        RefundState.with_office: (_("振込を待っています"), "late"),
        RefundState.done: (_("返しました"), "done"),
        RefundState.failed: (_("返せませんでした"), "late"),
    }[refund.state]


def methods() -> dict[PaymentMethod, str]:
    """Ways of paying."""
    return {
        PaymentMethod.card: _("カード"),
        PaymentMethod.konbini: _("コンビニ"),
        PaymentMethod.bank_transfer: _("銀行振込"),
    }


def refund_causes() -> dict[str, str]:
    """Why money goes back."""
    return {
        "buyer_cancelled": _("お客さまの取り消し"),
        "vendor_short": _("つくり手の品不足"),
        "vendor_cannot": _("つくり手が送れない"),
        "paid_too_late": _("入金が期限のあとで、品物がない"),
        "paid_twice": _("二重のお支払い"),
    }


def event_words() -> dict[str, str]:
    """What happened to an order, by the event's code."""
    return {
        "order.placed": _("注文が確定しました"),
        "order.paid": _("お支払いが済みました"),
        "order.stock_missing": _("お支払いはありましたが、品物がありません"),
        "order.expired": _("お支払いの期限が過ぎました"),
        "order.cancelled": _("注文が取り消されました"),
        "part.waiting": _("もう一度お支払い待ちになりました"),
        "part.new": _("つくり手に知らせました"),
        "part.accepted": _("つくり手が引き受けました"),
        "part.shipped": _("つくり手がすべて発送しました"),
        "part.cancelled": _("この分は取り消されました"),
        "parcel.shipped": _("荷物が発送されました"),
    }


def audit_words() -> dict[str, str]:
    """Who did what, by the audit row's code."""
    return {
        "account.signed_in": _("サインインしました"),
        "account.signed_out": _("サインアウトしました"),
        "account.invited": _("招待しました"),
        "account.disabled": _("停止中"),
        "personal_data.shown": _("個人情報を表示しました"),
        "vendor_order.accepted": _("注文を引き受けました"),
        "vendor_order.short": _("一部が足りないと答えました"),
        "vendor_order.declined": _("送れないと答えました"),
        "parcel.shipped": _("荷物を発送しました"),
        "parcel.tracking_corrected": _("送り状の番号を直しました"),
        "payment.paid": _("入金を記録しました"),
        "refund.account_told": _("返金先の口座を伝えました"),
        "refund.done": _("返金を済みにしました"),
        "refund.failed": _("返金ができませんでした"),
        "refund.retried": _("返金をもう一度依頼しました"),
        "provider_call.retried": _("決済会社にもう一度依頼しました"),
        "enquiry.answered": _("お問い合わせに答えました"),
        "receipt.issued": _("領収書を発行しました"),
    }


def purposes() -> dict[str, str]:
    """Why personal data is opened."""
    return {
        "enquiry": _("お問い合わせに答える"),
        "delivery": _("お届けを確かめる"),
        "payment": _("入金を確かめる"),
        "refund": _("お金を返す"),
        "law": _("法律にもとづく求め"),
    }


def entry_text(key: str) -> str:
    """What an entry of the ledger tells of, from the first word of its key."""
    words = {
        "placed": _("注文"),
        "paid": _("入金"),
        "lapsed": _("未払いで終了"),
        "found": _("在庫が見つかった"),
        "refund": _("返金の約束"),
        "done": _("返金の支払い"),
        "undone": _("返金がもどった"),
    }
    return words.get(key.partition(":")[0], key)


def account_text(order: Order) -> Callable[[str], str]:
    """Names of the ledger's accounts, for one order's makers (see payments.books)."""
    makers = {str(part.vendor_id): part.vendor.name for part in order.vendor_orders}
    fixed = {
        "receivable": _("お客さまの未払い"),
        "ordered": _("未払いの注文"),
        "deposit": _("品物のない入金"),
        "refund_payable": _("これから返すお金"),
        "commission_income": _("手数料"),
        "commission_tax": _("手数料の消費税"),
        "bank": _("銀行口座"),
        "clearing:card": _("決済会社（カード）"),
        "clearing:konbini": _("決済会社（コンビニ）"),
    }

    def named(account: str) -> str:
        kind, _colon, key = account.partition(":")
        if kind == "vendor_payable":
            return _("%(maker)sに払うお金", maker=makers.get(key, key))
        return fixed.get(account, account)

    return named
