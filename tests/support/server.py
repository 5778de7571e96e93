"""The shop as `make run` starts it (web, jobs, simulator, demo data), for tests that need it running."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.database import Shops, chosen_kind, free_port

ROOT = Path(__file__).resolve().parent.parent.parent
STARTS_WITHIN = 180.0  # seconds, the demo data's loading included


@dataclass(frozen=True)
class LiveShop:
    """A running shop: where it answers, where it writes, what it says."""

    address: str
    data: Path
    log: Path
    environ: dict[str, str]  # as its processes were started

    def said(self) -> str:
        """Everything its processes have printed."""
        return self.log.read_text("utf-8", "replace")


@contextmanager
def run_shop(data: Path, **environ: str) -> Iterator[LiveShop]:
    """Start scripts/run.py in demo mode and end it. RuntimeError with its words if it does not start."""
    port = free_port()
    told = {
        "TOMOICHI_MODE": "demo",
        "TOMOICHI_DATA": str(data),
        "PORT": str(port),
        "TOMOICHI_SIMULATOR_PORT": str(free_port()),
        "FRESH": "",
    }
    log = data / "run.log"
    shop = LiveShop(f"http://127.0.0.1:{port}", data, log, os.environ | told | environ)
    with log.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "scripts/run.py")],
            cwd=ROOT,
            env=shop.environ,
            stdout=said,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
    try:
        _wait_for(shop, process)
        yield shop
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(15)


def _wait_for(shop: LiveShop, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while True:
        try:
            with urllib.request.urlopen(f"{shop.address}/readyz", timeout=2):
                return
        except (OSError, urllib.error.URLError):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the shop did not start:\n{shop.said()[-4000:]}") from None
            time.sleep(0.2)


@pytest.fixture(scope="session")
def live_shop(shops: Shops) -> Iterator[LiveShop]:
    """One running shop with demo data per worker, on TOMOICHI_TEST_DATABASE. Tests share its data."""
    environ = {}
    if chosen_kind() == "postgres":
        shops.server.create("tomoichi_live")
        environ["DATABASE_URL"] = shops.server.url("tomoichi_live")
    with run_shop(shops.folder("live"), **environ) as shop:
        yield shop
