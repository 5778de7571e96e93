"""Card payments of the demo's past: paid before this stand-in began, remembered when they are asked for."""

from __future__ import annotations

import re
from datetime import datetime

from shop.simulator.shapes import fill
from shop.simulator.store import Thing, Tx
from shop.simulator.wire import stamp

# pi_demo_<yen>_<the order's digits>: what shop/demo gives the orders that it invents.
_DEMO_INTENT = re.compile(r"pi_demo_(\d{1,8})_(\d{12})")


def remember_demo_payment(tx: Tx, intent_id: str, now: datetime) -> None:
    """Make intent and charge of a demo order that is refunded for the first time; else do nothing."""
    told = _DEMO_INTENT.fullmatch(intent_id)
    if told is None or tx.find("payment_intent", intent_id) is not None:
        return
    yen, digits = int(told[1]), told[2]
    common = {"amount": yen, "created": stamp(now), "currency": "jpy", "livemode": False}
    charge = fill(
        "charge",
        id=f"ch_demo_{digits}",
        amount_captured=yen,
        amount_refunded=0,
        captured=True,
        disputed=False,
        metadata={},
        paid=True,
        payment_intent=intent_id,
        payment_method_details={"type": "card"},
        refunded=False,
        status="succeeded",
        **common,
    )
    intent = fill(
        "payment_intent",
        id=intent_id,
        amount_capturable=0,
        amount_received=yen,
        capture_method="automatic",
        confirmation_method="automatic",
        latest_charge=charge["id"],
        metadata={},
        payment_method_types=["card"],
        status="succeeded",
        **common,
    )
    tx.save(Thing(body=charge, notes={"session": None}))
    tx.save(Thing(body=intent, notes={"session": None}))
