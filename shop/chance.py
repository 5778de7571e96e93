"""Unguessable words and numbers. Only the demo's loading makes them repeatable."""

from __future__ import annotations

import random
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_dice: ContextVar[random.Random | None] = ContextVar("tomoichi_dice", default=None)


def secret_word(size: int) -> str:
    """`size` random bytes, written so that they fit an address or a cookie."""
    dice = _dice.get()
    if dice is None:
        return secrets.token_urlsafe(size)
    return urlsafe_b64encode(dice.randbytes(size)).rstrip(b"=").decode()


def number_below(end: int) -> int:
    """A random number from 0, below `end`."""
    dice = _dice.get()
    return secrets.randbelow(end) if dice is None else dice.randrange(end)


@contextmanager
def repeatable(seed: str) -> Iterator[None]:
    """Inside the `with` the same seed brings the same words: for the invented orders of the demo.

    Never for anything that a stranger may not guess; nothing but shop/demo may call it.
    """
    token = _dice.set(random.Random(seed))
    try:
        yield
    finally:
        _dice.reset(token)
