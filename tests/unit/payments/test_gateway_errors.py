"""What the gateway says when the provider says no, or nothing."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from shop.payments.gateway import (
    KeyNotAccepted,
    ProviderRefused,
    ProviderUnreachable,
    StripeGateway,
)

KEY = "sk_test_sim_secret123"


@contextmanager
def provider(status: int, body: str) -> Iterator[StripeGateway]:
    """A provider that always gives this answer."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield StripeGateway(KEY, "whsec_x", f"http://127.0.0.1:{server.server_port}", 5)
    server.shutdown()
    server.server_close()
    thread.join(timeout=5)


def error(**fields: str) -> str:
    return json.dumps({"error": fields})


def test_a_refusal_carries_the_providers_code_and_sentence() -> None:
    body = error(type="invalid_request_error", code="resource_missing", message="No such refund")
    with provider(404, body) as gateway, pytest.raises(ProviderRefused) as refused:
        gateway.fetch_refund("re_1")
    assert (refused.value.code, refused.value.message) == ("resource_missing", "No such refund")


def test_a_refused_card_is_a_refusal() -> None:
    body = error(type="card_error", code="card_declined", message="Your card was declined.")
    with provider(402, body) as gateway, pytest.raises(ProviderRefused) as refused:
        gateway.fetch_refund("re_1")
    assert refused.value.code == "card_declined"


@pytest.mark.parametrize("status", [409, 429, 500, 502, 503])
def test_an_answer_that_tells_nothing_leaves_the_outcome_open(status: int) -> None:
    body = error(type="api_error", message="later")
    with provider(status, body) as gateway, pytest.raises(ProviderUnreachable, match="later"):
        gateway.fetch_refund("re_1")


@pytest.mark.parametrize("body", ["<html>gateway timeout</html>", "", "[]", "{}", "null"])
def test_an_answer_that_is_not_the_providers_leaves_the_outcome_open(body: str) -> None:
    with provider(200, body) as gateway, pytest.raises(ProviderUnreachable):
        gateway.fetch_refund("re_1")


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_not_accepted_may_be_right_later_and_is_never_told(status: int) -> None:
    body = error(type="invalid_request_error", message=f"Invalid API Key provided: {KEY}")
    with provider(status, body) as gateway, pytest.raises(KeyNotAccepted) as refused:
        gateway.fetch_refund("re_1")
    assert isinstance(refused.value, ProviderUnreachable)
    assert "secret123" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_provider_that_nobody_reaches_leaves_the_outcome_open() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(ProviderUnreachable):
            StripeGateway(KEY, "whsec_x", address, 1).fetch_session("cs_1")


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    body = json.dumps({"id": "re_1", "object": "refund", "status": "succeeded", "amount": 5})
    with provider(200, body) as gateway:
        assert gateway.fetch_refund("re_1").amount_yen == 5
