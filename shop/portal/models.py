"""Enquiries from the contact form."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class Enquiry(Base):
    """A question to the office, until it is answered."""

    __tablename__ = "enquiry"
    __table_args__ = (Index("ix_enquiry_answered_at", "answered_at", "created_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    email: Mapped[str]
    topic: Mapped[str]
    order_number: Mapped[str] = mapped_column(default="")
    body: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
