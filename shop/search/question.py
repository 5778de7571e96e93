"""What somebody typed, understood: each word with everything that means the same."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select

from shop.db import db
from shop.search.grams import forms_of, letters, pieces_of, typed_words
from shop.search.models import SearchSynonym
from shop.text import bigrams

MAX_SIMILAR = 6
_SIMILAR_ENOUGH = 0.3


@dataclass(frozen=True, slots=True)
class Term:
    """One typed word. A thing answers it when it holds every phrase of one alternative."""

    alternatives: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """All terms must be answered. `similar` are known words that look like what was typed."""

    typed: str
    terms: tuple[Term, ...]
    similar: tuple[str, ...] = ()


def ask(text: str) -> Question | None:
    """Understand a search text with the synonyms (one query). None when nothing was typed.

    A text of signs only becomes a question without terms, which nothing answers.
    """
    typed = " ".join(text.split())
    if not typed:
        return None
    words = typed_words(typed)
    if not words:
        return Question(typed, ())
    rows = _synonym_rows(words)
    return Question(typed, tuple(_term(word, rows) for word in words), _similar(words, rows))


def _synonym_rows(words: list[str]) -> list[tuple[str, str, str]]:
    known = {form for word in words for form in (*forms_of(word), *pieces_of(word))}
    pairs = {pair for form in known for pair in bigrams(form) if len(pair) == 2}
    groups = select(SearchSynonym.group_code).where(SearchSynonym.word.in_(sorted(known)))
    like = [SearchSynonym.word.contains(pair, autoescape=True) for pair in sorted(pairs)[:24]]
    found = db.session.execute(
        select(SearchSynonym.group_code, SearchSynonym.word, SearchSynonym.shown)
        .where(or_(SearchSynonym.group_code.in_(groups), *like))
        .order_by(SearchSynonym.id)
        .limit(400)
    )
    return [(row.group_code, row.word, row.shown) for row in found]


def _same(word: str, rows: list[tuple[str, str, str]]) -> list[str]:
    """The word itself first, then all words of its groups."""
    groups = {group for group, known, _shown in rows if known == word}
    return [word, *(known for group, known, _shown in rows if group in groups and known != word)]


def _term(word: str, rows: list[tuple[str, str, str]]) -> Term:
    alternatives: list[tuple[str, ...]] = [
        (same,) for form in forms_of(word) for same in _same(form, rows)
    ]
    pieces = pieces_of(word)
    if pieces:
        alternatives.append(pieces)
        alternatives += [
            (*pieces[:place], same, *pieces[place + 1 :])
            for place, piece in enumerate(pieces)
            for same in _same(piece, rows)[1:]
        ]
    return Term(tuple(dict.fromkeys(alternatives)))


def _similar(words: list[str], rows: list[tuple[str, str, str]]) -> tuple[str, ...]:
    typed = {form for word in words for form in forms_of(word)}
    exact = {group for group, known, _shown in rows if known in typed}
    nearness: dict[str, float] = {}
    for group, known, shown in rows:
        if group not in exact and letters(shown) not in typed:
            near = max(_likeness(form, known) for form in typed)
            nearness[shown] = max(near, nearness.get(shown, 0))
    near_enough = [shown for shown, near in nearness.items() if near >= _SIMILAR_ENOUGH]
    return tuple(sorted(near_enough, key=lambda shown: -nearness[shown])[:MAX_SIMILAR])


def _likeness(one: str, other: str) -> float:
    """Dice's coefficient of the two words' bigrams, 0 to 1."""
    left, right = set(bigrams(one)), set(bigrams(other))
    return 2 * len(left & right) / (len(left) + len(right) or 1)
