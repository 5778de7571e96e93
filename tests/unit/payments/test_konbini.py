"""Konbini: a slip, its deadline, the till, and messages that come when they like."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session, scoped_session

from shop import clock
from shop.db import db
from shop.orders.models import OrderState
from shop.payments.models import PaymentState
from shop.payments.sweep_lapsed import sweep_lapsed
from shop.stock.availability import free_by_pool
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.provider import Provider
from tests.unit.payments import buying

DUE = datetime(2026, 11, 23, 14, 59, 59, tzinfo=UTC)  # 23:59:59 in Japan, three days on
HELD = DUE + timedelta(hours=1)


@pytest.fixture(autouse=True)
def inside(session: scoped_session[Session]) -> None:
    """Every test looks into the database."""


def slip(provider: Provider, scenario: str = "now") -> tuple[int, str]:
    """An order whose buyer has chosen a konbini; its id and the slip's address."""
    order_id = orders.placed(method=buying.KONBINI)
    return order_id, provider.take_slip(buying.asked(provider, order_id), scenario)


def swept(provider: Provider, moment: datetime) -> int:
    """The job's sweep at a moment."""
    with clock.frozen(moment):
        return sweep_lapsed(gateway=provider.gateway, now=moment)


def state(order_id: int) -> tuple[str, str]:
    payment = buying.payment(order_id)
    return orders.whole(order_id).state.value, payment.state.value


def test_a_chosen_slip_keeps_the_goods_until_an_hour_after_its_deadline(
    provider: Provider,
) -> None:
    order_id, _slip = slip(provider)
    assert provider.tell().count("slip") == 1
    payment, order = buying.payment(order_id), orders.whole(order_id)
    assert (payment.state, payment.slip_due_at) == (PaymentState.slip, DUE)
    assert order.payment_due_at == DUE
    assert buying.hold_ends() == [HELD]
    assert buying.letters(order_id) == ["konbini_slip"]


def test_a_slip_that_may_be_chosen_after_midnight_counts_from_then(provider: Provider) -> None:
    """Ordered at 23:30 in Japan, chosen at 00:10: the promised days allow for it."""
    night = datetime(2026, 11, 20, 14, 30, tzinfo=UTC)
    with clock.frozen(night):
        order_id = orders.placed(method=buying.KONBINI, now=night)
        url = buying.asked(provider, order_id)
    promised = orders.whole(order_id).payment_due_at
    db.session.commit()
    with clock.frozen(night + timedelta(minutes=40)):
        provider.take_slip(url)
        provider.tell()
    assert buying.payment(order_id).slip_due_at == promised == DUE + timedelta(days=1)


def test_a_slip_that_is_paid_at_the_till_pays_the_order(provider: Provider) -> None:
    order_id, slip_url = slip(provider)
    provider.tell()
    with clock.frozen(NOON + timedelta(days=2)):
        provider.send(slip_url, answer="pay")
        assert provider.tell().count("paid") == 1
    assert state(order_id) == ("paid", "paid")
    assert buying.payment(order_id).paid_at == NOON + timedelta(days=2)
    assert buying.counts() == [(20, 0, 2)]
    assert buying.letters(order_id) == ["konbini_slip", "vendor_new_order", "order_paid"]


def test_a_slip_that_nobody_pays_lapses_with_its_order(provider: Provider) -> None:
    order_id, _slip = slip(provider)
    provider.tell()
    with clock.frozen(DUE + timedelta(seconds=1)):
        assert "lapsed" in provider.tell()
    assert state(order_id) == ("expired", "expired")
    assert buying.counts() == [(20, 0, 0)]


