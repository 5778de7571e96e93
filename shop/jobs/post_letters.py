"""Post queued letters: claim, hand over outside any transaction, write down how it ended."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from email.errors import MessageError
from email.message import EmailMessage

from shop.db import end_reading, transaction
from shop.mail.claim_letters import (
    Claimed,
    claim_letters,
    keep_letters,
    letter_not_sent,
    letter_sent,
)
from shop.mail.compose import compose
from shop.mail.smtp import Line, NotPosted, SmtpMailer

log = logging.getLogger(__name__)
AT_ONCE = 20  # letters claimed and posted over one connection


def post_letters(
    *,
    mailer: SmtpMailer | None,
    keep: bool,
    origin: str,
    now: Callable[[], datetime],
    limit: int = AT_ONCE,
) -> int:
    """Post at most `limit` due letters; returns how many went.

    Without a mailer nothing leaves: with `keep` (demo) letters count as sent and stay readable at
    /_demo/letters, otherwise they wait. Raises RuntimeError inside a transaction.
    """
    if mailer is None:
        return _keep(now()) if keep else 0
    with transaction():
        letters = claim_letters(now=now(), limit=limit)
    if not letters:
        return 0
    end_reading()
    try:
        with mailer.connected() as line:
            return sum(_post(line, letter, mailer.sender, origin, now) for letter in letters)
    except NotPosted as problem:
        for letter in letters:  # those that have gone already are not queued any more: untouched
            _not_sent(letter, problem, now())
        return 0


def _keep(now: datetime) -> int:
    with transaction():
        return keep_letters(now=now)


def _post(
    line: Line, letter: Claimed, sender: str | None, origin: str, now: Callable[[], datetime]
) -> bool:
    try:
        line.post(_written(letter, sender, origin, now()))
    except NotPosted as problem:
        if not problem.reachable:
            raise
        _not_sent(letter, problem, now())
        return False
    with transaction():
        letter_sent(letter=letter, now=now())
    return True


def _written(letter: Claimed, sender: str | None, origin: str, now: datetime) -> EmailMessage:
    """The message. Raises NotPosted for what cannot be one, so that it holds up no other letter."""
    try:
        return compose(letter, origin=origin, sender=sender, now=now)
    except (ValueError, IndexError, MessageError) as problem:
        raise NotPosted(type(problem).__name__, reachable=True) from None


def _not_sent(letter: Claimed, problem: NotPosted, now: datetime) -> None:
    with transaction():
        letter_not_sent(letter=letter, problem=str(problem), now=now)
    log.warning("letter.not_sent", extra={"letter_id": letter.id, "attempt": letter.attempt})
