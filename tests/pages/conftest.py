"""What page tests share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from shop import clock
from tests.factories import orders


@pytest.fixture
def stopped_clock() -> Iterator[datetime]:
    """Noon of Friday, 20 November 2026: the factories' moment, minutes after nothing."""
    with clock.frozen(orders.NOON) as moment:
        yield moment
