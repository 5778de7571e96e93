"""Ids of the things that answer a question, on SQLite (FTS5) and PostgreSQL (tsvector)."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    and_,
    case,
    column,
    false,
    or_,
    select,
    table,
    text,
)

from shop.db import db
from shop.search.models import SearchEntry
from shop.search.question import Question, Term
from shop.text import bigrams


def hits(question: Question, *, kind: str) -> Subquery:
    """Return a subquery of (entity_id, rank). Rank 0: a name begins so; 1: in a name; 2: elsewhere."""
    return (
        select(SearchEntry.entity_id.label("entity_id"), _rank(question).label("rank"))
        .where(SearchEntry.kind == kind, _answers(question))
        .subquery("hits")
    )


def _answers(question: Question) -> ColumnElement[bool]:
    if not question.terms:
        return false()
    if db.session.get_bind().dialect.name == "sqlite":
        rows: Select[int] = select(column("rowid", Integer)).select_from(table("search_index"))
        match = text("search_index MATCH :search_question")
        asked = rows.where(match.bindparams(search_question=fts5_text(question)))
        return SearchEntry.id.in_(asked)
    vector: ColumnElement[bool] = text(  # type: ignore[assignment]  # text() is a condition here
        "search_entry.vector @@ to_tsquery('simple', :search_question)"
    ).bindparams(search_question=tsquery_text(question))
    return vector


def _rank(question: Question) -> ColumnElement[int]:
    named = [_in_heading(term, begins=False) for term in question.terms]
    begun = [_in_heading(term, begins=True) for term in question.terms[:1]]
    if not named:
        return case((false(), 0), else_=2)
    return case((and_(*named, *begun), 0), (and_(*named), 1), else_=2)


def _in_heading(term: Term, *, begins: bool) -> ColumnElement[bool]:
    find = SearchEntry.heading.startswith if begins else SearchEntry.heading.contains
    return or_(
        *(
            and_(*(find(phrase, autoescape=True) for phrase in phrases))
            for phrases in term.alternatives
        )
    )


def fts5_text(question: Question) -> str:
    """Write the question for FTS5's MATCH. Phrases hold letters only, so no sign is an operator."""

    def phrase(word: str) -> str:
        grams = " ".join(bigrams(word))
        return f'"{grams}" *' if len(word) == 1 else f'"{grams}"'

    return _written(question, phrase, both=" AND ", either=" OR ")


def tsquery_text(question: Question) -> str:
    """Write the question for to_tsquery('simple', …); every gram stands in quotes."""

    def phrase(word: str) -> str:
        if len(word) == 1:
            return f"'{word}':*"
        return "(" + " <-> ".join(f"'{gram}'" for gram in bigrams(word)) + ")"

    return _written(question, phrase, both=" & ", either=" | ")


def _written(question: Question, phrase: Callable[[str], str], *, both: str, either: str) -> str:
    return both.join(
        "("
        + either.join(
            "(" + both.join(phrase(word) for word in phrases) + ")" for phrases in term.alternatives
        )
        + ")"
        for term in question.terms
    )
