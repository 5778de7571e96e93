"""Every letter to a buyer, rendered from real orders in both languages and both halves."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from shop.catalog.models import TaxClass
from shop.mail.models import Letter
from shop.money import Yen
from shop.orders.models import Order, PaymentMethod
from shop.payments import letters
from shop.payments.answer_part import accept_part, cancel_part, decline_part, report_short
from shop.payments.bank_account import office_account
from shop.payments.give_back import give_back_deposit
from shop.payments.lapse_order import cancel_unpaid, lapse_order
from shop.payments.mark_paid import mark_paid
from shop.payments.models import PaymentState, Refund, RefundCause
from shop.payments.settle_refund import settle_refund
from shop.payments.ship_parcel import ship_parcel
from shop.vendors.models import Temperature
from tests.factories import bought, catalog, places, vendors
from tests.factories.bought import BUYER, NOON

LOCALES = ("ja", "en")
PERSONAL = (BUYER["name"], BUYER["kana"], BUYER["email"], BUYER["phone"], "千代田")
NOTICE = "20歳未満の者の飲酒は法律で禁止されています"
UNFINISHED = re.compile(r"%\(\w+\)|\{%|\{\{(?!origin\}\})|None|<built-in|object at 0x|%%")


@pytest.fixture
def goods(session):
    """Mikan of one maker, 純米酒 and ice of another."""
    farm = vendors.vendor(name="潮風農園（架空）", name_en="Shiokaze Farm (fictional)")
    brewery = vendors.vendor(
        name="海鳴り酒造（架空）",
        name_en="Uminari Brewery (fictional)",
        temperatures=(Temperature.ambient, Temperature.frozen),
        municipality=places.municipality(name="潮見市", name_en="Shiomi"),
    )
    return (
        catalog.product(vendor=farm, name="早生みかん", name_en="Early mikan", price=Yen(1_080)),
        catalog.product(vendor=brewery, name="純米酒", name_en="Junmai sake", price=Yen(2_200),
                        tax_class=TaxClass.alcohol),
        catalog.product(vendor=brewery, name="酒粕アイス", name_en="Sake lees ice", price=Yen(540),
                        temperature=Temperature.frozen),
    )  # fmt: skip


def letter_of(session, order: Order, event: str) -> Letter:
    """The one letter of an event, checked for what holds of all."""
    query = select(Letter).where(Letter.about == f"order:{order.id}", Letter.event == event)
    found = session.scalars(query).one()
    path = f"/orders/{order.number}?key={order.access_key}"
    shop = "{{origin}}" + ("" if order.locale == "ja" else f"/{order.locale}")
    assert f"{shop}{path}\n" in found.text
    assert f'href="{shop}{path}"' in found.html
    assert f'<html lang="{order.locale}">' in found.html
    for words in (found.subject, found.text, found.html):
        assert not UNFINISHED.search(words), UNFINISHED.search(words)
    assert order.number in found.subject
    assert not [word for word in PERSONAL if word in found.subject]
    assert found.recipient == BUYER["email"]
    assert "\n\n\n\n" not in found.text
    return found


def whole(goods):
    mikan, sake, ice = goods
    return {mikan: 2, sake: 1, ice: 3}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_letter_of_a_transfer_says_where_how_much_by_when_and_what(session, goods, locale):
    order, _payment = bought.placed(whole(goods), locale=locale)
    letter = letter_of(session, order, "order_placed")
    account = office_account()
    for half in (letter.text, letter.html):
        for word in (account.number, order.number):
            assert word in half
    if locale == "ja":
        for half in (letter.text, letter.html):
            assert "2026年11月25日(水) 23:59" in half
            assert account.bank in half
            assert "潮風農園（架空）" in half
            assert "海鳴り酒造（架空）" in half
            assert "1,080円 × 2点 = 2,160円" in half
            assert "5,980円" in half  # goods
            assert "2,640円" in half  # three parcels
            assert "8,620円" in half
            assert "3,780円（うち消費税 280円）" in half
            assert "4,840円（うち消費税 440円）" in half
            assert half.count(NOTICE) == 1
            assert "常温" in half
            assert "冷凍" in half
    else:
        for half in (letter.text, letter.html):
            assert "Shiokaze Farm (fictional)" in half
            assert "Early mikan" in half
            assert "¥8,620" in half
            assert "25 Nov 2026 23:59" in half


@pytest.mark.parametrize("locale", LOCALES)
def test_the_letter_of_a_paid_order_says_how_it_was_paid(session, goods, locale):
    order, _payment = bought.paid(whole(goods), locale=locale)
    letter = letter_of(session, order, "order_paid")
    for half in (letter.text, letter.html):
        assert ("8,620円" if locale == "ja" else "¥8,620") in half
        assert locale != "ja" or "クレジットカード" in half
    assert locale != "ja" or letter.subject == f"【共市】お支払いを確認しました（{order.number}）"


@pytest.mark.parametrize("locale", LOCALES)
def test_the_letter_of_a_slip_says_until_when_it_can_be_paid(session, goods, locale):
    order, payment = bought.placed(whole(goods), method=PaymentMethod.konbini, locale=locale)
    payment, order = bought.loaded(order)
    payment.state = PaymentState.slip
    payment.slip_due_at = order.payment_due_at
    letters.slip_issued(order, payment, now=NOON)
    letter = letter_of(session, order, "konbini_slip")
    deadline = "2026年11月23日(月) 23:59" if locale == "ja" else "23 Nov 2026 23:59"
    assert deadline in letter.text
    assert deadline in letter.html


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("method", PaymentMethod)
def test_the_letter_of_a_lapsed_order_says_that_nothing_is_charged(session, goods, locale, method):
    order, payment = bought.placed(whole(goods), method=method, locale=locale)
    payment, order = bought.loaded(order)
    lapse_order(payment=payment, actor="jobs", now=NOON)
    letter = letter_of(session, order, "order_lapsed")
    assert locale != "ja" or "代金はいただきません" in letter.text
    assert locale != "ja" or ("払込票は" in letter.html) == (method is PaymentMethod.konbini)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("method", PaymentMethod)
def test_the_letter_of_a_cancelled_order_says_not_to_pay_the_slip(session, goods, locale, method):
    order, payment = bought.placed(whole(goods), method=method, locale=locale)
    payment, order = bought.loaded(order)
    cancel_unpaid(order=order, payment=payment, actor="buyer", now=NOON)
    letter = letter_of(session, order, "order_cancelled")
    for half in (letter.text, letter.html):
        says = "お手元の払込票は使わないでください" in half
        assert locale != "ja" or says == (method is PaymentMethod.konbini)


@pytest.mark.parametrize("locale", LOCALES)
def test_the_letter_of_goods_that_are_gone_asks_the_buyer_for_nothing(session, goods, locale):
    order, payment = bought.placed(whole(goods), method=PaymentMethod.card, locale=locale)
    payment, order = bought.loaded(order)
    cancel_unpaid(order=order, payment=payment, actor="buyer", now=NOON)
    payment, order = bought.loaded(order)
    mark_paid(payment=payment, paid_at=NOON, actor="provider", now=NOON)
    letter = letter_of(session, order, "paid_without_goods")
    assert locale != "ja" or "全額をお返しします" in letter.text
    assert "8,620" in letter.html


@pytest.mark.parametrize("locale", LOCALES)
def test_the_letter_of_a_parcel_names_day_number_link_and_contents(session, goods, locale):
    order, _payment = bought.paid(whole(goods), locale=locale)
    payment, order = bought.loaded(order)
    part = order.vendor_orders[1]
    bottle = next(p for p in part.parcels if p.temperature is Temperature.ambient)
    accept_part(part=part, actor="maker", now=NOON)
    ship_parcel(order=order, part=part, parcel=bottle, tracking_number="123456789013",
                actor="maker", now=NOON)  # fmt: skip
    letter = letter_of(session, order, "parcel_shipped")
    for half in (letter.text, letter.html):
        assert "1234-5678-9013" in half
        assert "https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id=123456789013" in (
            half.replace("&amp;", "&")
        )
        assert ("純米酒" if locale == "ja" else "Junmai sake") in half
        assert "酒粕アイス" not in half
        assert "Sake lees ice" not in half
        assert locale != "ja" or NOTICE in half


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("method", [PaymentMethod.card, PaymentMethod.bank_transfer])
def test_the_letter_of_a_short_part_says_what_how_much_and_how(session, goods, locale, method):
    order, _payment = bought.paid(whole(goods), method=method, locale=locale)
    payment, order = bought.loaded(order)
    part = order.vendor_orders[1]
    ice = next(p for p in part.parcels if p.temperature is Temperature.frozen)
    refund = report_short(order=order, part=part, payment=payment, pieces={ice.lines[0].id: 3},
                          actor="maker", now=NOON)  # fmt: skip
    letter = letter_of(session, order, "given_back")
    for half in (letter.text, letter.html):
        assert ("酒粕アイス" if locale == "ja" else "Sake lees ice") in half
        assert ("1,620円" if locale == "ja" else "¥1,620") in half
        assert "880" in half
        assert ("2,500円" if locale == "ja" else "¥2,500") in half
        if locale == "ja":
            assert ("口座をお知らせください" in half) == (method is PaymentMethod.bank_transfer)
            assert ("カードへお返しします" in half) == (method is PaymentMethod.card)
        account = f"/orders/{order.number}/refunds/{refund.id}?key={order.access_key}"
        assert (account in half) == (method is PaymentMethod.bank_transfer)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_cause_of_giving_back_has_its_sentence(session, goods, locale):
    causes = {}
    for act in ("decline", "cancel"):
        order, _payment = bought.paid(whole(goods), locale=locale)
        payment, order = bought.loaded(order)
        part = order.vendor_orders[0]
        if act == "decline":
            decline_part(order=order, part=part, payment=payment, reason="frost", actor="maker",
                         now=NOON)  # fmt: skip
        else:
            cancel_part(order=order, part=part, payment=payment, actor="buyer", now=NOON)
        causes[act] = letter_of(session, order, "given_back")
    if locale == "ja":
        assert "お送りできないと連絡がありました" in causes["decline"].text
        assert "ご依頼のとおり、次の商品を取り消しました" in causes["cancel"].html


def test_a_payment_without_goods_goes_back_whole_with_everything_named(session, goods):
    order, payment = bought.placed(whole(goods), method=PaymentMethod.card)
    payment, order = bought.loaded(order)
    cancel_unpaid(order=order, payment=payment, actor="buyer", now=NOON)
    mark_paid(payment=payment, paid_at=NOON, actor="provider", now=NOON)
    payment, order = bought.loaded(order)
    give_back_deposit(order=order, payment=payment, cause=RefundCause.paid_too_late,
                      actor="office", now=NOON)  # fmt: skip
    letter = letter_of(session, order, "given_back")
    for half in (letter.text, letter.html):
        for words in ("早生みかん", "純米酒", "酒粕アイス", "8,620円", "売り切れていました"):
            assert words in half


@pytest.mark.parametrize("locale", LOCALES)
def test_the_letter_of_money_that_has_left_says_how_much(session, goods, locale):
    order, _payment = bought.paid(whole(goods), locale=locale)
    payment, order = bought.loaded(order)
    decline_part(order=order, part=order.vendor_orders[0], payment=payment, reason="frost",
                 actor="maker", now=NOON)  # fmt: skip
    refund = session.scalars(select(Refund)).one()
    settle_refund(refund=refund, order=order, payment=payment, actor="provider", now=NOON)
    letter = letter_of(session, order, "refunded")
    assert ("3,040円" if locale == "ja" else "¥3,040") in letter.text
    assert ("3,040円" if locale == "ja" else "¥3,040") in letter.html


def test_nothing_that_a_buyer_types_becomes_markup(session, goods):
    order, _payment = bought.placed(whole(goods), name="<b>太郎</b> & co")
    letter = letter_of(session, order, "order_placed")
    assert "<b>太郎" not in letter.html
    assert "&lt;b&gt;太郎&lt;/b&gt; &amp; co" in letter.html
    assert "<b>太郎</b> & co" in letter.text
