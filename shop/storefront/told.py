"""Words that makers and towns wrote, in the reader's language or visibly as written."""

from __future__ import annotations

from markupsafe import Markup

from shop.i18n import current_locale

_JAPANESE = Markup('<span lang="ja">{}</span>')


def told(source: str, english: str | None) -> str:
    """English where it is asked for and there, else the Japanese, marked so inside other pages."""
    if current_locale() == "ja" or not source:
        return source
    return english or _JAPANESE.format(source)


def told_paragraphs(source: str, english: str | None) -> list[str]:
    """The same for running text: its paragraphs (a blank line, or a new line, between)."""
    text = english if english and current_locale() != "ja" else source
    kept = [line.strip() for line in text.splitlines() if line.strip()]
    return kept if text is not source else [told(line, None) for line in kept]
