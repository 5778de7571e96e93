"""Where the stand-in refuses to work: beside a real key, and where real money is."""

from __future__ import annotations

from shop.errors import SettingsRefused

KEY_PREFIX = "sk_test_sim"


def check_key(key: str) -> None:
    """Raise SettingsRefused unless the key is the stand-in's own. The key itself is never told."""
    if not key.startswith(KEY_PREFIX):
        raise SettingsRefused(
            f"The payment simulator works only with a key of its own ({KEY_PREFIX}…)."
        )


def check_mode(mode: str) -> None:
    """Raise SettingsRefused unless TOMOICHI_MODE is demo or test."""
    if mode not in {"demo", "test"}:
        raise SettingsRefused("The payment simulator runs only with TOMOICHI_MODE=demo or test.")
