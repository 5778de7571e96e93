"""What time alone changes: pages that close, slips that lapse, refunds that nobody claimed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from shop.simulator.refunds import account_refused
from shop.simulator.sessions import end_open_session
from shop.simulator.slips import lapse_slip
from shop.simulator.store import Thing, Tx
from shop.simulator.wire import stamp


def catch_up(tx: Tx, now: datetime) -> int:
    """Let everything that is due by `now` happen; returns how many things changed."""
    due = tx.due(stamp(now))
    for thing in due:
        _ending(thing)(tx, thing, now)
    return len(due)


def _ending(thing: Thing) -> Callable[[Tx, Thing, datetime], object]:
    if thing.kind == "refund":
        return account_refused
    return end_open_session if thing.body["status"] == "open" else lapse_slip
