"""When the demo was loaded (every date in it is relative to that)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class DemoLoad(Base):
    """One loading of the demo data."""

    __tablename__ = "demo_load"

    id: Mapped[int] = mapped_column(primary_key=True)
    loaded_at: Mapped[datetime]
    products: Mapped[int]
    orders: Mapped[int]
