"""The office decides about money: transfers, paid orders without goods, refunds."""

from __future__ import annotations

import pytest

from shop.accounts.models import Role
from shop.audit.models import AuditEntry
from shop.db import db, transaction
from shop.ledger.check import unbalanced_entries
from shop.mail.models import Letter
from shop.orders.load import order_by_id
from shop.orders.models import OrderState, PaymentMethod, VendorOrderState
from shop.payments.answer_part import cancel_part
from shop.payments.lapse_order import lapse_order
from shop.payments.load import payment_of, refunds_of, to_change
from shop.payments.mark_paid import mark_paid
from shop.payments.models import CallKind, ProviderCall, RefundState
from shop.payments.settle_refund import fail_refund, tell_account
from shop.stock.receive import receive
from tests.factories import orders, people
from tests.support.page import text_of

pytestmark = pytest.mark.usefixtures("stopped_clock")
TRANSFER = PaymentMethod.bank_transfer


@pytest.fixture
def office(session, app, client, monkeypatch):
    """Signed in for the office, without a provider."""
    monkeypatch.setitem(app.extensions, "tomoichi.gateway", None)
    return people.office(client)


def paid(order_id: int) -> None:
    with transaction():
        payment = payment_of(order_id, lock=True)
        mark_paid(payment=payment, paid_at=orders.NOON, actor="provider", now=orders.NOON)


def without_goods(office) -> tuple[int, int]:
    """A transfer that came after the hold had lapsed and somebody else had bought the last piece."""
    sku = orders.goods(pieces=1)
    late = orders.placed({sku: 1}, method=TRANSFER)
    with transaction():
        lapse_order(payment=payment_of(late, lock=True), actor="jobs", now=orders.NOON)
    quick = orders.placed({sku: 1})
    paid(quick)
    paid(late)
    assert orders.whole(late).state is OrderState.stock_missing
    return late, sku.pool_id


def test_a_transfer_of_the_right_sum_wakes_the_makers(office) -> None:
    order_id = orders.placed(method=TRANSFER)
    start = office.get("/staff")
    assert orders.whole(order_id).number in text_of(start)
    page = office.get(f"/staff/orders/{order_id}")
    total = orders.whole(order_id).total.amount
    page = office.submit(
        page, action=f"/staff/orders/{order_id}/transfer", follow_redirects=True,
        amount=f"{total:,}", reference="通帳3行目", paid_on="2026-11-20",
    )  # fmt: skip
    assert "入金を記録しました" in text_of(page)
    order = orders.whole(order_id)
    assert order.state is OrderState.paid
    assert order.vendor_orders[0].state is VendorOrderState.new
    assert payment_of(order_id).bank_reference == "通帳3行目"
    again = office.get(f"/staff/orders/{order_id}")
    assert "/transfer" not in again.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"amount": "1"}, "請求は"),
        ({"amount": ""}, "金額を入力"),
        ({"amount": "9" * 5_000}, "請求は"),
        ({"paid_on": "2026-11-21"}, "今日までの日付"),
        ({"paid_on": "2026-11-19"}, "今日までの日付"),
        ({"reference": ""}, "通帳の記載を入力"),
    ],
)
def test_a_wrong_statement_books_nothing(office, typed: dict[str, str], said: str) -> None:
    order_id = orders.placed(method=TRANSFER)
    total = str(orders.whole(order_id).total.amount)
    page = office.get(f"/staff/orders/{order_id}")
    usual = {"amount": total, "reference": "A1", "paid_on": "2026-11-20"}
    page = office.submit(page, action=f"/staff/orders/{order_id}/transfer", **usual | typed)
    assert page.status_code == 400
    assert said in text_of(page)
    assert orders.whole(order_id).state is OrderState.awaiting_payment


def test_a_card_payment_cannot_be_marked_by_hand(office) -> None:
    order_id = orders.placed()
    other = orders.placed(method=TRANSFER)
    page = office.get(f"/staff/orders/{other}")
    token = {"csrf_token": page.text.split('name="csrf_token" value="')[1].split('"')[0]}
    answer = office.post(f"/staff/orders/{order_id}/transfer", data=token | {"amount": "1"})
    assert answer.status_code == 404
    assert "/transfer" not in office.get(f"/staff/orders/{order_id}").text


def test_goods_that_were_found_wake_the_makers(office) -> None:
    order_id, pool_id = without_goods(office)
    assert "入金があったのに品物がない注文" in text_of(office.get("/staff"))
    page = office.get(f"/staff/orders/{order_id}")
    action = f"/staff/orders/{order_id}/goods"
    still = office.submit(page, action=action, follow_redirects=True)
    assert "まだ在庫が足りません" in text_of(still)
    with transaction():
        receive(pool_id=pool_id, pieces=1, cause="test", key="found", actor="test", now=orders.NOON)
    done = office.submit(page, action=action, follow_redirects=True)
    assert "品物を取りました" in text_of(done)
    assert orders.whole(order_id).state is OrderState.paid
    assert "先に行いました" in text_of(office.submit(page, action=action, follow_redirects=True))
    assert not unbalanced_entries()


