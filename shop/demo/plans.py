"""Which orders there shall be: some told exactly, so that no desk is empty, and many usual ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import Enum

from shop.clock import JST, in_jst
from shop.demo.people import CLERKS_MAKER, PHONE_MAKER, SENDAI_MAKER
from shop.orders.models import PaymentMethod

CARD, KONBINI, BANK = PaymentMethod.card, PaymentMethod.konbini, PaymentMethod.bank_transfer
DAYS_BACK = 120


class Course(Enum):
    """How an order goes on."""

    usual = "usual"
    swift = "swift"  # the maker answers within the hour
    untouched = "untouched"  # placed and left: the payment page is not open yet
    page_refused = "page_refused"  # the provider refused to open its page
    waiting = "waiting"  # for the buyer's money
    lapses = "lapses"  # never paid
    cancelled_unpaid = "cancelled_unpaid"
    paid_late = "paid_late"  # after lapsing; the goods were still there
    paid_too_late = "paid_too_late"  # … and the goods were gone
    paid_after_cancelling = "paid_after_cancelling"
    goods_found = "goods_found"  # as above, then the office found goods
    deposit_back = "deposit_back"  # as above, then the office gave all back
    new = "new"  # the maker has not answered
    overdue = "overdue"  # accepted, should have gone
    half_shipped = "half_shipped"  # the first parcel has gone, the others wait
    short = "short"
    cannot = "cannot"
    buyer_cancels = "buyer_cancels"


class Back(Enum):
    """How far giving back goes."""

    done = "done"
    asked = "asked"  # the buyer has not told an account
    told = "told"  # the office has to transfer
    underway = "underway"  # the provider has it
    failed = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One order to be. `vendors`: makers whose goods are surely in it (all their temperatures when alone)."""

    number: int
    course: Course
    method: PaymentMethod
    placed_at: datetime
    vendors: tuple[str, ...] = ()
    lines: int = 2
    back: Back = Back.done


