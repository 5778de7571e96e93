"""What the demo held when it was loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select

from shop.db import db
from shop.demo.load_demo import existing_load
from shop.places.models import Municipality
from shop.vendors.models import Vendor

_FRESH_FOR = timedelta(days=1)  # after that the dates of the demo look old


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFigures:
    """Counts as of loading."""

    loaded_at: datetime
    towns: int
    makers: int
    products: int
    orders: int

    def is_old(self, now: datetime) -> bool:
        """Whether it is worth loading anew."""
        return now - self.loaded_at > _FRESH_FOR


def figures() -> DemoFigures | None:
    """The counts, or None where no demo was loaded."""
    load = existing_load()
    if load is None:
        return None
    return DemoFigures(
        loaded_at=load.loaded_at,
        towns=db.session.scalar(select(func.count()).select_from(Municipality)) or 0,
        makers=db.session.scalar(select(func.count()).select_from(Vendor)) or 0,
        products=load.products,
        orders=load.orders,
    )
