"""`python -m shop.simulator`: the stand-in as a process of its own, until it is told to end."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Mapping
from types import FrameType

from shop import clock
from shop.config import Settings
from shop.errors import SettingsRefused
from shop.simulator.guard import check_key, check_mode
from shop.simulator.server import SimulatorSettings, start_in_thread

_DEFAULT_PORT, _DEFAULT_SHOP_PORT = "8001", "8000"


def read_settings(environ: Mapping[str, str]) -> SimulatorSettings:
    """The stand-in's part of the environment. Raises SettingsRefused beside a real key."""
    check_mode(environ.get("TOMOICHI_MODE", "production"))
    settings = Settings.from_env(environ)
    check_key(settings.stripe_secret_key or "")
    shop = f"http://127.0.0.1:{environ.get('PORT') or _DEFAULT_SHOP_PORT}/webhooks/stripe"
    return SimulatorSettings(
        mode=settings.mode,
        data_dir=settings.data_dir,
        secret_key=settings.stripe_secret_key or "",
        webhook_secret=settings.stripe_webhook_secret or "",
        webhook_url=environ.get("TOMOICHI_SIMULATOR_WEBHOOK_URL") or shop,
        port=int(environ.get("TOMOICHI_SIMULATOR_PORT") or _DEFAULT_PORT),
    )


def main() -> int:
    """Serve until SIGTERM or Ctrl-C; 2 when it may not or cannot start."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    try:
        settings = read_settings(os.environ)
        clock.fix(
            Settings.from_env(os.environ).fixed_clock
        )  # the shop's clock, also when it stands
        handle = start_in_thread(settings)
    except SettingsRefused as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    except OSError as problem:
        sys.stderr.write(f"The payment simulator cannot listen: {problem}\n")
        return 2
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        handle.wait()
    except KeyboardInterrupt:
        handle.stop()
    return 0


def _interrupt(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    raise SystemExit(main())