def test_money_without_goods_goes_back_whole(office) -> None:
    order_id, _pool = without_goods(office)
    page = office.get(f"/staff/orders/{order_id}")
    action = f"/staff/orders/{order_id}/give-back"
    done = office.submit(page, action=action, follow_redirects=True)
    assert "返金を始めました" in text_of(done)
    assert orders.whole(order_id).state is OrderState.cancelled
    (refund,) = refunds_of(order_id)
    assert refund.amount == orders.whole(order_id).total
    assert "先に行いました" in text_of(office.submit(page, action=action, follow_redirects=True))
    assert len(refunds_of(order_id)) == 1
    assert "入金があったのに品物がない注文" not in text_of(office.get("/staff"))
    assert not unbalanced_entries()


def refund_with_account() -> int:
    order_id = orders.placed(method=TRANSFER)
    paid(order_id)
    with transaction():
        payment, order = to_change(order_id)
        part = order.vendor_orders[0]
        refund = cancel_part(
            order=order, part=part, payment=payment, actor="buyer", now=orders.NOON
        )
        tell_account(
            refund=refund, bank_name="見本銀行", bank_branch="本店", account_kind="普通",
            account_number="7654321", account_holder="タカハシ ハナコ", actor="buyer", now=orders.NOON,
        )  # fmt: skip
    return refund.id


def test_an_account_is_shown_for_a_purpose_and_forgotten_after(office) -> None:
    refund_id = refund_with_account()
    path = f"/staff/refunds/{refund_id}"
    page = office.get(path)
    assert "7654321" not in page.text
    assert "/transferred" not in page.text
    page = office.submit(page, action=f"{path}/account", purpose="refund", follow_redirects=True)
    assert "7654321" in text_of(page)
    (row,) = db.session.query(AuditEntry).filter_by(code="personal_data.shown").all()
    assert (row.object_kind, row.object_id, row.after) == (
        "refund",
        refund_id,
        {"purpose": "refund"},
    )
    done = office.submit(page, action=f"{path}/transferred", follow_redirects=True)
    assert "振込を記録しました" in text_of(done)
    assert "7654321" not in office.get(path).text
    assert not unbalanced_entries()
    again = office.submit(page, action=f"{path}/transferred", follow_redirects=True)
    assert "先に行いました" in text_of(again)


def test_a_failed_refund_is_asked_again_with_a_new_key(office) -> None:
    order_id = orders.placed()
    paid(order_id)
    with transaction():
        payment, order = to_change(order_id)
        refund = cancel_part(
            order=order,
            part=order.vendor_orders[0],
            payment=payment,
            actor="buyer",
            now=orders.NOON,
        )
        fail_refund(refund=refund, payment=payment, actor="provider", now=orders.NOON)
    path = f"/staff/refunds/{refund.id}"
    page = office.submit(office.get(path), action=f"{path}/retry", follow_redirects=True)
    assert "もう一度依頼しました" in text_of(page)
    (found,) = refunds_of(order_id)
    assert found.state is RefundState.queued
    keys = [c.key for c in db.session.query(ProviderCall).filter_by(kind=CallKind.refund)]
    assert len(set(keys)) == 2


def test_a_refund_that_no_card_takes_goes_by_transfer(office) -> None:
    order_id = orders.placed()
    paid(order_id)
    with transaction():
        payment, order = to_change(order_id)
        refund = cancel_part(
            order=order, part=order.vendor_orders[0], payment=payment, actor="buyer",
            now=orders.NOON,
        )  # fmt: skip
        fail_refund(refund=refund, payment=payment, actor="provider", now=orders.NOON)
    path = f"/staff/refunds/{refund.id}"
    seen = office.get(path)
    page = office.submit(seen, action=f"{path}/ask", follow_redirects=True)
    assert "口座をたずねる手紙を出しました" in text_of(page)
    (found,) = refunds_of(order_id)
    assert found.state is RefundState.needs_account
    again = office.submit(seen, action=f"{path}/ask", follow_redirects=True)
    assert "先に行いました" in text_of(again)
    letter = db.session.query(Letter).filter_by(event="given_back").order_by(Letter.id).all()[-1]
    assert f"/refunds/{refund.id}?key=" in letter.text


def test_a_reader_of_the_office_moves_no_money(session, app, client) -> None:
    order_id = orders.placed(method=TRANSFER)
    reader = people.office(client, role=Role.read_only)
    page = reader.get(f"/staff/orders/{order_id}")
    assert "/transfer" not in page.text
    assert reader.post(f"/staff/orders/{order_id}/transfer").status_code == 403
    assert order_by_id(order_id).state is OrderState.awaiting_payment
