"""Partner towns as pages read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from shop.db import db
from shop.errors import NotFound
from shop.places.models import Municipality


def all_towns() -> Sequence[Municipality]:
    """Every town, by code (north to south), in one query."""
    return db.session.scalars(select(Municipality).order_by(Municipality.code6)).all()


def town_by_code(code6: str) -> Municipality:
    """One town by its six digits. Raises NotFound."""
    found = db.session.scalar(select(Municipality).where(Municipality.code6 == code6))
    if found is None:
        raise NotFound
    return found


def town_of_day(day: date) -> Municipality | None:
    """The town whose story is told on a day, another one every day; one query."""
    turn = (Municipality.id * 7919 + day.toordinal() * 101) % 1009
    return db.session.scalar(select(Municipality).order_by(turn, Municipality.id).limit(1))


def all_town_codes() -> Sequence[str]:
    """The codes of all towns, in one query."""
    return db.session.scalars(select(Municipality.code6).order_by(Municipality.code6)).all()
