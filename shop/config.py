"""Settings, read once from the environment into one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from shop.errors import SettingsRefused

Mode = Literal["demo", "test", "production"]
_MODES: tuple[Mode, ...] = ("demo", "test", "production")
# Known to everybody, so good enough only where nothing real happens (demo and test).
_DEMO_SECRET = "not-a-secret-demo-and-test-only"  # noqa: S105  (says so itself)
SHORTEST_SECRET = 32  # characters
SIMULATOR_KEY = "sk_test_sim_tomoichi"
SIMULATOR_WEBHOOK_SECRET = "whsec_sim_tomoichi"  # noqa: S105  (the stand-in's own, never a real one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that the environment decides. Field names follow the variables' names."""

    mode: Mode
    data_dir: Path
    database_url: str
    secret_key: str
    base_url: str | None
    stripe_secret_key: str | None
    stripe_webhook_secret: str | None
    simulator_url: str | None
    mail_url: str | None
    fixed_clock: str | None

    @property
    def is_production(self) -> bool:
        """Whether real people and real money are behind this process."""
        return self.mode == "production"

    @property
    def uses_simulator(self) -> bool:
        """Whether the payment provider is our own stand-in (never in production)."""
        return self.simulator_url is not None

    @property
    def has_provider(self) -> bool:
        """Whether card and konbini can be offered at all."""
        return self.stripe_secret_key is not None

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Read the settings; raises SettingsRefused with a sentence for the operator."""
        mode = _mode(environ.get("TOMOICHI_MODE", "production"))
        data_dir = Path(environ.get("TOMOICHI_DATA") or "instance").resolve()
        production = mode == "production"
        secret = environ.get("SECRET_KEY") or (None if production else _DEMO_SECRET)
        if not secret:
            raise SettingsRefused("SECRET_KEY is not set. Production needs its own secret.")
        base_url = (environ.get("BASE_URL") or "").rstrip("/") or None
        if production:
            _check_secret(secret)
            _check_base_url(base_url)
        key, hook, simulator = _provider(environ, production=production)
        return cls(
            mode=mode,
            data_dir=data_dir,
            database_url=_database_url(environ.get("DATABASE_URL"), data_dir),
            secret_key=secret,
            base_url=base_url,
            stripe_secret_key=key,
            stripe_webhook_secret=hook,
            simulator_url=simulator,
            mail_url=environ.get("MAIL_URL") or None,
            fixed_clock=None if production else environ.get("TOMOICHI_FIXED_CLOCK") or None,
        )


def _mode(word: str) -> Mode:
    for mode in _MODES:
        if word == mode:
            return mode
    raise SettingsRefused(f"TOMOICHI_MODE must be one of {', '.join(_MODES)}, not {word!r}.")


def _check_secret(secret: str) -> None:
    if len(secret) < SHORTEST_SECRET or secret == _DEMO_SECRET:
        raise SettingsRefused(
            f"SECRET_KEY must be your own and have {SHORTEST_SECRET} characters or more"
            " (python3 -c 'import secrets; print(secrets.token_urlsafe(32))')."
        )


def _check_base_url(url: str | None) -> None:
    """Cookies are Secure in production, so only https (or this very machine) can keep a cart."""
    if not url:
        raise SettingsRefused("BASE_URL is not set (e.g. https://shop.example.jp).")
    parts = urlsplit(url)
    safe = parts.scheme == "https" or parts.hostname in {"localhost", "127.0.0.1"}
    if parts.scheme not in {"http", "https"} or not (safe and parts.netloc) or parts.path:
        raise SettingsRefused("BASE_URL must be scheme and host only: https://shop.example.jp")


def _database_url(url: str | None, data_dir: Path) -> str:
    if not url:
        return f"sqlite:///{data_dir / 'tomoichi.sqlite3'}"
    for plain in ("postgres://", "postgresql://"):
        if url.startswith(plain):
            return "postgresql+psycopg://" + url.removeprefix(plain)
    return url


def _provider(
    environ: Mapping[str, str], *, production: bool
) -> tuple[str | None, str | None, str | None]:
    """Key, webhook secret and the simulator's address (only demo and test, only with its key)."""
    key = environ.get("STRIPE_SECRET_KEY") or None
    hook = environ.get("STRIPE_WEBHOOK_SECRET") or None
    if production:
        if key and not hook:
            raise SettingsRefused("STRIPE_SECRET_KEY is set but STRIPE_WEBHOOK_SECRET is not.")
        if key and key.startswith("sk_test_sim"):
            raise SettingsRefused("The simulator's key cannot be used in production.")
        return key, hook, None
    if key and not key.startswith("sk_test_sim"):
        return key, hook, None  # demo against the provider's own test mode: no simulator beside it
    port = environ.get("TOMOICHI_SIMULATOR_PORT") or "8001"
    return key or SIMULATOR_KEY, hook or SIMULATOR_WEBHOOK_SECRET, f"http://127.0.0.1:{port}"
