"""What the stand-in has seen lately, for the page that shows it."""

from __future__ import annotations

from typing import Any

from shop.simulator import pay_views
from shop.simulator.events import PENDING, WITHHELD
from shop.simulator.store import Tx

_COUNT = 20


def latest(tx: Tx) -> dict[str, list[dict[str, Any]]]:
    """The newest sessions, the refunds that wait for an account, the newest messages."""
    return {
        "sessions": [_session(thing) for thing in tx.latest("checkout.session", _COUNT)],
        "refunds": [
            {"id": thing.id, "amount": pay_views.money(thing.body["amount"])}
            for thing in tx.latest("refund", 200)
            if thing.body["status"] == "requires_action"
        ],
        "deliveries": _deliveries(tx),
    }


def release(tx: Tx) -> None:
    """Let late and withheld messages go at the sender's next look."""
    tx.sql.execute(
        "UPDATE delivery SET due = 0, state = ? WHERE state IN (?, ?)",
        (PENDING, PENDING, WITHHELD),
    )


def _session(thing: Any) -> dict[str, Any]:
    return {
        "id": thing.id,
        "order_number": thing.body["client_reference_id"] or thing.id,
        "amount": pay_views.money(thing.body["amount_total"]),
        "state": pay_views.state_text(thing),
        "has_slip": "slip" in thing.notes,
    }


def _deliveries(tx: Tx) -> list[dict[str, Any]]:
    rows = tx.sql.execute(
        "SELECT type, state, attempts, (SELECT outcome FROM attempt WHERE delivery_id = d.id"
        " ORDER BY attempt.id DESC LIMIT 1) FROM delivery d ORDER BY d.id DESC LIMIT ?",
        (_COUNT,),
    )
    names = ("type", "state", "attempts", "outcome")
    return [dict(zip(names, row, strict=True)) for row in rows]
