"""What every invented order plays on: the timeline, the shelf, and who acts."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from shop.clock import JST, in_jst
from shop.demo.shelf import Shelf
from shop.demo.timeline import Timeline
from shop.orders.models import Order
from shop.payments.models import CallState, ProviderCall

DEMO_ANSWER = {"demo": "架空の注文です。決済代行会社には問い合わせていません。"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Shared by all orders. `finance`: the actor who books transfers; `makers`: actors by vendor id."""

    timeline: Timeline
    shelf: Shelf
    now: datetime
    origin: str  # scheme and host of this shop, for the way back from payment pages
    settled_at: datetime  # when every pool has come to what it shall hold
    finance: str
    makers: dict[int, str]

    def maker(self, vendor_id: int) -> str:
        """Who acts for a maker."""
        return self.makers.get(vendor_id, f"vendor:{vendor_id}")


def answered(call: ProviderCall, *, now: datetime) -> None:
    """The provider's part was played: the job does not ask it any more."""
    call.state = CallState.done
    call.attempts = 1
    call.done_at = now
    call.answer = dict(DEMO_ANSWER)


def demo_session(order: Order) -> str:
    """The id that an invented order's payment page has at the provider."""
    return f"cs_demo_{order.number.replace('-', '')}"


def demo_intent(order: Order) -> str:
    """The id of its payment; the simulator reads the yen in it when something is to be given back."""
    return f"pi_demo_{order.total.amount}_{order.number.replace('-', '')}"


def office_hours(moment: datetime, dice: random.Random) -> datetime:
    """The next half past nine to half past eleven on a weekday, some hours after `moment`."""
    local = in_jst(moment + timedelta(hours=3))
    day = local.date() if local.hour < 9 else local.date() + timedelta(days=1)
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return datetime.combine(day, time(9, 30), tzinfo=JST) + timedelta(minutes=dice.randrange(120))
