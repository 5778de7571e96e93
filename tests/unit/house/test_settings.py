"""What production refuses to start with, each with a sentence for the operator."""

from __future__ import annotations

from pathlib import Path

import pytest

from shop.config import Settings
from shop.errors import SettingsRefused

GOOD = {"SECRET_KEY": "k" * 32, "BASE_URL": "https://shop.example.jp/"}


def read(**changed: str) -> Settings:
    return Settings.from_env({**GOOD, "TOMOICHI_DATA": "/nowhere", **changed})


def test_production_is_the_default_and_sells_without_a_provider() -> None:
    settings = read()
    assert settings.is_production
    assert not settings.has_provider
    assert not settings.uses_simulator
    assert settings.base_url == "https://shop.example.jp"
    assert settings.database_url == f"sqlite:///{Path('/nowhere/tomoichi.sqlite3')}"


@pytest.mark.parametrize("secret", ["", "short", "not-a-secret-demo-and-test-only"])
def test_production_wants_a_secret_of_its_own(secret: str) -> None:
    with pytest.raises(SettingsRefused, match="SECRET_KEY"):
        read(SECRET_KEY=secret)


@pytest.mark.parametrize(
    "url",
    ["", "shop.example.jp", "http://shop.example.jp", "https://shop.example.jp/sub", "https://"],
)
def test_production_wants_an_address_that_keeps_secure_cookies(url: str) -> None:
    with pytest.raises(SettingsRefused, match="BASE_URL"):
        read(BASE_URL=url)


def test_this_machine_may_be_tried_without_https() -> None:
    assert read(BASE_URL="http://127.0.0.1:8000").base_url == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "keys",
    [
        {"STRIPE_SECRET_KEY": "sk_live_x"},
        {"STRIPE_SECRET_KEY": "sk_test_sim_tomoichi", "STRIPE_WEBHOOK_SECRET": "whsec_x"},
    ],
)
def test_production_takes_no_half_provider_and_no_stand_in(keys: dict[str, str]) -> None:
    with pytest.raises(SettingsRefused):
        read(**keys)


def test_a_mode_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsRefused, match="TOMOICHI_MODE"):
        read(TOMOICHI_MODE="prod")


def test_no_clock_stands_still_in_production() -> None:
    assert read(TOMOICHI_FIXED_CLOCK="2026-11-20T12:00:00+09:00").fixed_clock is None
