"""How far an invented refund comes: to the provider, to the buyer's account, or nowhere yet."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from sqlalchemy import select

from shop.db import db
from shop.demo.plans import Back
from shop.demo.stage import Stage, answered, office_hours
from shop.orders.load import order_by_id
from shop.payments.load import payment_of
from shop.payments.models import ProviderCall, Refund, RefundState
from shop.payments.settle_refund import fail_refund, settle_refund, tell_account


class RefundLife:
    """What follows one refund."""

    def __init__(self, stage: Stage, dice: random.Random, refund_id: int, back: Back) -> None:
        self._stage, self._dice, self._refund_id, self._back = stage, dice, refund_id, back

    def begin(self, refund: Refund, at: datetime) -> None:
        """Put what comes next on the timeline; the provider's part is played at once."""
        timeline = self._stage.timeline
        if refund.state is RefundState.queued:
            self._play_the_provider(at)
            if self._back is Back.failed:
                timeline.at(at + timedelta(hours=20), self._fail)
            elif self._back is not Back.underway:
                timeline.at(at + timedelta(minutes=2), self._settle)
        elif self._back is not Back.asked:
            timeline.at(at + timedelta(hours=12), self._tell_account)

    def _play_the_provider(self, at: datetime) -> None:
        call = db.session.scalars(
            select(ProviderCall).where(ProviderCall.refund_id == self._refund_id)
        ).one()
        answered(call, now=at)

    def _refund(self) -> Refund:
        return db.session.get_one(Refund, self._refund_id)

    def _tell_account(self, at: datetime) -> None:
        refund = self._refund()
        tell_account(
            refund=refund, bank_name="架空銀行", bank_branch="見本支店", account_kind="ordinary",
            account_number=f"{self._dice.randrange(10_000_000):07}", account_holder="カクウ タロウ",
            actor="buyer", now=at,
        )  # fmt: skip
        if self._back is Back.done:
            self._stage.timeline.at(office_hours(at, self._dice), self._settle)

    def _settle(self, at: datetime) -> None:
        refund = self._refund()
        by_provider = refund.state is RefundState.queued
        settle_refund(
            refund=refund,
            order=order_by_id(refund.order_id),
            payment=payment_of(refund.order_id),
            actor="provider" if by_provider else self._stage.finance,
            now=at,
        )

    def _fail(self, at: datetime) -> None:
        refund = self._refund()
        payment = payment_of(refund.order_id)
        fail_refund(refund=refund, payment=payment, actor="provider", now=at)
