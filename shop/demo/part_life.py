"""What the makers do with an invented order that is paid, and what buyers take back."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial

from sqlalchemy import select

from shop.clock import JST
from shop.db import db
from shop.demo.plans import Course, Plan
from shop.demo.refund_life import RefundLife
from shop.demo.stage import Stage, office_hours
from shop.orders.load import part_by_id
from shop.orders.models import Order, Parcel, ParcelState, VendorOrder, VendorOrderState
from shop.orders.pieces import lines_of
from shop.payments.answer_part import accept_part, cancel_part, decline_part, report_short
from shop.payments.load import to_change
from shop.payments.models import Payment, Refund
from shop.payments.ship_parcel import ship_parcel
from shop.shipping.tracking import looks_mistyped

_REASONS = ("no_stock", "quality", "cannot_ship", "other")
_SILENT = {Course.new}
_Answer = Callable[[Order, VendorOrder, Payment, datetime], Refund]


class PartLife:
    """The parts of one paid order. The plan's course is played by its first part."""

    def __init__(self, stage: Stage, plan: Plan, dice: random.Random, order_id: int) -> None:
        self._stage, self._plan, self._dice, self._order_id = stage, plan, dice, order_id

    def begin(self, at: datetime) -> None:
        """Put every part's answer on the timeline."""
        parts = select(VendorOrder.id).where(VendorOrder.order_id == self._order_id)
        for place, part_id in enumerate(db.session.scalars(parts.order_by(VendorOrder.id)).all()):
            course = self._plan.course if place == 0 else _course_of_others(self._plan.course)
            if course not in _SILENT:
                step = partial(self._answer, part_id, course)
                self._stage.timeline.at(self._answered_at(course, at), step)

    def _answered_at(self, course: Course, at: datetime) -> datetime:
        if course in {Course.swift, Course.buyer_cancels}:
            return at + timedelta(minutes=10 + self._dice.randrange(80))
        return office_hours(at, self._dice)

    # ── steps ────────────────────────────────────────────────────────────────────────────────────

    def _answer(self, part_id: int, course: Course, at: datetime) -> None:
        special = self._special(course)
        if special is None:
            part = part_by_id(part_id)
            accept_part(part=part, actor=self._stage.maker(part.vendor_id), now=at)
        else:
            payment, order = to_change(self._order_id)
            part = _part(order, part_id)
            refund = special(order, part, payment, at)
            RefundLife(self._stage, self._dice, refund.id, self._plan.back).begin(refund, at)
        self._plan_shipping(part, course, at)

    def _plan_shipping(self, part: VendorOrder, course: Course, at: datetime) -> None:
        if part.state is VendorOrderState.accepted and course is not Course.overdue:
            waiting = [p for p in part.parcels if p.state is ParcelState.waiting]
            for parcel in waiting[:1] if course is Course.half_shipped else waiting:
                step = partial(self._ship, part.id, parcel.id)
                self._stage.timeline.at(self._shipped_at(parcel, at), step)

    def _special(self, course: Course) -> _Answer | None:
        """Answers that give money back; None: the maker accepts."""
        answers: dict[Course, _Answer] = {
            Course.short: self._short,
            Course.cannot: self._cannot,
            Course.buyer_cancels: self._taken_back,
        }
        return answers.get(course)

    def _short(self, order: Order, part: VendorOrder, payment: Payment, at: datetime) -> Refund:
        line = next(lines_of(part))
        return report_short(
            order=order, part=part, payment=payment, pieces={line.id: 1},
            actor=self._stage.maker(part.vendor_id), now=at,
        )  # fmt: skip

    def _cannot(self, order: Order, part: VendorOrder, payment: Payment, at: datetime) -> Refund:
        return decline_part(
            order=order, part=part, payment=payment, reason=self._dice.choice(_REASONS),
            actor=self._stage.maker(part.vendor_id), now=at,
        )  # fmt: skip

    def _taken_back(
        self, order: Order, part: VendorOrder, payment: Payment, at: datetime
    ) -> Refund:
        return cancel_part(order=order, part=part, payment=payment, actor="buyer", now=at)

    def _shipped_at(self, parcel: Parcel, at: datetime) -> datetime:
        planned = datetime.combine(parcel.ship_on, time(13, 30), tzinfo=JST)
        planned += timedelta(minutes=self._dice.randrange(150))
        return max(planned, at + timedelta(minutes=20))

    def _ship(self, part_id: int, parcel_id: int, at: datetime) -> None:
        _payment, order = to_change(self._order_id)
        part = _part(order, part_id)
        parcel = next(one for one in part.parcels if one.id == parcel_id)
        ship_parcel(
            order=order, part=part, parcel=parcel,
            tracking_number=_tracking_number(parcel.carrier.value, self._dice),
            actor=self._stage.maker(part.vendor_id), now=at,
        )  # fmt: skip


def _course_of_others(course: Course) -> Course:
    """What the order's other makers do: mostly the usual, but nobody hurries past a new order."""
    return course if course in {Course.new, Course.swift} else Course.usual


def _part(order: Order, part_id: int) -> VendorOrder:
    return next(part for part in order.vendor_orders if part.id == part_id)


def _tracking_number(carrier: str, dice: random.Random) -> str:
    """Twelve digits that look right to the carrier; no parcel has them (they begin with 0000)."""
    start = f"0000{dice.randrange(10_000_000):07}"
    return next(
        number
        for number in (f"{start}{digit}" for digit in range(10))
        if not looks_mistyped(carrier, number)
    )
