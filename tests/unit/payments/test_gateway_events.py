"""Reading what the provider tells: verified, typed where we act on it, whole where we do not."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest
import stripe

from shop.payments.gateway import BadSignature, ProviderEvent, StripeGateway
from shop.payments.provider import ChargeRefunded

SECRET = "whsec_x"
GATEWAY = StripeGateway("sk_test_sim_x", SECRET, "http://127.0.0.1:1", 1)


def told(kind: str, thing: dict[str, Any], *, at: float | None = None) -> ProviderEvent:
    """An event as the provider would send it, signed by the official library."""
    event = {
        "id": "evt_1",
        "object": "event",
        "type": kind,
        "created": 1_795_000_000,
        "livemode": False,
        "data": {"object": thing},
    }
    body = json.dumps(event)
    header = stripe.WebhookSignature.generate_signature_header(body, SECRET, int(at or time.time()))
    return GATEWAY.parse_event(body.encode(), header)


CHARGE = {"id": "ch_1", "object": "charge", "amount": 900, "amount_refunded": 300}


def test_a_charge_of_ours_is_read_into_our_own_words() -> None:
    event = told("charge.refunded", {**CHARGE, "metadata": {"deployment": "tomoichi"}})
    assert event == ProviderEvent(
        id="evt_1",
        type="charge.refunded",
        created=datetime.fromtimestamp(1_795_000_000, UTC),
        livemode=False,
        foreign=False,
        data=ChargeRefunded(charge_id="ch_1", intent_id=None, amount_yen=900, refunded_yen=300),
    )


def test_what_another_shop_on_the_same_account_did_is_foreign_and_left_as_it_is() -> None:
    odd = {"id": "cs_1", "object": "checkout.session", "payment_method_types": []}
    for metadata in ({}, None, {"deployment": "elsewhere"}):
        event = told("checkout.session.completed", {**odd, "metadata": metadata})
        assert event.foreign
        assert event.data == {**odd, "metadata": metadata}


def test_a_refund_made_by_hand_at_the_provider_is_ours_although_it_has_no_mark() -> None:
    refund = {"id": "re_1", "object": "refund", "status": "succeeded", "amount": 5, "metadata": {}}
    assert not told("refund.updated", refund).foreign
    assert told("refund.updated", {**refund, "metadata": {"deployment": "elsewhere"}}).foreign


def test_a_kind_that_we_do_not_act_on_stays_whole() -> None:
    thing = {"id": "pi_1", "object": "payment_intent", "metadata": {"deployment": "tomoichi"}}
    assert told("payment_intent.created", thing).data == thing


def test_an_old_message_is_refused_even_with_the_right_signature() -> None:
    with pytest.raises(BadSignature):
        told("charge.refunded", CHARGE, at=time.time() - 301)


@pytest.mark.parametrize("header", ["", "t=1", "t=x,v1=00", "nonsense", "t=1,v1=é"])
def test_a_message_without_a_fitting_signature_is_refused(header: str) -> None:
    with pytest.raises(BadSignature):
        GATEWAY.parse_event(b"{}", header)


@pytest.mark.parametrize("body", ["[]", "{}", "null", "not json", '{"object": "event"}'])
def test_a_signed_body_that_is_no_event_is_refused(body: str) -> None:
    header = stripe.WebhookSignature.generate_signature_header(body, SECRET)
    with pytest.raises(BadSignature):
        GATEWAY.parse_event(body.encode(), header)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BadSignature):
        GATEWAY.parse_event(b"\xff\xfe", "t=1,v1=00")
