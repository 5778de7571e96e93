"""Kill switches of the shop: a closed list, each with the sentence that people read."""

from __future__ import annotations

from enum import Enum


class Switch(Enum):
    """Permanent switches. A row in `switch` turns one on; no row means off."""

    read_only = "read_only"
    checkout_closed = "checkout_closed"
