"""The events of letters in words."""

from __future__ import annotations

from shop.i18n import _


def event_text(event: str) -> str:
    """What a letter is about; the code itself for an event without words."""
    words = {
        "order_placed": _("注文（銀行振込）"),
        "order_paid": _("お支払いの確認"),
        "konbini_slip": _("コンビニ払いの案内"),
        "order_lapsed": _("支払期限切れ"),
        "order_cancelled": _("注文の取消"),
        "paid_without_goods": _("在庫の確認（買った人へ）"),
        "parcel_shipped": _("発送"),
        "given_back": _("返金の知らせ"),
        "refunded": _("返金の完了"),
        "vendor_new_order": _("つくり手への注文"),
        "vendor_part_cancelled": _("つくり手への取消"),
        "office_paid_without_goods": _("在庫の確認（事務局へ）"),
        "signin_link": _("サインインのリンク"),
        "invitation": _("招待"),
        "enquiry_received": _("お問い合わせの控え"),
        "enquiry_office": _("お問い合わせ（事務局へ）"),
    }
    return words.get(event, event)
