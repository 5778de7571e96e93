"""Words in the reader's language. Japanese is the source; every other language is a catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import flask_babel
from flask_babel import force_locale, get_locale, lazy_gettext

LOCALES: dict[str, str] = {"ja": "日本語", "en": "English"}
SOURCE_LOCALE = "ja"

_l = lazy_gettext

__all__ = [
    "LOCALES",
    "SOURCE_LOCALE",
    "_",
    "_l",
    "current_locale",
    "ngettext",
    "pick",
    "use_locale",
]


def gettext(source: str, **names: Any) -> str:
    """The source text in the language of the page or letter being written."""
    return str(flask_babel.gettext(source, **names))


def ngettext(one: str, many: str, num: int, **names: Any) -> str:
    """The same for a count; Japanese has one form, other languages two."""
    return str(flask_babel.ngettext(one, many, num, **names))


_ = gettext


def current_locale() -> str:
    """The language code of the page or letter being written, e.g. 'ja'."""
    locale = get_locale()
    return locale.language if locale is not None else SOURCE_LOCALE


@contextmanager
def use_locale(code: str) -> Iterator[None]:
    """Write in another language for a while (a letter in its reader's language)."""
    with force_locale(code if code in LOCALES else SOURCE_LOCALE):
        yield


def pick(source: str, english: str | None) -> str:
    """What a maker wrote, in the reader's language if it is there, else as written."""
    return english if english and current_locale() == "en" else source
