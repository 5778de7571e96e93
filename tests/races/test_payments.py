"""Payments when two hands reach for the same thing at the same moment."""

from __future__ import annotations

import time
from collections import Counter
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from shop import clock
from shop.db import db, transaction
from shop.errors import StaleVersion
from shop.orders.models import OrderState
from shop.payments.answer_part import accept_part, cancel_part, check_version, decline_part
from shop.payments.lapse_order import cancel_unpaid
from shop.payments.load import payment_of, to_change
from shop.payments.mark_paid import mark_paid
from shop.payments.models import CallKind, ProviderCall, ProviderEvent, Refund
from shop.payments.run_calls import run_calls, run_calls_of
from shop.payments.sweep_lapsed import sweep_lapsed
from shop.stock.pools import free_lapsed
from shop.stock.sell import sell
from tests.factories import orders
from tests.factories.orders import NOON
from tests.races.together import together
from tests.support.provider import Provider
from tests.unit.payments import buying

pytestmark = pytest.mark.usefixtures("inside")


def answer(order_id: int, verb: Any, version: int) -> str:
    """What the maker's page does with a form: the part is changed if nobody changed it before."""
    with transaction():
        payment, order = to_change(order_id)
        part = order.vendor_orders[0]
        check_version(part, version)
        if verb is accept_part:
            accept_part(part=part, actor="vendor", now=clock.now())
        elif verb is decline_part:
            decline_part(order=order, part=part, payment=payment, reason="不作", actor="vendor",
                         now=clock.now())  # fmt: skip
        else:
            cancel_part(order=order, part=part, payment=payment, actor="buyer", now=clock.now())
    return part.state.value


def kinds(answers: list[Any]) -> Counter[str]:
    return Counter(a if isinstance(a, str) else type(a).__name__ for a in answers)


def test_the_same_webhook_twice_at_the_same_moment_is_handled_once(
    app: Flask, provider: Provider
) -> None:
    for _ in range(10):
        order_id = orders.placed()
        provider.pay(buying.asked(provider, order_id))
        bodies = [b for b, _s in provider.keep() if b"checkout.session.completed" in b]
        db.session.commit()

        def arrive(body: bytes) -> tuple[int, str]:
            answer = provider.deliver(body, provider.sign(body))
            return answer.status_code, answer.json["outcome"]  # type: ignore[index]

        answers = together(app, [partial(arrive, bodies[0])] * 3)
        assert sorted(answers) == [(200, "paid"), (200, "repeat"), (200, "repeat")], answers
        assert orders.whole(order_id).state is OrderState.paid
        assert buying.letters(order_id).count("order_paid") == 1
    assert db.session.scalar(select(func.count()).select_from(ProviderEvent)) == 10


def test_webhook_and_sweep_learn_of_the_same_payment_at_once(
    app: Flask, provider: Provider
) -> None:
    later = NOON + timedelta(minutes=51)
    for _ in range(10):
        order_id = orders.placed()
        provider.pay(buying.asked(provider, order_id))
        bodies = [b for b, _s in provider.keep() if b"checkout.session.completed" in b]
        db.session.commit()
        told, swept = together(
            app,
            [
                lambda body=bodies[0]: provider.deliver(body, provider.sign(body)).status_code,
                lambda: sweep_lapsed(gateway=provider.gateway, now=later),
            ],
        )
        assert told == 200, told
        assert swept in (0, 1), swept
        assert orders.whole(order_id).state is OrderState.paid
        assert buying.letters(order_id).count("order_paid") == 1
        db.session.commit()


def test_two_people_who_give_the_makers_answer_at_once(app: Flask, provider: Provider) -> None:
    for verb in (accept_part, decline_part, cancel_part) * 4:
        order_id = buying.bought(provider)
        version = buying.part_of(order_id).version
        db.session.commit()
        acts = [partial(answer, order_id, accept_part, version)]
        acts.append(partial(answer, order_id, verb, version))
        answers = together(app, acts)
        assert sum(isinstance(a, StaleVersion) for a in answers) == 1, answers
        won = next(a for a in answers if isinstance(a, str))
        assert buying.part_of(order_id).state.value == won
        assert len(db.session.scalars(select(Refund).where(Refund.order_id == order_id)).all()) == (
            0 if won == "accepted" else 1
        )


def test_a_refund_that_door_and_job_run_at_once_is_asked_for_once(
    app: Flask, provider: Provider
) -> None:
    for _ in range(8):
        order_id = buying.bought(provider)
        refund = buying.cancel(order_id)
        payment_id = payment_of(order_id).id
        db.session.commit()
        gateway, now = provider.gateway, clock.now()
        by_door = partial(run_calls_of, payment_id=payment_id, gateway=gateway, now=now)
        by_job = partial(run_calls, gateway=gateway, now=now)
        door, job = together(app, [by_door, by_job])
        assert door + job == 1, (door, job)
        db.session.expire_all()
        assert refund.state.value == "done"
        call = db.session.scalars(
            select(ProviderCall).where(ProviderCall.refund_id == refund.id)
        ).one()
        assert (call.kind, call.attempts) == (CallKind.refund, 1)


