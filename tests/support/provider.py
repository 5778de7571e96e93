"""The stand-in payment provider beside the shop under test, and a buyer who pays there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from shop.config import Settings
from shop.payments.gateway import StripeGateway
from shop.simulator.outbox import sign
from shop.simulator.server import Handle, SimulatorSettings, start_in_thread
from tests.support.page import CheckedClient

CARD, CHALLENGED, DECLINED, POOR = (
    "4242424242424242",
    "4000002500003155",
    "4000000000000002",
    "4000000000009995",
)


class Provider:
    """The stand-in: its gateway, its pay pages through the shop, its messages to the shop."""

    def __init__(self, app: Flask, handle: Handle) -> None:
        self.app = app
        self.handle = handle
        self.gateway = cast(StripeGateway, app.extensions["tomoichi.gateway"])
        self.outcomes: list[str] = []
        self.raw: list[tuple[bytes, str]] = []

    def send(self, url: str, **form: str) -> TestResponse:
        """Post a form of the pay pages."""
        client = cast(CheckedClient, self.app.test_client())
        return client.post("/_pay/" + url.split("/_pay/")[1], data=form)

    def pay(self, url: str, card: str = CARD, scenario: str = "now") -> TestResponse:
        """Pay by card."""
        return self.send(url, card=card, scenario=scenario)

    def take_slip(self, url: str, scenario: str = "now") -> str:
        """Choose a konbini; the slip's address."""
        answer = self.send(url, store="lawson", scenario=scenario)
        assert answer.status_code == 303, answer.text
        return answer.location

    def tell(self, *, withheld: bool = False) -> list[str]:
        """Let every waiting message arrive at the shop's webhook; what the shop did with each."""
        self.outcomes = []
        self.handle.flush(self._post, withheld=withheld)
        return self.outcomes

    def lose(self) -> int:
        """Let every waiting message be lost on its way."""
        return self.handle.flush(lambda _body, _signature: 200, withheld=True)

    def keep(self) -> list[tuple[bytes, str]]:
        """Every waiting message as it would be posted, without telling the shop."""
        kept: list[tuple[bytes, str]] = []

        def take(body: bytes, signature: str) -> int:
            kept.append((body, signature))
            return 200

        self.handle.flush(take)
        return kept

    def sign(self, body: bytes) -> str:
        """The provider's signature of a body, made now."""
        return sign(body, self.app.extensions["tomoichi.settings"].stripe_webhook_secret)

    def deliver(self, body: bytes, signature: str) -> TestResponse:
        """Post one message to the shop."""
        client = cast(CheckedClient, self.app.test_client())
        client.as_browser = False
        headers = {"Stripe-Signature": signature}
        return client.post(
            "/webhooks/stripe", data=body, headers=headers, content_type="application/json"
        )

    def _post(self, body: bytes, signature: str) -> int:
        answer = self.deliver(body, signature)
        self.outcomes.append(answer.json["outcome"] if answer.json else str(answer.status_code))
        return answer.status_code


@pytest.fixture
def provider(app: Flask) -> Iterator[Provider]:
    """The stand-in in threads of its own, where the shop's gateway looks for it; sends when told."""
    settings: Settings = app.extensions["tomoichi.settings"]
    handle = start_in_thread(
        SimulatorSettings(
            mode="test",
            data_dir=settings.data_dir,
            secret_key=settings.stripe_secret_key or "",
            webhook_secret=settings.stripe_webhook_secret or "",
            webhook_url=None,
            port=int((settings.simulator_url or ":0").rsplit(":", 1)[1]),
        )
    )
    made = Provider(app, handle)
    made.lose()  # what an earlier test left on its way, and what it wanted to go wrong
    with handle.store.writing() as tx:
        tx.sql.execute("DELETE FROM fault")
    yield made
    handle.stop()
