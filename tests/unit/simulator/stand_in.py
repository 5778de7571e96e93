"""What the tests of gateway and stand-in share: settings, a shopper, an inbox for webhooks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from flask import Flask
from flask_babel import Babel
from werkzeug.test import TestResponse

from shop import clock
from shop.payments.gateway import ProviderEvent, SessionOpened, StripeGateway
from shop.simulator.pay_pages import blueprint
from shop.simulator.server import Handle, SimulatorSettings
from tests.support.html import read
from tests.support.page_rules import faults_of

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)  # noon in Japan, a Friday
KEY = "sk_test_sim_for_tests"
SECRET = "whsec_sim_for_tests"
SHOP = "http://shop.test"
TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


def settings_in(folder: Path, **changed: Any) -> SimulatorSettings:
    """A stand-in's settings that send nothing by themselves."""
    usual: dict[str, Any] = {
        "mode": "test",
        "data_dir": folder,
        "secret_key": KEY,
        "webhook_secret": SECRET,
        "webhook_url": None,
    }
    return SimulatorSettings(**{**usual, **changed})


def gateway_to(handle: Handle, **changed: Any) -> StripeGateway:
    """The production gateway with the stand-in's key."""
    usual: dict[str, Any] = {"api_key": KEY, "webhook_secret": SECRET, "timeout": 10}
    return StripeGateway(**{**usual, "base_url": handle.base_url, **changed})


def open_one(
    gateway: StripeGateway, *, key: str = "order-1", method: str = "card", yen: int = 5_400
) -> SessionOpened:
    """A payment page for an order of 5,400 yen, open for 40 minutes."""
    return gateway.open_session(
        idempotency_key=key,
        order_number="T-2611-0001",
        amount_yen=yen,
        method=method,  # type: ignore[arg-type]
        description="共市 3事業者のお買いもの",
        success_url=f"{SHOP}/orders/T-2611-0001?key=abc&session={{CHECKOUT_SESSION_ID}}",
        cancel_url=f"{SHOP}/orders/T-2611-0001?key=abc",
        email="hanako@example.jp",
        expires_at=clock.now() + timedelta(minutes=40),
        metadata={"order": "1"},
        konbini_expires_after_days=3 if method == "konbini" else None,
    )


def checked(page: TestResponse) -> TestResponse:
    """A page, after the rules that every page of the house obeys."""
    if page.status_code not in {302, 303}:
        assert faults_of(read(page.text), page) == []
    return page


class Shopper:
    """A browser on the pay pages, mounted in an application without anything else."""

    def __init__(self, folder: Path) -> None:
        app = Flask("shopper", template_folder=str(TEMPLATES), static_folder=None)
        app.extensions["tomoichi.settings"] = SimpleNamespace(data_dir=folder)
        app.jinja_env.globals.update(static_url=lambda name: f"/static/{name}", current_locale="ja")
        Babel(app, default_locale="ja")
        app.register_blueprint(blueprint)
        self._client = app.test_client()

    def look(self, url: str) -> TestResponse:
        return checked(self._client.get(url.removeprefix(SHOP)))

    def send(self, url: str, data: Mapping[str, str]) -> TestResponse:
        return checked(self._client.post(url.removeprefix(SHOP), data=data))

    def pay(self, url: str, card: str = "4242424242424242", scenario: str = "now") -> TestResponse:
        return self.send(url, {"card": card, "scenario": scenario})

    def take_slip(self, url: str, scenario: str = "now") -> str:
        """Choose a konbini; returns the slip's address."""
        answer = self.send(url, {"store": "lawson", "scenario": scenario})
        assert answer.status_code == 303
        return answer.location


class Inbox:
    """The shop's end of the webhooks: keeps what the library has verified."""

    def __init__(self, handle: Handle, gateway: StripeGateway, secret: str) -> None:
        self.raw: list[tuple[bytes, str]] = []
        self.status = 200
        self._handle = handle
        self._gateway = gateway

    def fetch(self, *, withheld: bool = False) -> list[ProviderEvent]:
        """Let everything that waits arrive now, and read it."""
        already = len(self.raw)
        self._handle.flush(self.take, withheld=withheld)
        return [self._gateway.parse_event(*letter) for letter in self.raw[already:]]

    def take(self, body: bytes, signature: str) -> int:
        self.raw.append((body, signature))
        return self.status
