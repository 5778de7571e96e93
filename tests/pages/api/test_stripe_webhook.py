"""Messages that are not what they seem: forged, another shop's, unknown, half done."""

from __future__ import annotations

import hmac
import json
import time
from hashlib import sha256
from importlib import import_module
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from shop.db import db
from shop.orders.models import OrderState
from shop.payments.models import ProviderEvent
from tests.factories import orders
from tests.support.provider import Provider
from tests.unit.payments import buying


@pytest.fixture(autouse=True)
def inside(session: scoped_session[Session]) -> None:
    """Every test looks into the database."""


def signed(provider: Provider, event: dict[str, Any], *, age: int = 0, secret: str = "") -> Any:
    """Deliver an event, signed as the provider signs (with another secret if one is given)."""
    body = json.dumps(event).encode()
    key = secret or provider.app.extensions["tomoichi.settings"].stripe_webhook_secret
    moment = int(time.time()) - age
    mac = hmac.new(key.encode(), f"{moment}.".encode() + body, sha256).hexdigest()
    return provider.deliver(body, f"t={moment},v1={mac}")


def paid_message(provider: Provider, order_id: int) -> dict[str, Any]:
    """What the provider would say once the order is paid, before it has said it."""
    provider.pay(buying.asked(provider, order_id))
    messages = [json.loads(body) for body, _signature in provider.keep()]
    return next(m for m in messages if m["type"] == "checkout.session.completed")


def kept() -> int:
    return db.session.scalar(select(func.count()).select_from(ProviderEvent)) or 0


@pytest.mark.parametrize("how", ["no signature", "other secret", "changed body", "too old"])
def test_a_forged_message_is_refused_and_leaves_no_trace(provider: Provider, how: str) -> None:
    order_id = orders.placed()
    event = paid_message(provider, order_id)
    if how == "no signature":
        answer = provider.deliver(json.dumps(event).encode(), "")
    elif how == "other secret":
        answer = signed(provider, event, secret="whsec_of_somebody_else")
    elif how == "too old":
        answer = signed(provider, event, age=301)
    else:
        body, signature = json.dumps(event).encode(), ""
        key = provider.app.extensions["tomoichi.settings"].stripe_webhook_secret
        mac = hmac.new(key.encode(), f"{int(time.time())}.".encode() + body, sha256)
        signature = f"t={int(time.time())},v1={mac.hexdigest()}"
        answer = provider.deliver(body.replace(b"unpaid", b"paid") + b" ", signature)
    assert (answer.status_code, answer.json) == (400, {"outcome": "bad_signature"})
    assert kept() == 0
    assert orders.whole(order_id).state is OrderState.awaiting_payment


def test_a_real_signature_is_taken(provider: Provider) -> None:
    order_id = orders.placed()
    answer = signed(provider, paid_message(provider, order_id), age=200)
    assert (answer.status_code, answer.json) == (200, {"outcome": "paid"})


def test_a_message_of_another_shop_on_the_same_account_is_kept_and_left_alone(
    provider: Provider,
) -> None:
    order_id = orders.placed()
    event = paid_message(provider, order_id)
    event["data"]["object"]["metadata"]["deployment"] = "somebody-else"
    answer = signed(provider, event)
    assert (answer.status_code, answer.json) == (200, {"outcome": "foreign"})
    assert orders.whole(order_id).state is OrderState.awaiting_payment


def test_a_type_that_we_do_not_know_is_kept_and_left_alone(provider: Provider) -> None:
    order_id = orders.placed()
    event = paid_message(provider, order_id) | {"type": "radar.early_fraud_warning.created"}
    assert signed(provider, event).json == {"outcome": "ignored"}
    assert kept() == 1
    assert orders.whole(order_id).state is OrderState.awaiting_payment


def test_an_order_that_we_do_not_know_is_said_to_be_unknown(provider: Provider) -> None:
    order_id = orders.placed()
    event = paid_message(provider, order_id)
    event["data"]["object"] |= {"client_reference_id": "000000-000000"}
    assert signed(provider, event).json == {"outcome": "unknown_order"}


def test_another_sum_than_the_orders_is_never_booked(provider: Provider) -> None:
    order_id = orders.placed()
    event = paid_message(provider, order_id)
    event["data"]["object"]["amount_total"] -= 1
    assert signed(provider, event).json == {"outcome": "odd_amount"}
    assert orders.whole(order_id).state is OrderState.awaiting_payment


def test_a_message_that_we_could_not_handle_is_asked_for_again(
    provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the database refuses is not a repeat: the provider must try again."""
    order_id = orders.placed()
    event = paid_message(provider, order_id)
    provider.app.testing, before = False, provider.app.testing

    def refuse(**_named: Any) -> None:
        raise IntegrityError("INSERT", {}, ValueError("some other constraint"))

    with monkeypatch.context() as patch:
        patch.setattr(import_module("shop.api.stripe_webhook"), "record_event", refuse)
        assert signed(provider, event).status_code == 500
    provider.app.testing = before
    assert kept() == 0
    assert signed(provider, event).json == {"outcome": "paid"}


def test_a_body_that_is_too_large_is_not_read(provider: Provider) -> None:
    answer = provider.deliver(b"x" * (300 * 1024), "t=1,v1=0")
    assert (answer.status_code, answer.json) == (400, {"outcome": "not_taken"})


def test_a_shop_without_a_provider_takes_no_messages(
    provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(provider.app.extensions, "tomoichi.gateway", None)
    assert provider.deliver(b"{}", "t=1,v1=0").status_code == 400


def test_a_webhook_needs_no_origin_and_sets_no_cookie(provider: Provider) -> None:
    order_id = orders.placed()
    answer = signed(provider, paid_message(provider, order_id))
    assert "Set-Cookie" not in answer.headers
