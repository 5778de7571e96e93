"""What can be found, and the words that mean the same."""

from __future__ import annotations

from sqlalchemy import Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from shop.db import Base


class SearchEntry(Base):
    """One findable thing: its bigrams (the index proper is FTS5 or tsvector, kept by a migration)."""

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("kind", "entity_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    entity_id: Mapped[int]
    heading: Mapped[str] = mapped_column(Text)  # folded name + reading, for the order of hits
    grams: Mapped[str] = mapped_column(Text)  # bigrams of everything, space separated


class SearchSynonym(Base):
    """One word of a group of words that mean the same (folded)."""

    __tablename__ = "search_synonym"
    __table_args__ = (
        UniqueConstraint("group_code", "word"),
        Index("ix_search_synonym_word", "word"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    group_code: Mapped[str]
    word: Mapped[str]
    shown: Mapped[str]
