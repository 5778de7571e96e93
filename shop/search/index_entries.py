"""Write what can be found; triggers (SQLite) or a generated column (PostgreSQL) keep the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import delete, insert

from shop.db import db
from shop.search.grams import grams_of, heading_of
from shop.search.models import SearchEntry

BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One thing: names and readings (a hit there comes first), and all other words."""

    entity_id: int
    heading: Sequence[str]
    words: Sequence[str] = ()


def index_entries(*, kind: str, entries: Iterable[Findable]) -> int:
    """Put entries of one kind in the place of what was indexed under their ids. Returns how many."""
    written = 0
    waiting = iter(entries)
    while batch := list(islice(waiting, BATCH)):
        forget_entries(kind=kind, entity_ids=[entry.entity_id for entry in batch])
        db.session.execute(insert(SearchEntry), list(_rows(kind, batch)))
        written += len(batch)
    return written


def forget_entries(*, kind: str, entity_ids: Sequence[int]) -> None:
    """Take things out of the index."""
    db.session.execute(
        delete(SearchEntry)
        .where(SearchEntry.kind == kind, SearchEntry.entity_id.in_(entity_ids))
        .execution_options(synchronize_session=False)
    )


def _rows(kind: str, entries: Iterable[Findable]) -> Iterator[dict[str, object]]:
    for entry in entries:
        texts = [text for text in (*entry.heading, *entry.words) if text]
        yield {
            "kind": kind,
            "entity_id": entry.entity_id,
            "heading": heading_of(entry.heading),
            "grams": grams_of(texts),
        }