# (course, method, days ago from, to, how many, makers, back); days are counted from the loading.
_Told = tuple[Course, PaymentMethod, float, float, int, tuple[str, ...], Back]
_TOLD: tuple[_Told, ...] = (
    (Course.untouched, CARD, 0.001, 0.003, 1, (), Back.done),
    (Course.untouched, KONBINI, 0.003, 0.006, 1, (), Back.done),
    (Course.page_refused, CARD, 0.004, 0.01, 1, (), Back.done),
    (Course.waiting, KONBINI, 0.1, 2.4, 5, (), Back.done),
    (Course.waiting, BANK, 0.05, 4.5, 8, (), Back.done),
    (Course.paid_too_late, BANK, 7, 8, 1, (), Back.done),
    (Course.paid_after_cancelling, KONBINI, 1.5, 2, 1, (), Back.done),
    (Course.goods_found, KONBINI, 20, 30, 1, (), Back.done),
    (Course.deposit_back, BANK, 40, 50, 1, (), Back.done),
    (Course.new, CARD, 0.05, 0.7, 3, (SENDAI_MAKER,), Back.done),
    (Course.new, CARD, 0.05, 0.6, 2, (PHONE_MAKER,), Back.done),
    (Course.new, CARD, 0.05, 0.6, 2, (CLERKS_MAKER,), Back.done),
    (Course.new, KONBINI, 0.8, 1.2, 2, (SENDAI_MAKER,), Back.done),
    (Course.new, CARD, 0.05, 0.8, 10, (), Back.done),
    (Course.new, CARD, 3, 4, 3, (), Back.done),  # nobody has answered for days
    (Course.swift, CARD, 0.2, 1.0, 3, (SENDAI_MAKER,), Back.done),
    (Course.swift, CARD, 0.2, 1.0, 2, (PHONE_MAKER,), Back.done),
    (Course.swift, CARD, 0.2, 1.0, 12, (), Back.done),
    (Course.overdue, CARD, 9, 12, 1, (SENDAI_MAKER,), Back.done),
    (Course.overdue, CARD, 9, 12, 1, (PHONE_MAKER,), Back.done),
    (Course.overdue, CARD, 9, 12, 3, (), Back.done),
    (Course.half_shipped, CARD, 6, 8, 3, (SENDAI_MAKER,), Back.done),
    (Course.short, BANK, 7, 9, 2, (), Back.asked),
    (Course.cannot, KONBINI, 7, 9, 1, (), Back.asked),
    (Course.short, BANK, 9, 11, 2, (), Back.told),
    (Course.cannot, KONBINI, 9, 11, 1, (), Back.told),
    (Course.buyer_cancels, CARD, 0.8, 1.5, 2, (), Back.underway),
    (Course.short, CARD, 4, 6, 1, (), Back.failed),
    (Course.cannot, CARD, 5, 7, 1, (SENDAI_MAKER,), Back.failed),
    (Course.short, CARD, 15, 110, 6, (), Back.done),
    (Course.cannot, CARD, 15, 110, 4, (), Back.done),
    (Course.buyer_cancels, CARD, 10, 110, 6, (), Back.done),
    (Course.buyer_cancels, BANK, 20, 100, 2, (), Back.done),
    (Course.short, KONBINI, 25, 100, 2, (), Back.done),
    (Course.usual, CARD, 12, 60, 4, (SENDAI_MAKER,), Back.done),
    (Course.usual, CARD, 12, 60, 4, (PHONE_MAKER,), Back.done),
    (Course.usual, KONBINI, 14, 60, 3, (CLERKS_MAKER,), Back.done),
    (Course.lapses, CARD, 0.5, 110, 5, (), Back.done),
    (Course.lapses, KONBINI, 6, 110, 5, (), Back.done),
    (Course.lapses, BANK, 8, 110, 5, (), Back.done),
    (Course.cancelled_unpaid, BANK, 1, 100, 4, (), Back.done),
    (Course.cancelled_unpaid, KONBINI, 1, 100, 2, (), Back.done),
    (Course.paid_late, BANK, 15, 100, 2, (), Back.done),
)


def plan_orders(dice: random.Random, *, count: int, now: datetime) -> list[Plan]:
    """`count` orders, oldest first: those told first, then usual ones over the last 120 days."""
    plans = list(_told(dice, now))[:count]
    while len(plans) < count:
        plans.append(_usual(dice, len(plans), now))
    plans.sort(key=lambda plan: (plan.placed_at, plan.number))
    return [replace(plan, number=place) for place, plan in enumerate(plans, 1)]


def _told(dice: random.Random, now: datetime) -> Iterator[Plan]:
    number = 0
    for course, method, youngest, oldest, many, vendors, back in _TOLD:
        for place in range(many):
            days = youngest + (oldest - youngest) * (place + dice.random()) / many
            yield Plan(
                number=number,
                course=course,
                method=method,
                placed_at=_whole_second(now - timedelta(days=days)),
                vendors=vendors,
                lines=1 if course is Course.paid_too_late else dice.choice((1, 2, 2, 3)),
                back=back,
            )
            number += 1


def _usual(dice: random.Random, number: int, now: datetime) -> Plan:
    """Most in the evening, more of late than months ago."""
    days_ago = 1 + int((DAYS_BACK - 2) * dice.random() ** 1.4)
    day = in_jst(now).date() - timedelta(days=days_ago)
    hour = dice.choice((7, 8, 10, 12, 12, 13, 15, 17, 19, 20, 20, 21, 21, 22, 22, 23))
    at = datetime.combine(day, time(hour, dice.randrange(60), dice.randrange(60)), tzinfo=JST)
    return Plan(
        number=number,
        course=Course.usual,
        method=dice.choices((CARD, KONBINI, BANK), weights=(72, 16, 12))[0],
        placed_at=at,
        lines=dice.choices((1, 2, 3, 4, 5), weights=(30, 32, 20, 12, 6))[0],
    )


def _whole_second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