def test_the_message_and_the_answer_of_a_refund_at_once_settle_it_once(
    app: Flask, provider: Provider
) -> None:
    for _ in range(8):
        order_id = buying.bought(provider)
        refund = buying.cancel(order_id)
        payment_id = payment_of(order_id).id
        db.session.commit()

        def told_meanwhile() -> list[str]:
            for _ in range(200):
                if provider.tell():
                    return provider.outcomes
            return []

        by_door = partial(
            run_calls_of, payment_id=payment_id, gateway=provider.gateway, now=clock.now()
        )
        run, told = together(app, [by_door, told_meanwhile])
        assert run == 1, run
        assert isinstance(told, list), told
        assert all(not word.isdigit() for word in told), told
        db.session.expire_all()
        assert refund.state.value == "done"
        assert buying.letters(order_id).count("refunded") == 1


def test_paying_and_cancelling_at_once_loses_no_money(app: Flask, provider: Provider) -> None:
    seen: Counter[str] = Counter()
    for _ in range(12):
        order_id = orders.placed()
        provider.pay(buying.asked(provider, order_id))
        bodies = [b for b, _s in provider.keep() if b"checkout.session.completed" in b]
        db.session.commit()

        def cancel(order_id: int = order_id) -> str:
            with transaction():
                payment, order = to_change(order_id)
                cancel_unpaid(order=order, payment=payment, actor="buyer", now=clock.now())
            return "cancelled"

        told, cancelled = together(
            app,
            [
                lambda body=bodies[0]: provider.deliver(body, provider.sign(body)).status_code,
                cancel,
            ],
        )
        assert told == 200, told
        state = orders.whole(order_id).state.value
        assert state == ("stock_missing" if cancelled == "cancelled" else "paid"), cancelled
        seen[state] += 1
        db.session.commit()
    assert sum(seen.values()) == 12


def test_a_transfer_that_is_marked_twice_at_once_is_booked_once(
    app: Flask, provider: Provider
) -> None:
    for _ in range(8):
        order_id = orders.placed(method=buying.BANK)

        def mark(order_id: int = order_id) -> str:
            with transaction():
                payment, _order = to_change(order_id)
                order = mark_paid(
                    payment=payment, paid_at=clock.now(), actor="user:1", now=clock.now()
                )
            return order.state.value

        assert together(app, [mark, mark]) == ["paid", "paid"]
        assert buying.letters(order_id).count("order_paid") == 1
        db.session.commit()


def test_a_late_transfer_and_another_buyer_want_the_last_piece(
    app: Flask, provider: Provider
) -> None:
    seen: Counter[str] = Counter()
    for _ in range(12):
        with transaction():
            sku = orders.goods(pieces=1)
        order_id = orders.placed({sku: 1}, method=buying.BANK)
        due = orders.whole(order_id).payment_due_at
        with transaction():
            basket = orders.cart({sku: 1}, now=due)
        db.session.commit()

        def mark(order_id: int = order_id, due: Any = due) -> str:
            with transaction():
                payment, _order = to_change(order_id)
                return mark_paid(payment=payment, paid_at=due, actor="user:1", now=due).state.value

        def buy(basket: Any = basket, due: Any = due) -> str:
            with transaction():
                orders.confirm(basket, method=buying.BANK, now=due)
            return "placed"

        marked, placed = together(app, [mark, buy])
        assert (marked, kinds([placed])) in [
            ("paid", Counter(OutOfStock=1)),
            ("paid", Counter(CannotPlace=1)),
            ("stock_missing", Counter(placed=1)),
        ], (marked, placed)
        seen[marked] += 1
        db.session.commit()
    assert sum(seen.values()) == 12


def test_a_late_transfer_that_lost_half_its_goods_and_a_buyer_do_not_lock_each_other(
    app: Flask, provider: Provider
) -> None:
    """It sells what is held of the second pool and takes the first again: first pool first."""
    for _ in range(3):
        with transaction():
            skus = [orders.goods(pieces=3), orders.goods(pieces=3)]
            pool_ids = [sku.pool_id for sku in skus]
        order_id = orders.placed(dict.fromkeys(skus, 1), method=buying.BANK)
        due = orders.whole(order_id).payment_due_at
        with transaction():
            assert free_lapsed(pool_ids[:1], now=due, actor="job") == 1

        def mark(order_id: int = order_id, due: Any = due) -> str:
            with transaction():
                payment, _order = to_change(order_id)
                return mark_paid(payment=payment, paid_at=due, actor="user:1", now=due).state.value

        def take(pool_ids: list[int] = pool_ids, due: Any = due) -> str:
            with transaction():
                for pool_id in pool_ids:
                    sell(wants={pool_id: 1}, cause="till", key="till", actor="till", now=due)
                    time.sleep(0.2)  # the other one has begun
            return "sold"

        assert together(app, [mark, take]) == ["paid", "sold"]
