"""The outbox as a list, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import defer

from shop.db import db
from shop.errors import NotFound
from shop.mail.models import Letter

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPage:
    """One page of letters (without their bodies) and how many pages there are."""

    letters: list[Letter]
    count: int
    page: int
    last: int


def letter_page(*, recipient: str = "", event: str = "", page: int = 1) -> LetterPage:
    """Letters to addresses that contain `recipient`, of one event if given, in two queries."""
    count = db.session.scalar(_found(select(func.count()).select_from(Letter), recipient, event))
    last = max(1, -(-(count or 0) // ON_A_PAGE))
    page = min(max(page, 1), last)
    query = _found(select(Letter), recipient, event).options(
        defer(Letter.text, raiseload=True), defer(Letter.html, raiseload=True)
    )
    letters = db.session.scalars(
        query.order_by(Letter.created_at.desc(), Letter.id.desc())
        .limit(ON_A_PAGE)
        .offset((page - 1) * ON_A_PAGE)
    )
    return LetterPage(letters=list(letters), count=count or 0, page=page, last=last)


def events_written() -> list[str]:
    """Every event of which there is a letter."""
    return list(db.session.scalars(select(Letter.event).distinct().order_by(Letter.event)))


def letter_by_id(letter_id: int) -> Letter:
    """A whole letter. Raises NotFound."""
    letter = db.session.get(Letter, letter_id)
    if letter is None:
        raise NotFound
    return letter


def _found(query: Select[Any], recipient: str, event: str) -> Select[Any]:
    if recipient:
        query = query.where(Letter.recipient.contains(recipient, autoescape=True))
    return query.where(Letter.event == event) if event else query
