"""What the law and good manners want said: sellers, personal data, terms, accessibility."""

from __future__ import annotations

from typing import Any

from flask import current_app, render_template, url_for

from shop.i18n import _, current_locale, pick
from shop.orders.payment_terms import BANK_DAYS, KONBINI_DAYS
from shop.storefront.destination import prefecture_name
from shop.storefront.door import blueprint
from shop.storefront.office_words import office_words
from shop.storefront.told import told
from shop.text import date_text, phone, phone_text, postal_code, postal_text
from shop.vendors.makers import liquor_licence, public_seller
from shop.vendors.models import Vendor
from shop.web.page_context import sentences
from shop.web.public_page import public_page

Row = dict[str, Any]


@blueprint.get("/legal/tokushoho")
@public_page
def tokushoho() -> str:
    """The office that runs the shop (特定商取引法11条)."""
    who = office_words()
    rows = [
        _row(_("運営者"), who["name"]),
        _row(_("運営責任者"), who["representative"]),
        _row(_("所在地"), who["address"]),
        _row(_("電話"), who["phone"]),
        _row(_("メール"), who["email"]),
        _row(_("受付時間"), who["hours"]),
        _row(_("適格請求書（インボイス）の登録番号"), who["invoice_number"]),
        _row(_("販売する人"), _("商品ごとのつくり手です。商品とつくり手のページに示します。")),
        *_terms(),
    ]
    return render_template("storefront/tokushoho.html", rows=rows, vendor=None)


@blueprint.get("/legal/tokushoho/<int:vendor_id>")
@public_page
def tokushoho_of_vendor(vendor_id: int) -> str:
    """One seller."""
    maker = public_seller(vendor_id)
    return render_template(
        "storefront/tokushoho.html",
        rows=[*_seller(maker), *_liquor(maker), *_terms()],
        vendor=maker,
        name=told(maker.name, maker.name_en),
        plain_name=pick(maker.name, maker.name_en),
        trail=[
            (_("ホーム"), url_for("storefront.home")),
            (
                pick(maker.name, maker.name_en),
                url_for("storefront.vendor", vendor_id=maker.id),
            ),
            (_("特定商取引法にもとづく表記"), None),
        ],
    )


def _seller(maker: Vendor) -> list[Row]:
    number = maker.invoice_number or _("なし（免税事業者）")
    where = f"{prefecture_name(maker.prefecture_code)} "
    digits = postal_code(maker.postal_code)
    code = f"〒{postal_text(digits)} " if digits else ""
    return [
        _row(_("販売する人"), told(maker.name, maker.name_en)),
        _row(_("責任者"), told(maker.representative, None)),
        _row(_("所在地"), code, where, told(maker.address, None)),
        _row(_("電話"), phone_text(phone(maker.phone) or maker.phone)),
        _row(_("メール"), maker.email),
        _row(_("受付時間"), told(maker.hours, None)),
        _row(_("適格請求書（インボイス）の登録番号"), number),
    ]


def _liquor(maker: Vendor) -> list[Row]:
    licence = liquor_licence(maker)
    if licence is None:
        return []
    issued = date_text(licence.issued_on, current_locale())
    return [
        _row(_("酒類の販売場"), told(licence.premises, None)),
        _row(_("酒類販売管理者"), told(licence.manager, None)),
        _row(
            _("通信販売酒類小売業免許"),
            told(licence.number, None),
            _("（%(office)s、%(day)s）", office=licence.office, day=issued),
        ),
    ]


def _terms() -> list[Row]:
    """What is the same for every seller of the shop."""
    return [
        _row(_("価格"), _("各商品のページに、消費税を含む金額で示します。")),
        _row(
            _("価格のほかにかかる費用"),
            _(
                "送料。お届け先と温度帯で決まり、かごと注文の確認画面に示します。"
                "銀行振込では、振込手数料をご負担ください。"
            ),
        ),
        *_payment(),
        _row(
            _("お届けの時期"),
            _("注文の確認画面でえらんだ日です。品ごとの最短日を商品のページに示します。"),
        ),
        _row(_("注文の取り消し"), _("つくり手が引き受けるまでは、注文のページから取り消せます。")),
        _row(
            _("返品・交換"),
            _(
                "こわれていた、ちがっていた、足りなかったときは、届いた日から8日以内にご連絡ください。"
                "送料はこちらが持ちます。お客さまのご都合による返品は、お受けできません。"
            ),
        ),
        _row(_("数量の制限"), _("1回の注文で、1つの商品につき99点までです。")),
        _row(
            _("申し込みの有効期限"), _("支払いの期限までに入金がないとき、注文は取り消されます。")
        ),
    ]


def _payment() -> list[Row]:
    """The ways that this shop really has: without a provider only 銀行振込."""
    bank = _("銀行振込は、注文の日から%(days)s日後まで。", days=BANK_DAYS)
    if not current_app.extensions["tomoichi.settings"].has_provider:
        return [_row(_("支払いの方法"), _("銀行振込。")), _row(_("支払いの時期"), bank)]
    konbini = _("コンビニ払いは、注文の日から%(days)s日後まで。", days=KONBINI_DAYS)
    return [
        _row(_("支払いの方法"), _("クレジットカード、コンビニ払い、銀行振込。")),
        _row(_("支払いの時期"), sentences([_("カードは、注文のとき。"), konbini, bank])),
    ]


def _row(label: str, *parts: str) -> Row:
    first, *rest = parts
    value = first
    for part in rest:
        value = value + part  # Markup stays Markup on either side
    return {"label": label, "value": value, "note": ""}


@blueprint.get("/legal/privacy")
@public_page
def privacy() -> str:
    """What is kept of people, why, and for how long."""
    return render_template("storefront/privacy.html", office=office_words())


@blueprint.get("/legal/terms")
@public_page
def terms() -> str:
    """The terms of use."""
    return render_template("storefront/terms.html", office=office_words())


@blueprint.get("/accessibility")
@public_page
def accessibility() -> str:
    """What was aimed at, what was tested, what is not good yet, whom to tell."""
    return render_template("storefront/accessibility.html", office=office_words())
