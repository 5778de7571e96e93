"""Giving back: whole, in parts, too much, and to a buyer who paid in cash."""

from datetime import timedelta

import pytest

from shop import clock
from shop.payments.gateway import ProviderRefused, RefundState, StripeGateway
from shop.payments.provider import ChargeRefunded
from tests.unit.simulator.stand_in import NOW, Inbox, Shopper, open_one


def paid_intent(gateway: StripeGateway, shopper: Shopper, method: str = "card") -> str:
    """An intent over 5,400 yen that is paid."""
    opened = open_one(gateway, method=method)
    if method == "card":
        shopper.pay(opened.url)
    else:
        shopper.send(shopper.take_slip(opened.url), {"answer": "pay"})
    intent = gateway.fetch_session(opened.session_id).intent_id
    assert intent is not None
    return intent


def give_back(
    gateway: StripeGateway, intent: str, yen: int, key: str = "refund-1", email: str | None = None
) -> RefundState:
    return gateway.refund(
        idempotency_key=key,
        intent_id=intent,
        amount_yen=yen,
        reason="vendor_short",
        metadata={"refund": "7"},
        instructions_email=email,
    )


def test_a_part_goes_back_to_the_card_at_once(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    intent = paid_intent(gateway, shopper)
    inbox.fetch()
    made = give_back(gateway, intent, 1_080)
    assert (made.status, made.amount_yen, made.intent_id) == ("succeeded", 1_080, intent)
    assert made.metadata == {"refund": "7", "reason": "vendor_short", "deployment": "tomoichi"}
    assert gateway.fetch_refund(made.refund_id) == made
    events = {event.type: event.data for event in inbox.fetch()}
    assert events["refund.created"] == made
    charge = events["charge.refunded"]
    assert isinstance(charge, ChargeRefunded)
    assert (charge.amount_yen, charge.refunded_yen, charge.intent_id) == (5_400, 1_080, intent)


def test_parts_may_add_up_to_the_whole_and_not_beyond(
    gateway: StripeGateway, shopper: Shopper
) -> None:
    intent = paid_intent(gateway, shopper)
    give_back(gateway, intent, 5_000, key="a")
    with pytest.raises(ProviderRefused, match=r"greater than unrefunded amount on charge \(¥400\)"):
        give_back(gateway, intent, 401, key="b")
    give_back(gateway, intent, 400, key="c")
    with pytest.raises(ProviderRefused) as refused:
        give_back(gateway, intent, 1, key="d")
    assert refused.value.code == "charge_already_refunded"


def test_what_was_never_paid_cannot_go_back(gateway: StripeGateway, shopper: Shopper) -> None:
    opened = open_one(gateway)
    shopper.pay(opened.url, "4000000000000002")
    intent = gateway.fetch_session(opened.session_id).intent_id
    assert intent is not None
    with pytest.raises(ProviderRefused, match="does not have a successful charge"):
        give_back(gateway, intent, 100)


def test_cash_needs_an_address_to_ask_for_an_account(
    gateway: StripeGateway, shopper: Shopper
) -> None:
    intent = paid_intent(gateway, shopper, "konbini")
    with pytest.raises(ProviderRefused) as refused:
        give_back(gateway, intent, 1_080)
    assert refused.value.code == "parameter_missing"


def test_cash_goes_back_when_the_buyer_has_named_an_account(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    intent = paid_intent(gateway, shopper, "konbini")
    made = give_back(gateway, intent, 1_080, email="hanako@example.jp")
    assert made.status == "requires_action"
    inbox.fetch()
    assert "1,080円の返金先を知らせる" in shopper.look("/_pay/").text
    shopper.send(f"/_pay/refund/{made.refund_id}", {"answer": "named"})
    (told,) = inbox.fetch()
    assert told.type == "refund.updated"
    assert isinstance(told.data, RefundState)
    assert told.data.status == "succeeded"
    assert gateway.fetch_refund(made.refund_id).status == "succeeded"


def test_cash_that_nobody_claims_stays_and_can_be_given_back_again(
    gateway: StripeGateway, shopper: Shopper, inbox: Inbox
) -> None:
    intent = paid_intent(gateway, shopper, "konbini")
    made = give_back(gateway, intent, 5_400, email="hanako@example.jp")
    inbox.fetch()
    with clock.frozen(NOW + timedelta(days=45)):
        (told,) = inbox.fetch()
        assert told.type == "refund.failed"
        assert gateway.fetch_refund(made.refund_id).failure_reason == "declined"
        again = give_back(gateway, intent, 5_400, key="refund-2", email="hanako@example.jp")
    assert again.status == "requires_action"


def test_an_order_of_the_demos_past_can_be_given_back_up_to_its_sum(
    gateway: StripeGateway,
) -> None:
    intent = "pi_demo_5400_261103483920"
    first = give_back(gateway, intent, 2_000)
    assert (first.status, first.amount_yen) == ("succeeded", 2_000)
    assert give_back(gateway, intent, 3_400, key="refund-2").status == "succeeded"
    with pytest.raises(ProviderRefused, match="charge_already_refunded"):
        give_back(gateway, intent, 1, key="refund-3")
    with pytest.raises(ProviderRefused, match="resource_missing"):
        give_back(gateway, "pi_demo_other", 1, key="refund-4")
