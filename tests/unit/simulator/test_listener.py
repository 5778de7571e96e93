"""The listener itself: who is let in, what it refuses, its controls, and where it will not start."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from shop.errors import SettingsRefused
from shop.payments.gateway import KeyNotAccepted, ProviderUnreachable, StripeGateway
from shop.simulator.__main__ import main, read_settings
from shop.simulator.guard import check_key
from shop.simulator.server import Handle, start_in_thread
from shop.simulator.shapes import api_version
from tests.unit.simulator.stand_in import KEY, gateway_to, open_one, settings_in


def call(
    stand_in: Handle, method: str, path: str, form: dict[str, str] | None = None, **headers: str
) -> tuple[int, dict[str, Any], dict[str, str]]:
    """One request without the library: status, JSON, headers."""
    asked = urllib.request.Request(
        stand_in.base_url + path,
        data=urllib.parse.urlencode(form or {}).encode() if method == "POST" else None,
        headers={"Authorization": f"Bearer {KEY}", **headers},
        method=method,
    )
    try:
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return answer.status, json.load(answer), dict(answer.headers)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused), dict(refused.headers)


def test_only_its_own_key_is_let_in(stand_in: Handle) -> None:
    with pytest.raises(KeyNotAccepted):
        open_one(gateway_to(stand_in, api_key="sk_test_sim_other"))


def test_it_speaks_one_version_and_names_its_requests(stand_in: Handle) -> None:
    status, body, headers = call(stand_in, "GET", "/v1/refunds/re_1")
    assert (status, body["error"]["code"]) == (404, "resource_missing")
    assert headers["Stripe-Version"] == api_version()
    assert headers["Request-Id"].startswith("req_sim_")
    old = {"Stripe-Version": "2020-08-27"}
    assert call(stand_in, "GET", "/v1/refunds/re_1", **old)[0] == 400


def test_an_answer_that_is_repeated_says_so(stand_in: Handle) -> None:
    form = {
        "mode": "payment",
        "payment_method_types[0]": "card",
        "line_items[0][price_data][currency]": "jpy",
        "line_items[0][price_data][unit_amount]": "700",
        "line_items[0][price_data][product_data][name]": "共市",
        "line_items[0][quantity]": "2",
        "success_url": "http://shop.test/",
    }
    first = call(stand_in, "POST", "/v1/checkout/sessions", form, **{"Idempotency-Key": "k"})
    again = call(stand_in, "POST", "/v1/checkout/sessions", form, **{"Idempotency-Key": "k"})
    assert first[1] == again[1]
    assert first[1]["amount_total"] == 1_400
    assert first[1]["livemode"] is False
    assert "Idempotent-Replayed" not in first[2]
    assert again[2]["Idempotent-Replayed"] == "true"


@pytest.mark.parametrize(
    ("method", "path", "form", "status", "code"),
    [
        ("GET", "/v1/customers/cus_1", {}, 404, None),
        ("POST", "/v1/checkout/sessions", {"colour": "red"}, 400, "parameter_unknown"),
        ("POST", "/v1/checkout/sessions", {}, 400, "parameter_missing"),
        ("POST", "/v1/refunds", {"amount": "1"}, 400, "parameter_missing"),
        ("GET", "/v1/checkout/sessions/cs_1", {}, 404, "resource_missing"),
        ("POST", "/v1/checkout/sessions/cs_1/expire", {}, 404, "resource_missing"),
        ("POST", "/v1/payment_intents/pi_1/cancel", {}, 404, None),
        ("GET", "/v1/charges/ch_1", {}, 404, "resource_missing"),
        ("POST", "/_sim/fault", {"kind": "earthquake"}, 400, None),
        ("GET", "/_sim/unknown", {}, 404, None),
    ],
)
def test_a_request_that_makes_no_sense_is_refused_in_the_providers_shape(
    stand_in: Handle, method: str, path: str, form: dict[str, str], status: int, code: str | None
) -> None:
    answered, body, _ = call(stand_in, method, path, form)
    assert (answered, body["error"].get("code")) == (status, code)
    assert body["error"]["message"]


def test_a_reference_is_opened_when_asked_and_nothing_else_is(
    stand_in: Handle, gateway: StripeGateway
) -> None:
    opened = open_one(gateway)
    path = f"/v1/checkout/sessions/{opened.session_id}"
    status, body, _ = call(stand_in, "GET", f"{path}?expand[0]=payment_intent.latest_charge")
    assert (status, body["payment_intent"]) == (200, None)
    assert call(stand_in, "GET", f"{path}?expand[0]=customer")[0] == 400


def test_the_controls_order_a_fault_and_send_what_waits(
    stand_in: Handle, gateway: StripeGateway
) -> None:
    assert call(stand_in, "POST", "/_sim/fault")[:2] == (200, {"ordered": "after"})
    with pytest.raises(ProviderUnreachable):
        open_one(gateway)
    assert call(stand_in, "POST", "/_sim/flush")[:2] == (200, {"taken": 0})
    assert call(stand_in, "GET", "/_sim/health")[1]["livemode"] is False


def test_a_real_key_stops_it_and_is_not_told() -> None:
    with pytest.raises(SettingsRefused) as refused:
        check_key("sk_live_abcdef")
    assert "abcdef" not in str(refused.value)


@pytest.mark.parametrize(
    "changed", [{"mode": "production"}, {"secret_key": "sk_test_51abc"}, {"secret_key": ""}]
)
def test_it_does_not_start_in_production_or_beside_a_key_that_is_not_its_own(
    tmp_path: Path, changed: dict[str, str]
) -> None:
    with pytest.raises(SettingsRefused):
        start_in_thread(settings_in(tmp_path, **changed))


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"TOMOICHI_MODE": "production"},
        {"TOMOICHI_MODE": "demo", "STRIPE_SECRET_KEY": "sk_live_1"},
        {"TOMOICHI_MODE": "demo", "STRIPE_SECRET_KEY": "sk_test_51"},
    ],
)
def test_the_process_refuses_the_same_in_its_environment(environ: dict[str, str]) -> None:
    with pytest.raises(SettingsRefused):
        read_settings(environ)


def test_the_process_reads_where_to_listen_and_whom_to_tell(tmp_path: Path) -> None:
    environ = {"TOMOICHI_MODE": "demo", "TOMOICHI_DATA": str(tmp_path), "PORT": "8100"}
    settings = read_settings(environ)
    assert settings.webhook_url == "http://127.0.0.1:8100/webhooks/stripe"
    assert settings.port == 8001
    assert settings.file == tmp_path / "simulator.sqlite3"
    told = {**environ, "TOMOICHI_SIMULATOR_WEBHOOK_URL": "http://127.0.0.1:9/hook"}
    assert read_settings(told).webhook_url == "http://127.0.0.1:9/hook"


def test_the_process_says_in_one_sentence_why_it_does_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TOMOICHI_DATA", str(tmp_path))
    monkeypatch.setenv("TOMOICHI_MODE", "production")
    assert main() == 2
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setenv("TOMOICHI_MODE", "demo")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("TOMOICHI_SIMULATOR_PORT", str(taken.getsockname()[1]))
        assert main() == 2
    assert "cannot listen" in capsys.readouterr().err
