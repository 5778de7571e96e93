"""Money that comes when nobody waits for it any more: never lost, never silently oversold."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from shop import clock
from shop.db import db, transaction
from shop.mail.models import Letter
from shop.orders.errors import WrongMove
from shop.payments.load import to_change
from shop.payments.mark_paid import take_goods_for
from shop.payments.models import PaymentState
from shop.payments.sweep_lapsed import sweep_lapsed
from shop.stock.errors import OutOfStock
from shop.stock.receive import receive
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.provider import Provider
from tests.unit.payments import buying

LATER = NOON + timedelta(minutes=51)


@pytest.fixture(autouse=True)
def inside(session: scoped_session[Session]) -> None:
    """Every test looks into the database."""


def last_piece(method: object = buying.BY_CARD) -> int:
    """An order for the last two pieces of something."""
    with transaction():
        sku = orders.goods(pieces=2)
    return orders.placed({sku: 2}, method=method)  # type: ignore[arg-type]


def lapsed_and_bought_by_another(order_id: int) -> None:
    """The order's time was over, and somebody else has bought the pieces."""
    sku_id = buying.lines_in(order_id)[0].sku_id
    sku = db.session.get_one(orders.Sku, sku_id)
    db.session.commit()
    other = orders.placed({sku: 2}, method=buying.BANK, now=LATER)
    buying.transferred(other, now=LATER)


def states(order_id: int) -> tuple[str, str, set[str]]:
    order = orders.whole(order_id)
    parts = {part.state.value for part in order.vendor_orders}
    return order.state.value, buying.payment(order_id).state.value, parts


def swept_before_it_was_told(provider: Provider) -> int:
    """A bank transfer whose deadline is over: swept, nobody to ask."""
    order_id = last_piece(buying.BANK)
    due = orders.whole(order_id).payment_due_at
    db.session.commit()
    assert sweep_lapsed(gateway=provider.gateway, now=due - timedelta(seconds=1)) == 0
    assert sweep_lapsed(gateway=provider.gateway, now=due) == 1
    assert states(order_id) == ("expired", "expired", {"cancelled"})
    return order_id


def test_money_for_a_lapsed_order_takes_the_goods_again_when_they_are_there(
    provider: Provider,
) -> None:
    order_id = swept_before_it_was_told(provider)
    order = buying.transferred(order_id)
    assert states(order_id) == ("paid", "paid", {"new"})
    assert buying.counts() == [(2, 0, 2)]
    assert order.closed_at is None
    assert {part.cancel_reason for part in order.vendor_orders} == {""}
    assert buying.letters(order_id) == [
        "order_placed", "order_lapsed", "vendor_new_order", "order_paid",
    ]  # fmt: skip


def test_money_for_a_lapsed_order_without_goods_is_a_deposit_on_the_offices_list(
    provider: Provider,
) -> None:
    order_id = swept_before_it_was_told(provider)
    lapsed_and_bought_by_another(order_id)
    order = buying.transferred(order_id)
    assert states(order_id) == ("stock_missing", "paid", {"cancelled"})
    assert buying.counts() == [(2, 0, 2)]
    assert buying.balances_of()["deposit"] == -order.total
    assert buying.letters(order_id)[-2:] == ["paid_without_goods", "office_paid_without_goods"]


def test_a_transfer_after_the_deadline_but_before_the_sweep_finds_the_goods_sold(
    provider: Provider,
) -> None:
    """A lapsed hold is freed by whoever takes first; the order itself still stands as owed."""
    order_id = last_piece(buying.BANK)
    due = orders.whole(order_id).payment_due_at
    sku = db.session.get_one(orders.Sku, buying.lines_in(order_id)[0].sku_id)
    db.session.commit()
    other = orders.placed({sku: 1}, method=buying.BANK, now=due)
    buying.transferred(other, now=due)
    with clock.frozen(due):
        buying.transferred(order_id)
    assert states(order_id) == ("stock_missing", "paid", {"waiting"})
    assert buying.counts() == [(2, 0, 1)]


def test_the_office_finds_goods_and_the_order_goes_on(provider: Provider) -> None:
    order_id = swept_before_it_was_told(provider)
    lapsed_and_bought_by_another(order_id)
    buying.transferred(order_id)

    def found() -> None:
        with transaction():
            payment, order = to_change(order_id)
            take_goods_for(order=order, payment=payment, actor="user:1", now=LATER)

    with pytest.raises(OutOfStock):
        found()
    with transaction():
        pool_id = buying.lines_in(order_id)[0].pool_id
        receive(pool_id=pool_id, pieces=2, cause="t", key="found", actor="user:1", now=LATER)
    found()
    assert states(order_id) == ("paid", "paid", {"new"})
    assert buying.counts() == [(4, 0, 4)]
    assert buying.balances_of()["deposit"].amount == 0
    with pytest.raises(WrongMove):
        found()


