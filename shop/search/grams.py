"""Words as the index sees them: letters only, neighbouring pairs, and forms typed for one another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from shop.text import bigrams, fold, nfkc, romaji_to_kana

MAX_WORDS = 8
MAX_LETTERS = 40
_BETWEEN_WORDS = re.compile(r"[\s、。,・/|()\[\]「」]+")
_SCRIPTS = re.compile(r"[一-鿿々〆]+|[ぁ-ゖー]+|[ァ-ヺー]+|[A-Za-z]+|[0-9]+")
_KANA = re.compile(r"[ぁ-ゖー]+")
# おう, おお, うう and ー are written o, oo, ou, u or not at all by people who type Latin letters.
_LONG_O = re.compile(r"(?<=[おこそとのほもよろをごぞどぼぽょ])[うおー]")
_LONG_U = re.compile(r"(?<=[うくすつぬふむゆるぐずぶぷゅ])[うー]")


def letters(text: str, *, long_marks: bool = True) -> str:
    """Return the folded text without anything that is neither letter nor digit."""
    return "".join(char for char in fold(text, long_marks=long_marks) if char.isalnum())


def typed_words(text: str) -> list[str]:
    """Split what somebody typed into words (at most 8 of 40 letters), widths made one."""
    words = [word[:MAX_LETTERS] for word in _BETWEEN_WORDS.split(nfkc(text)) if letters(word)]
    return words[:MAX_WORDS]


def forms_of(word: str) -> tuple[str, ...]:
    """Return the folded ways to write one typed word: as it is, without ー, its romaji as kana."""
    forms = [letters(word), letters(word, long_marks=False)]
    kana = romaji_to_kana(word)
    if kana:
        forms.append(letters(kana))
    return tuple(dict.fromkeys(form for form in forms if form))


def pieces_of(word: str) -> tuple[str, ...]:
    """Split a word typed without blanks where the script changes (宇和島みかん → 宇和島, みかん).

    Nothing when there is one piece only, or one too short to mean anything by itself.
    """
    pieces = tuple(letters(piece) for piece in _SCRIPTS.findall(word))
    long_enough = all(len(piece) >= 2 for piece in pieces)
    return pieces if len(pieces) > 1 and long_enough else ()


def short_reading(text: str) -> str:
    """Return a reading without its long vowels, as in Tokyo and tofu; empty if it is no kana."""
    if not _KANA.fullmatch(text):
        return ""
    short = _LONG_U.sub("", _LONG_O.sub("", text)).replace("ー", "")
    return "" if short == text else short


def grams_of(texts: Iterable[str]) -> str:
    """Return every text's bigrams and its last letter, blank between; pairs never cross texts.

    The last letter lets one letter be found as the beginning of a gram wherever it stands.
    """
    keys: dict[str, None] = {}
    for text in texts:
        keys |= dict.fromkeys(_keys_of(text))
    return " ".join(" ".join([*bigrams(key), key[-1]]) for key in keys)


@lru_cache(maxsize=20_000)  # towns, makers and shelves come again with every product
def _keys_of(text: str) -> tuple[str, ...]:
    """The folded words of a text with and without ー, their short readings, and the whole text."""
    keys: dict[str, None] = {}
    for part in _BETWEEN_WORDS.split(nfkc(text)):
        whole = letters(part)
        bare = letters(part, long_marks=False)
        keys |= dict.fromkeys(key for key in (whole, bare, short_reading(whole)) if key)
    keys |= dict.fromkeys(key for key in (letters(text),) if key)
    return tuple(keys)


def heading_of(texts: Iterable[str]) -> str:
    """Return the folded texts, blank between, in which a hit counts most."""
    return " ".join(dict.fromkeys(letters(text) for text in texts if text))
