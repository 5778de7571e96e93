"""The ten steps of the story: what to do, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from shop.catalog.listing import ListedProduct
from shop.i18n import _, pick

# Looks right to the check of ヤマト and 佐川 (7DR).
TRACKING_TO_TRY = "1234-5678-9013"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a title, what to do in a sentence or two, and links (label, address)."""

    title: str
    words: tuple[str, ...]
    links: tuple[tuple[str, str], ...]


def steps(goods: Sequence[ListedProduct]) -> list[Step]:
    """The ten steps; `goods` are three goods of three towns."""
    return [*_wanting(goods), *_ordering(), *_making(), *_closing()]


def _good_links(goods: Sequence[ListedProduct]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (
            _(
                "%(town)sの「%(name)s」",
                town=pick(good.town_name, good.town_name_en),
                name=pick(good.name, good.name_en),
            ),
            url_for("storefront.product", product_id=good.id),
        )
        for good in goods
    )


def _wanting(goods: Sequence[ListedProduct]) -> list[Step]:
    return [
        Step(
            _("さがす"),
            (
                _(
                    "食べたいものを、季節・地図・ことばからさがします。かなでもローマ字でも見つかります。"
                ),
            ),
            (
                (_("表紙"), url_for("storefront.home")),
                (_("「mikan」でさがす"), url_for("storefront.products", q="mikan")),
                (_("日本地図"), url_for("storefront.map")),
            ),
        ),
        Step(
            _("味わいを知る"),
            (_("だれが作り、何が入り、いつ、いくらで届くかを読みます。"),),
            _good_links(goods[:1]),
        ),
        Step(
            _("三つのまちの品をかごに入れる"),
            (_("送料と届く日の理由が、荷物ごとに一行で出ます。"),),
            (*_good_links(goods), (_("かご"), url_for("storefront.cart"))),
        ),
    ]


def _ordering() -> list[Step]:
    return [
        Step(
            _("届け先と日をえらぶ"),
            (
                _("郵便番号に100-0005と入れると、住所がうまります。登録はいりません。"),
                _("お名前や電話番号は、実在しないものを入れてください。"),
            ),
            ((_("かごから進む"), url_for("storefront.cart")),),
        ),
        Step(
            _("ためしのカードで払う"),
            (
                _("下の番号のどれかを入れます。お金は動きません。"),
                _("コンビニ払いと銀行振込も、さいごまでためせます。"),
            ),
            ((_("ためしのカードの番号"), "#cards"),),
        ),
    ]


def _making() -> list[Step]:
    return [
        Step(
            _("つくり手が引き受ける"),
            (_("つくり手に届いた手紙のリンクを開きます。サインインはいりません。"),),
            ((_("つくり手への手紙"), url_for("demo.letters", event="vendor_new_order")),),
        ),
        Step(
            _("足りない分を知らせる"),
            (_("同じページで、足りない数を入れます。その分のお金は、すぐ買った人へもどります。"),),
            ((_("返金の手紙"), url_for("demo.letters", event="given_back")),),
        ),
        Step(
            _("発送する"),
            (
                _("納品書を刷り、送り状番号を入れます。"),
                _("番号は%(number)sでためせます。", number=TRACKING_TO_TRY),
            ),
            (
                (_("つくり手の机"), url_for("vendor_desk.start")),
                (_("発送の手紙"), url_for("demo.letters", event="parcel_shipped")),
            ),
        ),
    ]


def _closing() -> list[Step]:
    return [
        Step(
            _("買った人が受け取りを待つ"),
            (_("手紙のリンクから注文のページへ行きます。荷物の場所を調べ、領収書を発行します。"),),
            ((_("買った人への手紙"), url_for("demo.letters", event="order_paid")),),
        ),
        Step(
            _("事務局が締める"),
            (
                _("振込を確かめ、返金を送り、記録を見ます。"),
                _("在庫と帳簿が合っていることは、次の命令で確かめられます。"),
                "flask --app wsgi stock recount",
                "flask --app wsgi ledger check",
            ),
            (
                (_("事務局の机"), url_for("staff_desk.start")),
                (_("すべての手紙"), url_for("demo.letters")),
            ),
        ),
    ]
