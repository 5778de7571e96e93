"""Addresses that are odd: those of real people arrive, the others hold up nobody's letter."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from shop.db import db, transaction
from shop.jobs.post_letters import post_letters
from shop.mail.models import Letter, LetterState
from shop.mail.smtp import SmtpMailer
from shop.text import mail_address
from tests.support.mail_server import mail_server

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def write(*recipients: str) -> None:
    with transaction():
        for recipient in recipients:
            db.session.add(
                Letter(
                    event="order_paid", recipient=recipient, subject="題", text="文", html="<p>文</p>",
                    run_at=NOW, created_at=NOW,
                )
            )  # fmt: skip


def post() -> list[Any]:
    with mail_server() as box:
        mailer = SmtpMailer.from_url(f"smtp://127.0.0.1:{box.port}")
        post_letters(mailer=mailer, keep=False, origin="https://shop.example.jp", now=lambda: NOW)
        return [message["To"] for message in box.messages]


@pytest.mark.parametrize(
    "address",
    ["a..b.@docomo.ne.jp", ".hana.@ezweb.ne.jp", "hana+box@example.jp", "o'hara/1@example.jp"],
)
def test_addresses_that_carriers_gave_out_are_written_to(session: Any, address: str) -> None:
    assert mail_address(address) == address
    write(address)
    assert post() == [address]


@pytest.mark.parametrize(
    "typed",
    ["a,b@example.jp", "<a>@example.jp", 'a"b@example.jp', "a;b@example.jp", "=?utf-8?q?a?=@example.jp"],
)  # fmt: skip
def test_what_would_be_two_addresses_or_none_is_not_taken(typed: str) -> None:
    assert mail_address(typed) is None


def test_a_letter_that_cannot_be_written_holds_up_no_other(session: Any) -> None:
    write("a\nBcc: all@example.jp", "good@example.jp")
    assert post() == ["good@example.jp"]
    db.session.expire_all()
    bad, good = db.session.scalars(select(Letter).order_by(Letter.id))
    assert good.state is LetterState.sent
    assert (bad.state, bad.attempts, bad.last_problem) == (LetterState.queued, 1, "ValueError")
