"""Events and when they are sent: the shopper's chosen way of being late, double or disordered."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from shop.simulator.shapes import api_version, fill
from shop.simulator.store import Tx
from shop.simulator.wire import new_id, stamp

# What the shopper may choose on the pay page; the value is stored with the session.
SCENARIOS = ("now", "late", "twice", "shuffled", "never")
LATE_CHOICES = (10, 60, 3600)  # seconds
_TWICE_AFTER = 3.0
_SHUFFLE_STEP = 2.0
_COMPLETED_LAST = 20.0  # so that a slip paid at once is told before it is told that it was chosen
PENDING, WITHHELD = "pending", "withheld"


def announce(
    tx: Tx, batch: list[tuple[str, dict[str, Any]]], *, notes: dict[str, Any], now: datetime
) -> None:
    """Put events into the outbox, in the transaction of what they report."""
    scenario = notes.get("scenario", "now")
    for place, (kind, thing) in enumerate(batch):
        event = fill(
            "event",
            id=new_id("evt"),
            api_version=api_version(),
            created=stamp(now),
            data={"object": thing},
            livemode=False,
            pending_webhooks=1,
            request={"id": None, "idempotency_key": None},
            type=kind,
        )
        state = WITHHELD if scenario == "never" else PENDING
        for wait in _waits(scenario, notes, kind, len(batch) - place):
            tx.sql.execute(
                "INSERT INTO delivery (event_id, type, body, due, state) VALUES (?, ?, ?, ?, ?)",
                (event["id"], kind, json.dumps(event), now.timestamp() + wait, state),
            )


def _waits(scenario: str, notes: dict[str, Any], kind: str, from_end: int) -> list[float]:
    """Seconds from now, one for each time that the event is sent."""
    if scenario == "late":
        return [float(notes.get("delay", LATE_CHOICES[0]))]
    if scenario == "twice":
        return [0.0, _TWICE_AFTER]
    if scenario == "shuffled":
        last = _COMPLETED_LAST if kind == "checkout.session.completed" else 0.0
        return [_SHUFFLE_STEP * from_end + last]
    return [0.0]
