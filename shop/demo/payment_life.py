"""How an invented order is paid, is not paid, or is paid too late."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from sqlalchemy import select

from shop.db import db
from shop.demo.part_life import PartLife
from shop.demo.plans import Back, Course, Plan
from shop.demo.refund_life import RefundLife
from shop.demo.stage import Stage, answered, demo_intent, demo_session, office_hours
from shop.orders.models import Order, OrderState, PaymentMethod
from shop.orders.move_state import move_order
from shop.orders.payment_terms import HOLD_AFTER_SESSION, HOLD_AFTER_SLIP
from shop.payments.give_back import give_back_deposit
from shop.payments.lapse_order import cancel_unpaid, lapse_order
from shop.payments.load import payment_of, to_change
from shop.payments.mark_paid import mark_paid, take_goods_for
from shop.payments.models import CallState, Payment, ProviderCall, ProviderEvent, RefundCause
from shop.payments.provider import PaymentStatus, SessionState
from shop.payments.record_session import record_session

_MINUTE = timedelta(minutes=1)
_CANCELS = {
    Course.cancelled_unpaid,
    Course.paid_after_cancelling,
    Course.goods_found,
    Course.deposit_back,
}
_LAPSES = {Course.lapses, Course.paid_late, Course.paid_too_late}
_RESTS = {Course.untouched, Course.page_refused}


class PaymentLife:
    """From the open payment page to money, or to the end without."""

    def __init__(self, stage: Stage, plan: Plan, dice: random.Random, order_id: int) -> None:
        self._stage, self._plan, self._dice, self._order_id = stage, plan, dice, order_id

    def begin(self, payment: Payment, at: datetime) -> None:
        """Put what comes next on the timeline."""
        course, timeline = self._plan.course, self._stage.timeline
        if course in _RESTS:
            return
        if payment.method is PaymentMethod.konbini and not self._gives_up_early():
            timeline.at(at + 3 * _MINUTE, self._choose_konbini)
        elif course in _LAPSES:
            timeline.at(self._lapses_at(payment), self._lapse)
        if course in _CANCELS:
            timeline.at(at + timedelta(hours=5), self._cancel)
            timeline.at(at + timedelta(hours=7), self._pay)
        elif course not in _LAPSES and course is not Course.waiting:
            timeline.at(self._paid_at(payment, at), self._pay)

    def _gives_up_early(self) -> bool:
        """Half of those who never pay at a konbini never choose one."""
        return self._plan.course is Course.lapses and self._plan.number % 2 == 0

    def _paid_at(self, payment: Payment, at: datetime) -> datetime:
        if payment.method is PaymentMethod.card:
            return at + (2 + self._dice.randrange(4)) * _MINUTE
        hours = 4 + self._dice.randrange(14)
        if payment.method is PaymentMethod.konbini:
            return at + timedelta(hours=hours)
        return office_hours(at + timedelta(hours=hours), self._dice)

    def _lapses_at(self, payment: Payment) -> datetime:
        if payment.method is PaymentMethod.bank_transfer:
            return self._due(payment) + _MINUTE
        return (payment.session_expires_at or self._due(payment)) + HOLD_AFTER_SESSION + _MINUTE

    def _due(self, payment: Payment) -> datetime:
        return db.session.get_one(Order, payment.order_id).payment_due_at

    # ── steps ────────────────────────────────────────────────────────────────────────────────────

    def _choose_konbini(self, at: datetime) -> None:
        payment = payment_of(self._order_id)
        self._tell(payment, "unpaid", at)
        if self._plan.course is Course.waiting:
            payment.session_id = None
        if self._plan.course in _LAPSES and payment.slip_due_at is not None:
            self._stage.timeline.at(payment.slip_due_at + HOLD_AFTER_SLIP + _MINUTE, self._lapse)

    def _lapse(self, at: datetime) -> None:
        lapse_order(payment=payment_of(self._order_id), actor="job", now=at)
        if self._plan.course is Course.paid_late:
            self._stage.timeline.at(office_hours(at, self._dice), self._pay)
        if self._plan.course is Course.paid_too_late:
            # When the last pieces have gone at the maker's own door.
            self._stage.timeline.at(self._stage.settled_at + 30 * _MINUTE, self._pay)

    def _cancel(self, at: datetime) -> None:
        payment, order = to_change(self._order_id)
        cancel_unpaid(order=order, payment=payment, actor="buyer", now=at)
        for call in self._queued(payment):
            answered(call, now=at)

    def _queued(self, payment: Payment) -> list[ProviderCall]:
        return list(
            db.session.scalars(
                select(ProviderCall).where(
                    ProviderCall.payment_id == payment.id, ProviderCall.state == CallState.queued
                )
            )
        )

    def _pay(self, at: datetime) -> None:
        if self._plan.course is Course.cancelled_unpaid:
            return
        payment = payment_of(self._order_id)
        if payment.method is PaymentMethod.bank_transfer:
            mark_paid(
                payment=payment, paid_at=at - timedelta(hours=2), actor=self._stage.finance,
                now=at, reference=f"架空振込 {self._plan.number:04}",
            )  # fmt: skip
        else:
            self._tell(payment, "paid", at)
        self._go_on(at)

    def _go_on(self, at: datetime) -> None:
        order = db.session.get_one(Order, self._order_id)
        if order.state is OrderState.paid:
            PartLife(self._stage, self._plan, self._dice, self._order_id).begin(at)
        elif self._plan.course is Course.goods_found:
            self._stage.timeline.at(office_hours(at, self._dice), self._find_goods)
        elif self._plan.course is Course.deposit_back:
            self._stage.timeline.at(office_hours(at, self._dice), self._give_all_back)

    def _find_goods(self, at: datetime) -> None:
        payment, order = to_change(self._order_id)
        take_goods_for(order=order, payment=payment, actor=self._stage.finance, now=at)
        self._go_on(at)

    def _give_all_back(self, at: datetime) -> None:
        payment, order = to_change(self._order_id)
        refund = give_back_deposit(
            order=order, payment=payment, cause=RefundCause.paid_too_late,
            actor=self._stage.finance, now=at,
        )  # fmt: skip
        if order.state is OrderState.stock_missing:
            move_order(order, OrderState.cancelled, actor=self._stage.finance, now=at)
        RefundLife(self._stage, self._dice, refund.id, Back.done).begin(refund, at)

    def _tell(self, payment: Payment, said: PaymentStatus, at: datetime) -> None:
        """What the provider would have said, and the row of the event that says it."""
        order = db.session.get_one(Order, self._order_id)
        konbini = payment.method is PaymentMethod.konbini
        state = SessionState(
            session_id=payment.session_id or demo_session(order),
            status="complete",
            payment_status=said,
            intent_id=demo_intent(order),
            charge_id=None,
            amount_yen=payment.amount.amount,
            method="konbini" if konbini else "card",
            konbini_due_at=None,
            order_number=order.number,
        )
        outcome = record_session(
            payment=payment, state=state, heard_at=at, actor="provider", now=at
        )
        db.session.add(
            ProviderEvent(
                event_id=f"evt_demo_{order.number}_{said}",
                type="checkout.session.completed",
                outcome=outcome,
                payment_id=payment.id,
                created_at=at,
                received_at=at,
            )
        )
