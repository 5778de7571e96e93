"""A running stand-in, the official library pointed at it, and a shopper with a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from shop import clock
from shop.payments.gateway import StripeGateway
from shop.simulator.server import Handle, start_in_thread
from tests.unit.simulator.stand_in import NOW, SECRET, Inbox, Shopper, gateway_to, settings_in


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Every test begins at the same moment."""
    with clock.frozen(NOW):
        yield


@pytest.fixture
def stand_in(tmp_path: Path) -> Iterator[Handle]:
    """The simulator in threads of its own; it sends webhooks only when a test flushes."""
    handle = start_in_thread(settings_in(tmp_path))
    yield handle
    handle.stop()


@pytest.fixture
def gateway(stand_in: Handle) -> StripeGateway:
    """The production gateway, pointed at the stand-in."""
    return gateway_to(stand_in)


@pytest.fixture
def shopper(tmp_path: Path, stand_in: Handle) -> Shopper:
    """Somebody on the pay pages."""
    return Shopper(tmp_path)


@pytest.fixture
def inbox(stand_in: Handle, gateway: StripeGateway) -> Inbox:
    """What the shop is told, verified by the official library."""
    return Inbox(stand_in, gateway, SECRET)