def test_the_message_that_a_slip_was_chosen_may_come_late(provider: Provider) -> None:
    """The sweep asks first; the provider says that a slip is out, and the goods stay held."""
    order_id, slip_url = slip(provider, "late_3600")
    assert swept(provider, NOON + timedelta(minutes=51)) == 1
    assert state(order_id) == ("awaiting_payment", "slip")
    assert buying.hold_ends() == [HELD]
    assert swept(provider, NOON + timedelta(minutes=52)) == 0
    with clock.frozen(NOON + timedelta(hours=1, minutes=1)):
        provider.tell()
    assert buying.letters(order_id) == ["konbini_slip"]
    assert buying.hold_ends() == [HELD]
    with clock.frozen(NOON + timedelta(days=1)):
        provider.send(slip_url, answer="pay")
        provider.tell()
    assert state(order_id) == ("paid", "paid")


def test_until_the_message_comes_nobody_else_gets_the_goods(provider: Provider) -> None:
    order_id, _slip = slip(provider, "never")
    pool_id = buying.lines_in(order_id)[0].pool_id
    assert free_by_pool([pool_id], now=NOON + timedelta(days=1)) == {pool_id: 18}


def test_that_it_is_paid_may_be_told_before_that_it_was_chosen(provider: Provider) -> None:
    order_id, slip_url = slip(provider, "shuffled")
    provider.send(slip_url, answer="pay")
    kept = [body for body, _signature in provider.keep()]
    first = [b for b in kept if b"async_payment_succeeded" in b]
    rest = [b for b in kept if b not in first]
    assert len(first) == 1
    _deliver(provider, first)
    assert state(order_id) == ("paid", "paid")
    _deliver(provider, rest)
    assert state(order_id) == ("paid", "paid")
    assert buying.letters(order_id) == ["vendor_new_order", "order_paid"]


def test_that_it_lapsed_may_be_told_before_that_it_was_chosen(provider: Provider) -> None:
    order_id, slip_url = slip(provider)
    provider.send(slip_url, answer="lapse")
    kept = [body for body, _signature in provider.keep()]
    _deliver(provider, reversed(kept))
    assert state(order_id) == ("expired", "expired")
    assert buying.letters(order_id) == ["order_lapsed"]


def test_without_any_message_the_sweep_learns_that_the_slip_was_paid(provider: Provider) -> None:
    order_id, slip_url = slip(provider, "never")
    provider.send(slip_url, answer="pay")
    assert swept(provider, NOON + timedelta(minutes=51)) == 1
    assert state(order_id) == ("paid", "paid")
    assert buying.counts() == [(20, 0, 2)]


def test_a_slip_is_kept_an_hour_over_its_deadline_and_then_swept(provider: Provider) -> None:
    order_id, _slip = slip(provider)
    provider.tell()
    assert swept(provider, HELD - timedelta(seconds=1)) == 0
    assert swept(provider, HELD) == 1
    assert state(order_id) == ("expired", "expired")


def test_a_slip_of_a_cancelled_order_that_is_paid_after_all_is_the_offices_to_decide(
    provider: Provider,
) -> None:
    order_id, slip_url = slip(provider)
    provider.tell()
    buying.cancel_whole(order_id)
    buying.run(provider, order_id)
    assert state(order_id) == ("cancelled", "expired")
    provider.send(slip_url, answer="pay")
    provider.tell()
    assert state(order_id) == ("stock_missing", "paid")
    assert "paid_without_goods" in buying.letters(order_id)


def test_money_of_a_konbini_goes_back_by_an_account_and_the_offices_transfer(
    provider: Provider,
) -> None:
    order_id, slip_url = slip(provider)
    provider.send(slip_url, answer="pay")
    provider.tell()
    refund = buying.cancel(order_id)
    assert refund.state.value == "needs_account"
    assert buying.run(provider, order_id) == 0
    buying.tell_account(refund)
    assert refund.state.value == "with_office"
    buying.settle(refund)
    assert refund.state.value == "done"
    assert refund.account_number == "567"
    balances = buying.balances_of()
    assert balances["clearing:konbini"] == orders.whole(order_id).total
    assert balances["bank"] == -refund.amount, "the office transfers from its own bank"
    assert orders.whole(order_id).state is OrderState.paid


def _deliver(provider: Provider, bodies: object) -> None:
    for body in bodies:  # type: ignore[attr-defined]
        assert provider.deliver(body, provider.sign(body)).status_code == 200
