"""Konbini: a slip with a deadline in Japan, paid at a till, lapsed, or cancelled by the shop."""

from datetime import UTC, datetime, timedelta

import pytest

from shop import clock
from shop.payments.gateway import ProviderRefused, SessionState, StripeGateway
from tests.unit.simulator.stand_in import SHOP, Inbox, Shopper, open_one

DUE = datetime(2026, 11, 23, 14, 59, 59, tzinfo=UTC)  # 23:59:59 in Japan, three days later


def test_choosing_a_konbini_completes_the_session_without_a_payment(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway, method="konbini")
    slip = shopper.look(shopper.take_slip(opened.url)).text
    assert "払込番号" in slip
    assert "2026年11月23日(月) 23:59" in slip
    state = gateway.fetch_session(opened.session_id)
    assert (state.status, state.payment_status) == ("complete", "unpaid")
    assert (state.konbini_due_at, state.charge_id) == (DUE, None)
    assert [event.type for event in inbox.fetch()] == [
        "payment_intent.requires_action",
        "checkout.session.completed",
    ]


def test_the_deadline_counts_days_in_japan_not_in_utc(
    gateway: StripeGateway, shopper: Shopper
) -> None:
    with clock.frozen("2026-11-21T00:30:00+09:00"):  # still the 20th in UTC
        opened = open_one(gateway, method="konbini")
        shopper.take_slip(opened.url)
        state = gateway.fetch_session(opened.session_id)
    assert state.konbini_due_at == datetime(2026, 11, 24, 14, 59, 59, tzinfo=UTC)


def test_a_slip_paid_at_the_till_is_told_and_leads_back_to_the_shop(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway, method="konbini")
    slip = shopper.take_slip(opened.url)
    inbox.fetch()
    shopper.send(slip, {"answer": "pay"})
    events = {event.type: event for event in inbox.fetch()}
    told = events["checkout.session.async_payment_succeeded"].data
    assert isinstance(told, SessionState)
    assert (told.status, told.payment_status) == ("complete", "paid")
    page = shopper.look(slip).text
    assert "コンビニで支払いました" in page
    assert f"{SHOP}/orders/T-2611-0001" in page


def test_a_slip_that_nobody_pays_lapses_by_time_alone(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    opened = open_one(gateway, method="konbini")
    slip = shopper.take_slip(opened.url)
    inbox.fetch()
    with clock.frozen(DUE - timedelta(seconds=1)):
        assert inbox.fetch() == []
    with clock.frozen(DUE):
        assert [event.type for event in inbox.fetch()] == [
            "payment_intent.payment_failed",
            "checkout.session.async_payment_failed",
        ]
        shopper.send(slip, {"answer": "pay"})
        assert gateway.fetch_session(opened.session_id).payment_status == "unpaid"


def test_a_slip_may_be_let_lapse_at_once(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    slip = shopper.take_slip(open_one(gateway, method="konbini").url)
    shopper.send(slip, {"answer": "lapse"})
    assert inbox.fetch()[-1].type == "checkout.session.async_payment_failed"
    assert "この払込票は使えません" in shopper.look(slip).text


def test_a_slip_that_is_out_cannot_be_ended_by_the_shop_and_may_still_be_paid(
    gateway: StripeGateway, shopper: Shopper
) -> None:
    opened = open_one(gateway, method="konbini")
    slip = shopper.take_slip(opened.url)
    state = gateway.expire_session(opened.session_id, "end-1")
    assert (state.status, state.payment_status, state.konbini_due_at) == ("complete", "unpaid", DUE)
    shopper.send(slip, {"answer": "pay"})
    assert gateway.fetch_session(opened.session_id).payment_status == "paid"


@pytest.mark.parametrize(
    ("yen", "code"), [(119, "amount_too_small"), (300_001, "amount_too_large")]
)
def test_konbini_takes_120_to_300_000_yen(gateway: StripeGateway, yen: int, code: str) -> None:
    with pytest.raises(ProviderRefused) as refused:
        open_one(gateway, method="konbini", yen=yen)
    assert refused.value.code == code


def test_the_pages_name_no_real_chain(gateway: StripeGateway, shopper: Shopper) -> None:
    page = shopper.look(open_one(gateway, method="konbini").url).text
    assert "コンビニA（架空）" in page