def test_the_office_gives_a_deposit_back_once_and_the_order_is_over(provider: Provider) -> None:
    order_id = swept_before_it_was_told(provider)
    lapsed_and_bought_by_another(order_id)
    buying.transferred(order_id)
    refund = buying.deposit_back(order_id)
    assert refund.amount == orders.whole(order_id).total
    assert states(order_id) == ("cancelled", "paid", {"cancelled"})
    assert buying.balances_of()["deposit"].amount == 0
    with pytest.raises(WrongMove):
        buying.deposit_back(order_id)


def test_an_order_cancelled_while_its_page_was_open_and_paid_in_that_moment(
    provider: Provider,
) -> None:
    order_id = orders.placed()
    url = buying.asked(provider, order_id)
    db.session.commit()
    provider.pay(url, scenario="never")
    buying.cancel_whole(order_id)
    assert states(order_id) == ("cancelled", "expired", {"cancelled"})
    buying.run(provider, order_id)  # asks to end the page and hears that it is paid
    assert states(order_id) == ("stock_missing", "paid", {"cancelled"})
    assert "paid_without_goods" in buying.letters(order_id)
    provider.tell(withheld=True)
    assert buying.letters(order_id).count("paid_without_goods") == 1


def test_an_order_cancelled_before_its_page_was_paid_ends_the_page(provider: Provider) -> None:
    order_id = orders.placed()
    url = buying.asked(provider, order_id)
    buying.cancel_whole(order_id)
    buying.run(provider, order_id)
    assert provider.pay(url).status_code == 303  # the page says that it has ended
    provider.tell()
    assert states(order_id) == ("cancelled", "expired", {"cancelled"})
    assert buying.counts() == [(20, 0, 0)]
    assert buying.letters(order_id) == ["order_cancelled"]


def test_only_an_unpaid_order_is_cancelled_whole(provider: Provider) -> None:
    order_id = buying.bought(provider)
    with pytest.raises(WrongMove):
        buying.cancel_whole(order_id)
    assert states(order_id) == ("paid", "paid", {"new"})


def test_without_any_message_the_sweep_asks_and_learns_that_it_is_paid(
    provider: Provider,
) -> None:
    order_id = last_piece()
    provider.pay(buying.asked(provider, order_id), scenario="never")
    with clock.frozen(LATER):
        assert sweep_lapsed(gateway=provider.gateway, now=LATER) == 1
        assert states(order_id) == ("paid", "paid", {"new"})
        provider.tell(withheld=True)
    assert buying.letters(order_id) == ["vendor_new_order", "order_paid"]
    assert buying.counts() == [(2, 0, 2)]


def test_while_the_provider_is_silent_the_goods_stay_held(provider: Provider) -> None:
    order_id = last_piece()
    provider.pay(buying.asked(provider, order_id), scenario="never")
    with clock.frozen(LATER):
        provider.handle.break_next_call("silent")
        sweep_lapsed(gateway=provider.gateway, now=LATER)
        assert states(order_id) == ("awaiting_payment", "open", {"waiting"})
        assert buying.counts() == [(2, 2, 0)]
        assert sweep_lapsed(gateway=provider.gateway, now=LATER) == 0, "not again at once"
    again = LATER + timedelta(seconds=11)
    assert sweep_lapsed(gateway=provider.gateway, now=again) == 1
    assert states(order_id) == ("paid", "paid", {"new"})


def test_an_order_whose_page_was_never_made_lapses_without_asking(provider: Provider) -> None:
    order_id = last_piece()
    with clock.frozen(LATER):
        assert sweep_lapsed(gateway=None, now=LATER) == 1
        assert buying.run(provider, order_id) == 0, "the page is not made any more"
    assert states(order_id) == ("expired", "expired", {"cancelled"})
    assert buying.counts() == [(2, 0, 0)]


def test_orders_that_wait_for_a_silent_provider_do_not_keep_others_from_being_swept(
    provider: Provider,
) -> None:
    stuck = [last_piece() for _ in range(2)]
    for order_id in stuck:
        buying.asked(provider, order_id)
    transfer = last_piece(buying.BANK)
    moment = orders.whole(transfer).payment_due_at
    db.session.commit()
    with clock.frozen(moment):
        provider.handle.break_next_call("silent")
        sweep_lapsed(gateway=provider.gateway, now=moment, limit=2)
        sweep_lapsed(gateway=None, now=moment, limit=2)
    assert states(transfer)[0] == "expired"


def test_a_transfer_is_marked_paid_once(provider: Provider) -> None:
    order_id = orders.placed(method=buying.BANK)
    assert buying.letters(order_id) == ["order_placed"]
    buying.transferred(order_id)
    buying.transferred(order_id)
    assert states(order_id) == ("paid", "paid", {"new"})
    assert buying.letters(order_id) == ["order_placed", "vendor_new_order", "order_paid"]
    assert buying.payment(order_id).bank_reference == "ﾀｶﾊｼ 1020"
    assert buying.payment(order_id).state is PaymentState.paid


def test_letters_carry_no_name_in_their_subject(provider: Provider) -> None:
    buying.bought(provider)
    for subject in db.session.scalars(select(Letter.subject)):
        assert "髙橋" not in subject
        assert "花子" not in subject
