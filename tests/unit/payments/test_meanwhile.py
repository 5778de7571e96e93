"""While a call is on its way, the world moves on: what is decided afterwards is decided on fresh rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from shop import clock
from shop.db import db, transaction
from shop.orders.models import OrderState
from shop.payments.lapse_order import cancel_unpaid
from shop.payments.load import to_change
from shop.payments.models import CallState, PaymentState, ProviderCall, RefundState
from shop.payments.sweep_lapsed import sweep_lapsed
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.provider import Provider
from tests.unit.payments import buying


@pytest.fixture(autouse=True)
def inside(session: scoped_session[Session]) -> None:
    """Every test looks into the database."""


class Meanwhile:
    """The gateway, but before an answer comes back something else happens."""

    def __init__(self, gateway: Any, call: str, act: Callable[[], Any]) -> None:
        self._gateway, self._call, self._act = gateway, call, act

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._gateway, name)
        if name != self._call:
            return real

        def with_an_act_between(*args: Any, **named: Any) -> Any:
            answer = real(*args, **named)
            self._act()
            return answer

        return with_an_act_between


def test_the_message_that_a_refund_is_done_overtakes_the_answer(provider: Provider) -> None:
    order_id = buying.bought(provider)
    refund = buying.cancel(order_id)
    gateway = Meanwhile(provider.gateway, "refund", provider.tell)
    assert buying.run(provider, order_id, gateway) == 1
    assert provider.outcomes.count("refunded") == 1
    assert refund.state is RefundState.done
    assert buying.letters(order_id).count("refunded") == 1


def test_the_message_that_it_is_paid_overtakes_the_answer_that_the_page_is_complete(
    provider: Provider,
) -> None:
    order_id = orders.placed()
    provider.pay(buying.asked(provider, order_id))
    later = NOON + timedelta(minutes=51)
    with clock.frozen(later):
        expire = Meanwhile(provider.gateway, "expire_session", provider.tell)
        assert sweep_lapsed(gateway=expire, now=later) == 1
    order = orders.whole(order_id)
    assert order.state is OrderState.paid
    assert buying.counts() == [(20, 0, 2)]
    assert buying.letters(order_id).count("order_paid") == 1


def test_an_order_that_is_cancelled_while_its_page_is_being_made_ends_the_page(
    provider: Provider,
) -> None:
    order_id = orders.placed()

    def cancel() -> None:
        with provider.app.app_context(), transaction():
            payment, order = to_change(order_id)
            cancel_unpaid(order=order, payment=payment, actor="buyer", now=NOON)

    buying.run(provider, order_id, Meanwhile(provider.gateway, "open_session", cancel))
    assert orders.whole(order_id).state is OrderState.cancelled
    assert buying.payment(order_id).state is PaymentState.expired
    calls = db.session.execute(select(ProviderCall.kind, ProviderCall.state)).all()
    assert [(kind.value, state.value) for kind, state in calls] == [
        ("open_session", "done"),
        ("expire_session", "queued"),
    ]
    buying.run(provider, order_id)
    session_id = buying.payment(order_id).session_id
    assert session_id
    assert provider.gateway.fetch_session(session_id).status == "expired"


def test_a_slip_that_is_taken_while_the_sweep_asks_keeps_the_goods(provider: Provider) -> None:
    order_id = orders.placed(method=buying.KONBINI)
    provider.take_slip(buying.asked(provider, order_id))
    later = NOON + timedelta(minutes=51)
    expire = Meanwhile(provider.gateway, "expire_session", provider.tell)
    with clock.frozen(later):
        sweep_lapsed(gateway=expire, now=later)
    assert orders.whole(order_id).state is OrderState.awaiting_payment
    assert buying.payment(order_id).state is PaymentState.slip
    assert buying.letters(order_id) == ["konbini_slip"]


def test_a_stale_page_decides_nothing(provider: Provider) -> None:
    """A door reads the order to show it; what it then decides, it decides on the locked row."""
    order_id = orders.placed()
    url = buying.asked(provider, order_id)
    seen, seen_payment = orders.whole(order_id), buying.payment(order_id)
    assert seen_payment.state is PaymentState.open
    assert seen.vendor_orders[0].state.value == "waiting"
    db.session.commit()  # what was read stays in the session's memory
    with provider.app.app_context():
        provider.pay(url)
        provider.tell()
    with transaction():
        payment, order = to_change(order_id)
        assert payment.state is PaymentState.paid
        assert order.state is OrderState.paid
        assert order.vendor_orders[0].state.value == "new"


def test_a_call_runs_once_though_two_want_to_run_it(provider: Provider) -> None:
    order_id = orders.placed()
    second: list[int] = []

    def other() -> None:
        with provider.app.app_context():
            second.append(buying.run(provider, order_id))

    assert buying.run(provider, order_id, Meanwhile(provider.gateway, "open_session", other)) == 1
    assert second == [0]
    assert db.session.scalars(select(ProviderCall.state)).all() == [CallState.done]
