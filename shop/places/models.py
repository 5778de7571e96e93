"""Partner municipalities and the pages that tell of them."""

from __future__ import annotations

from sqlalchemy import Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class Municipality(Base):
    """A partner town, keyed by the national six-digit code (names repeat, codes do not)."""

    __tablename__ = "municipality"
    __table_args__ = (
        UniqueConstraint("code6"),
        Index("ix_municipality_prefecture_code", "prefecture_code"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code6: Mapped[str]
    prefecture_code: Mapped[str]
    region: Mapped[str]
    name: Mapped[str]
    name_kana: Mapped[str]
    name_en: Mapped[str]
    setting: Mapped[str] = mapped_column(default="plain")  # which landscape its picture shows
    summary: Mapped[str]
    summary_en: Mapped[str | None]
    story: Mapped[str] = mapped_column(Text)
    story_en: Mapped[str | None] = mapped_column(Text)
    contact_section: Mapped[str] = mapped_column(default="")
    contact_phone: Mapped[str] = mapped_column(default="")
    contact_email: Mapped[str] = mapped_column(default="")
