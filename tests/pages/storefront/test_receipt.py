"""領収書: asked for with a name, issued by a button, printed as a sheet."""

from __future__ import annotations

import pytest

from shop import clock
from shop.catalog.models import TaxClass
from shop.invoices.load import issues_of
from shop.money import Yen
from shop.orders.models import PaymentMethod
from shop.payments.answer_part import report_short
from tests.factories import bought, catalog, vendors
from tests.factories.bought import NOON
from tests.support.page import document, text_of


@pytest.fixture(autouse=True)
def _noon(app):
    with clock.frozen(NOON):
        yield


@pytest.fixture
def goods(session):
    big = vendors.vendor(name="潮風農園（架空）", invoice_number="T4000020999001")
    small = vendors.vendor(name="小さな窯（架空）", invoice_number=None)
    return {
        catalog.product(vendor=big, name="早生みかん", price=Yen(1_080)): 2,
        catalog.product(
            vendor=small, name="湯のみ", price=Yen(3_300), tax_class=TaxClass.standard
        ): 1,
    }


def address(order, more=""):
    return f"/orders/{order.number}/receipt{more}?key={order.access_key}"


def test_a_receipt_is_issued_by_a_button_and_says_what_the_law_wants(client, session, goods):
    order, _payment = bought.paid(goods, receipt_name="見本商店")
    form = client.get(address(order))
    assert 'value="見本商店"' in form.get_data(as_text=True)
    assert issues_of(order.id) == []
    paper = client.submit(
        form, action=f"/orders/{order.number}/receipt", honorific="onchu", follow_redirects=True
    )
    assert paper.status_code == 200
    text = text_of(paper)
    for words in (
        "領収書", "R2026-000001 1/2", "R2026-000001 2/2", "見本商店 御中", "2026年11月20日(金)",
        "お品代として", "クレジットカード利用", "模擬決済・実際の請求はありません",
        "登録番号 T5000020999999", "早生みかん 2kg箱 ※", "2,160円", "8%対象", "2,160円（うち消費税 160円）",
        "880円（うち消費税 80円）", "3,040円（税込）", "※は軽減税率（8%）の対象です。",
        "小さな窯（架空）", "4,180円（税込）",
    ):  # fmt: skip
        assert words in text, words
    qualified, plain = document(paper).root.all("section")[:2]
    assert "湯のみ" not in qualified.text
    assert "小さな窯" not in qualified.text
    assert "T50" not in plain.text
    assert "消費税" not in plain.text
    assert "%" not in plain.text
    assert "再発行" not in text


def test_the_second_receipt_is_marked_and_names_the_first(client, session, goods):
    order, _payment = bought.paid(goods)
    for _ in range(2):
        form = client.get(address(order))
        paper = client.submit(form, action=f"/orders/{order.number}/receipt", follow_redirects=True)
    text = text_of(paper)
    assert "領収書（再発行）" in text
    assert "R2026-000002" in text
    assert "はじめの発行 R2026-000001" in text
    assert "見本 花子 様" in text
    assert "領収書を再発行する" in text_of(client.get(address(order)))
    assert "再発行" not in text_of(client.get(address(order, "/R2026-000001")))


def test_what_went_back_is_shown_from_the_next_issue_on(client, session, goods):
    order, _payment = bought.paid(goods)
    action = f"/orders/{order.number}/receipt"
    client.submit(client.get(address(order)), action=action)
    payment, order = bought.loaded(order)
    part = next(p for p in order.vendor_orders if p.invoice_number)
    pieces = {part.parcels[0].lines[0].id: 1}
    later = NOON.replace(hour=4)
    report_short(order=order, part=part, payment=payment, pieces=pieces, actor="maker", now=later)
    with clock.frozen(later):
        paper = client.submit(client.get(address(order)), action=action, follow_redirects=True)
    text = text_of(paper)
    assert "返還（適格返還請求書）" in text
    assert "1,080円（うち消費税 80円）" in text
    assert "返還後のお支払い額 1,960円" in text
    assert "返還" not in text_of(client.get(address(order, "/R2026-000001")))


def test_a_transfer_is_not_marked_as_simulated(client, session, goods):
    order, _payment = bought.paid(goods, method=PaymentMethod.bank_transfer)
    action = f"/orders/{order.number}/receipt"
    paper = client.submit(client.get(address(order)), action=action, follow_redirects=True)
    assert "銀行振込" in text_of(paper)
    assert "模擬決済" not in text_of(paper)


@pytest.mark.parametrize("name", ["", "あ" * 41, "\u0007"])
def test_a_name_that_cannot_be_printed_is_refused_with_the_reason(client, session, goods, name):
    order, _payment = bought.paid(goods)
    form = client.get(address(order))
    answer = client.submit(form, action=f"/orders/{order.number}/receipt", addressee=name)
    assert answer.status_code == 400
    assert "宛名" in text_of(answer)
    assert issues_of(order.id) == []


def test_strangers_and_unpaid_orders_get_nothing(client, session, goods):
    order, _payment = bought.placed(goods)
    assert client.get(address(order)).status_code == 404
    order, _payment = bought.paid(goods)
    assert client.get(f"/orders/{order.number}/receipt?key=wrong").status_code == 404
    assert client.get(address(order, "/R2026-000009")).status_code == 404
    assert client.get(f"/en{address(order)}").status_code == 200
