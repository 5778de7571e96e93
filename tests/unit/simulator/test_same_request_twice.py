"""Nothing is done twice and nothing is lost: keys, broken answers, crowds, pages that are over."""

import threading
from datetime import timedelta

import pytest

from shop import clock
from shop.payments.gateway import (
    ProviderRefused,
    ProviderUnreachable,
    SessionOpened,
    StripeGateway,
)
from shop.simulator.server import Handle
from tests.unit.simulator.stand_in import NOW, Inbox, Shopper, open_one


def test_the_same_key_and_request_give_the_same_session(gateway: StripeGateway) -> None:
    assert open_one(gateway) == open_one(gateway)
    assert open_one(gateway) != open_one(gateway, key="order-2")


def test_the_same_key_with_another_sum_is_refused(gateway: StripeGateway) -> None:
    open_one(gateway)
    with pytest.raises(ProviderRefused) as refused:
        open_one(gateway, yen=5_401)
    assert refused.value.code == "idempotency_error"


@pytest.mark.parametrize("kind", ["after", "silent"])
def test_after_an_answer_that_was_lost_the_same_key_finds_what_was_done(
    gateway: StripeGateway, stand_in: Handle, kind: str
) -> None:
    stand_in.break_next_call(kind)
    with pytest.raises(ProviderUnreachable):
        open_one(gateway)
    found = open_one(gateway)
    assert gateway.fetch_session(found.session_id).status == "open"
    assert count_of_sessions(stand_in) == 1


def test_a_failure_before_doing_it_leaves_nothing(gateway: StripeGateway, stand_in: Handle) -> None:
    stand_in.break_next_call("before")
    with pytest.raises(ProviderUnreachable):
        open_one(gateway)
    assert count_of_sessions(stand_in) == 0
    open_one(gateway)
    assert count_of_sessions(stand_in) == 1


def test_money_goes_back_once_although_the_answer_was_lost(
    gateway: StripeGateway, stand_in: Handle, shopper: Shopper
) -> None:
    opened = open_one(gateway)
    shopper.pay(opened.url)
    intent = gateway.fetch_session(opened.session_id).intent_id or ""

    def give_back() -> str:
        return gateway.refund(
            idempotency_key="refund-1",
            intent_id=intent,
            amount_yen=5_400,
            reason="buyer_cancelled",
            metadata={},
            instructions_email=None,
        ).refund_id

    stand_in.break_next_call("after")
    with pytest.raises(ProviderUnreachable):
        give_back()
    assert give_back() == give_back()


def test_forty_buyers_at_once_all_get_a_page_of_their_own(
    gateway: StripeGateway, stand_in: Handle
) -> None:
    opened: list[SessionOpened] = []
    wrong: list[BaseException] = []
    together = threading.Barrier(40)

    def buy(number: int) -> None:
        try:
            together.wait(timeout=30)
            opened.append(open_one(gateway, key=f"order-{number}"))
        except BaseException as problem:  # noqa: BLE001  (told below, in the test's own thread)
            wrong.append(problem)

    threads = [threading.Thread(target=buy, args=(number,)) for number in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert wrong == []
    assert len({session.session_id for session in opened}) == 40
    assert count_of_sessions(stand_in) == 40


def test_twenty_tries_with_one_key_at_once_open_one_page(
    gateway: StripeGateway, stand_in: Handle
) -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(open_one(gateway).session_id))
        for _ in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert len(found) == 20
    assert len(set(found)) == 1
    assert count_of_sessions(stand_in) == 1


def test_an_open_page_can_be_ended_and_then_takes_no_card(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway)
    assert gateway.expire_session(opened.session_id, "end-1").status == "expired"
    assert [event.type for event in inbox.fetch()] == ["checkout.session.expired"]
    assert "このページの期限が切れました" in shopper.look(opened.url).text
    shopper.pay(opened.url)
    assert gateway.fetch_session(opened.session_id).payment_status == "unpaid"


def test_ending_a_page_that_was_just_paid_tells_that_it_was_paid(
    gateway: StripeGateway, shopper: Shopper
) -> None:
    opened = open_one(gateway)
    shopper.pay(opened.url)
    state = gateway.expire_session(opened.session_id, "end-1")
    assert (state.status, state.payment_status, state.amount_yen) == ("complete", "paid", 5_400)
    assert state.charge_id is not None


def test_ending_twice_tells_twice_that_it_is_over(gateway: StripeGateway) -> None:
    opened = open_one(gateway)
    gateway.expire_session(opened.session_id, "end-1")
    assert gateway.expire_session(opened.session_id, "end-2").status == "expired"


def test_a_page_ends_by_itself_at_its_time(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway)
    asked = shopper.pay(opened.url, "4000002500003155").location
    with clock.frozen(NOW + timedelta(minutes=40)):
        shopper.send(asked, {"answer": "approve"})
        assert gateway.fetch_session(opened.session_id).status == "expired"
        assert [event.type for event in inbox.fetch()] == ["checkout.session.expired"]


@pytest.mark.parametrize("minutes", [29, 24 * 60 + 1])
def test_a_page_lives_for_thirty_minutes_to_a_day(gateway: StripeGateway, minutes: int) -> None:
    with pytest.raises(ProviderRefused, match="expires_at"):
        gateway.open_session(
            idempotency_key="order-1",
            order_number="T-1",
            amount_yen=500,
            method="card",
            description="共市",
            success_url="http://shop.test/",
            cancel_url="http://shop.test/",
            email=None,
            expires_at=NOW + timedelta(minutes=minutes),
            metadata={},
        )


def count_of_sessions(stand_in: Handle) -> int:
    with stand_in.store.writing() as tx:
        return len(tx.latest("checkout.session", 100))
