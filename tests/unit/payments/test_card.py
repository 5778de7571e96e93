"""Paying by card: at once, after a refusal, with 3-D Secure, however the provider's word travels."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from shop import clock
from shop.db import db
from shop.mail.models import Letter
from shop.orders.models import OrderState, VendorOrderState
from shop.payments.load import payment_of
from shop.payments.models import CallState, Payment, PaymentState, ProviderCall, ProviderEvent
from shop.payments.run_calls import run_calls, run_calls_of
from shop.stock.models import Hold, HoldState
from tests.factories import orders
from tests.factories.orders import NOON
from tests.support.provider import CARD, CHALLENGED, DECLINED, Provider


@pytest.fixture(autouse=True)
def inside(session: scoped_session[Session]) -> None:
    """Every test looks into the database."""


def asked(provider: Provider, order_id: int) -> str:
    """The provider was asked for its page; the page's address."""
    payment = payment_of(order_id)
    run_calls_of(payment_id=payment.id, gateway=provider.gateway, now=clock.now())
    db.session.expire_all()
    assert payment.state is PaymentState.open, db.session.scalars(
        select(ProviderCall.problem)
    ).all()
    assert payment.session_url
    return payment.session_url


def letters(order_id: int) -> list[str]:
    found = db.session.scalars(
        select(Letter.event).where(Letter.about == f"order:{order_id}").order_by(Letter.id)
    )
    return list(found)


def is_paid(order_id: int) -> None:
    order = orders.whole(order_id)
    assert order.state is OrderState.paid
    assert {part.state for part in order.vendor_orders} == {VendorOrderState.new}
    assert set(db.session.scalars(select(Hold.state))) == {HoldState.sold}
    assert letters(order_id).count("order_paid") == 1
    assert letters(order_id).count("vendor_new_order") == len(order.vendor_orders)


def test_a_card_that_is_taken_pays_the_order(provider: Provider) -> None:
    order_id = orders.placed()
    back = provider.pay(asked(provider, order_id))
    assert back.status_code == 303
    assert back.location.endswith("&paid=1")
    assert provider.tell().count("paid") == 1
    is_paid(order_id)
    order, payment = orders.whole(order_id), payment_of(order_id)
    assert (order.paid_at, payment.paid_at) == (NOON, NOON)
    assert payment.intent_id


def test_a_declined_card_leaves_the_page_open_for_another(provider: Provider) -> None:
    order_id = orders.placed()
    url = asked(provider, order_id)
    assert provider.pay(url, DECLINED).status_code == 400
    provider.tell()
    assert orders.whole(order_id).state is OrderState.awaiting_payment
    provider.pay(url, CARD)
    provider.tell()
    is_paid(order_id)


@pytest.mark.parametrize(("answer", "state"), [("approve", "paid"), ("fail", "awaiting_payment")])
def test_the_card_company_asks_who_is_paying(provider: Provider, answer: str, state: str) -> None:
    order_id = orders.placed()
    url = asked(provider, order_id)
    challenge = provider.pay(url, CHALLENGED).location
    provider.send(challenge, answer=answer)
    provider.tell()
    assert orders.whole(order_id).state.value == state


def test_the_same_message_twice_changes_nothing(provider: Provider) -> None:
    order_id = orders.placed()
    provider.pay(asked(provider, order_id), scenario="twice")
    outcomes = provider.tell()
    assert (outcomes.count("paid"), outcomes.count("repeat")) == (1, len(outcomes) // 2)
    is_paid(order_id)


@pytest.mark.parametrize("scenario", ["late_3600", "shuffled"])
def test_messages_may_be_late_and_out_of_order(provider: Provider, scenario: str) -> None:
    order_id = orders.placed()
    provider.pay(asked(provider, order_id), scenario=scenario)
    with clock.frozen(NOON + timedelta(minutes=40)):
        provider.tell()
    is_paid(order_id)


def test_a_kept_event_says_what_was_done_with_it(provider: Provider) -> None:
    order_id = orders.placed()
    provider.pay(asked(provider, order_id))
    provider.tell()
    rows = db.session.execute(select(ProviderEvent.type, ProviderEvent.outcome)).all()
    assert dict(tuple(row) for row in rows)["checkout.session.completed"] == "paid"


@pytest.mark.parametrize("fault", ["after", "before", "silent"])
def test_a_call_that_broke_is_made_again_with_the_same_key_and_opens_one_page(
    provider: Provider, fault: str
) -> None:
    order_id = orders.placed()
    payment_id = payment_of(order_id).id
    provider.handle.break_next_call(fault)
    run_calls_of(payment_id=payment_id, gateway=provider.gateway, now=NOON)
    db.session.expire_all()
    assert payment_of(order_id).state is PaymentState.created
    call = db.session.scalars(select(ProviderCall)).one()
    assert (call.state, call.attempts, call.locked_until) == (CallState.queued, 1, None)
    assert call.run_at > NOON
    assert run_calls(gateway=provider.gateway, now=NOON) == 0, "not before its time"
    assert run_calls(gateway=provider.gateway, now=call.run_at) == 1
    db.session.expire_all()
    assert (call.state, call.attempts) == (CallState.done, 2)
    with provider.handle.store.writing() as tx:
        pages = [s for s in tx.latest("checkout.session", 50) if s.body["client_reference_id"]
                 == orders.whole(order_id).number]  # fmt: skip
    assert [page.id for page in pages] == [payment_of(order_id).session_id]


def test_a_provider_that_nobody_reaches_is_asked_once_in_a_sweep(provider: Provider) -> None:
    """Each try may wait twenty seconds; letters wait behind it."""
    for _ in range(3):
        orders.placed()
    provider.handle.break_next_call("silent")
    assert run_calls(gateway=provider.gateway, now=NOON) == 1
    assert run_calls(gateway=provider.gateway, now=NOON) == 2
    later = NOON + timedelta(seconds=11)
    assert run_calls(gateway=provider.gateway, now=later) == 1
    assert set(db.session.scalars(select(ProviderCall.state))) == {CallState.done}


def test_a_kill_after_the_claim_is_made_good_when_the_claim_runs_out(provider: Provider) -> None:
    order_id = orders.placed()
    call = db.session.scalars(select(ProviderCall)).one()
    call.locked_until = NOON + timedelta(seconds=90)
    db.session.commit()
    assert run_calls(gateway=provider.gateway, now=NOON) == 0
    assert run_calls(gateway=provider.gateway, now=NOON + timedelta(seconds=91)) == 1
    db.session.expire_all()
    assert payment_of(order_id).state is PaymentState.open


def test_a_page_that_is_not_paid_lapses_with_its_order(provider: Provider) -> None:
    order_id = orders.placed()
    asked(provider, order_id)
    with clock.frozen(NOON + timedelta(minutes=46)):
        assert "lapsed" in provider.tell()
    order = orders.whole(order_id)
    assert order.state is OrderState.expired
    assert {part.state for part in order.vendor_orders} == {VendorOrderState.cancelled}
    assert set(db.session.scalars(select(Hold.state))) == {HoldState.freed}
    assert db.session.scalars(select(Payment.state)).one() is PaymentState.expired
    assert letters(order_id) == ["order_lapsed"]
