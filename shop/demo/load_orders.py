"""The orders of the last 120 days, and all they left behind: letters that went, questions asked."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select, update

from shop.accounts.models import Membership, Role, Scope
from shop.chance import repeatable
from shop.db import db, transaction
from shop.demo.enquiries import add_enquiries
from shop.demo.goods import Good
from shop.demo.order_life import OrderLife
from shop.demo.plans import plan_orders
from shop.demo.shelf import Shelf
from shop.demo.stage import Stage
from shop.demo.timeline import Timeline
from shop.mail.claim_letters import KEPT
from shop.mail.models import Letter, LetterState
from shop.orders.models import Order

_SETTLED_BEFORE = timedelta(hours=3)


def load_orders(*, count: int, goods: Sequence[Good], origin: str, now: datetime) -> int:
    """Play `count` orders up to `now`; returns how many there are then. The same `now`, the same orders."""
    shelf = Shelf(goods, now=now)
    timeline = Timeline(until=now)
    settled_at = now - _SETTLED_BEFORE
    finance, makers = _actors()
    stage = Stage(
        timeline=timeline, shelf=shelf, now=now, origin=origin, settled_at=settled_at, finance=finance,
        makers=makers,
    )  # fmt: skip
    if shelf.offers:
        for plan in plan_orders(random.Random("plans"), count=count, now=now):
            OrderLife(stage, plan).begin()
    timeline.at(settled_at, lambda at: shelf.settle(now=at))
    with repeatable("demo orders"):
        timeline.run()
    with transaction():
        shelf.settle(now=now)
        add_enquiries(now=now)
        _count_letters_as_sent()
        return db.session.scalar(select(func.count()).select_from(Order)) or 0


def _actors() -> tuple[str, dict[int, str]]:
    """Who books transfers, and who acts for the makers that have somebody to sign in as."""
    with transaction():
        members = list(db.session.scalars(select(Membership).order_by(Membership.id)))
    finance = next(
        (
            f"user:{one.user_id}"
            for one in members
            if one.scope is Scope.office and one.role is Role.finance
        ),
        "office",
    )
    makers = {one.vendor_id: f"user:{one.user_id}" for one in members if one.vendor_id is not None}
    return finance, makers


def _count_letters_as_sent() -> None:
    """All of them are history: nothing is posted to invented people, also with a mail server set."""
    db.session.execute(
        update(Letter)
        .where(Letter.state == LetterState.queued)
        .values(state=LetterState.sent, sent_at=Letter.created_at, attempts=1, last_problem=KEPT)
        .execution_options(synchronize_session=False)
    )
