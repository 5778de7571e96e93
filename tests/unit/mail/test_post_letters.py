"""Letters go out once, come back when they cannot, and give up after eight tries."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from shop.db import db, transaction
from shop.jobs.post_letters import post_letters
from shop.mail.claim_letters import claim_letters
from shop.mail.models import Letter, LetterState
from shop.mail.smtp import SmtpMailer
from tests.support.mail_server import Postbox, mail_server

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
ORIGIN = "https://shop.example.jp"


@pytest.fixture
def box() -> Iterator[Postbox]:
    with mail_server() as found:
        yield found


def write(count: int = 1, **columns: Any) -> None:
    values = {
        "event": "order_paid", "recipient": "buyer@example.jp", "subject": "ご入金を確認しました",
        "text": "髙橋 𠮷子 様\n{{origin}}/orders/1\n", "html": "<p><a href='{{origin}}/orders/1'>注文</a></p>",
        "run_at": NOW, "created_at": NOW,
    }  # fmt: skip
    with transaction():
        for number in range(count):
            mine = {"recipient": f"buyer{number}@example.jp"} if count > 1 else {}
            db.session.add(Letter(**values | mine | columns))


def post(port: int, now: datetime = NOW, **options: Any) -> int:
    mailer = SmtpMailer.from_url(f"smtp://127.0.0.1:{port}")
    done = post_letters(mailer=mailer, keep=False, origin=ORIGIN, now=lambda: now, **options)
    db.session.expire_all()
    return done


def letters() -> list[Letter]:
    return list(db.session.scalars(select(Letter).order_by(Letter.id)))


def test_a_letter_arrives_whole_in_text_and_html(session: Any, box: Postbox) -> None:
    write()
    assert post(box.port) == 1
    [message] = box.messages
    assert message["To"] == "buyer@example.jp"
    assert message["From"] == "共市 <office@shop.example.jp>"
    assert message["Subject"] == "ご入金を確認しました"
    assert message["Date"] == "Fri, 20 Nov 2026 03:00:00 +0000"
    assert re.fullmatch(r"<letter-1-\d+@shop\.example\.jp>", message["Message-ID"])
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert plain.get_content().splitlines() == ["髙橋 𠮷子 様", "https://shop.example.jp/orders/1"]
    assert "href='https://shop.example.jp/orders/1'" in html.get_content()
    [letter] = letters()
    assert letter.state is LetterState.sent
    assert letter.sent_at == NOW


def test_a_posted_letter_is_not_posted_again(session: Any, box: Postbox) -> None:
    write(3)
    assert post(box.port) == 3
    assert post(box.port, NOW + timedelta(days=1)) == 0
    assert len(box.messages) == 3
    assert box.connections == 1


def test_two_postmen_never_claim_the_same_letter(session: Any) -> None:
    write(3)
    with transaction():
        first = claim_letters(now=NOW, limit=2)
    with transaction():
        second = claim_letters(now=NOW, limit=2)
    assert [letter.id for letter in first] == [1, 2]
    assert [letter.id for letter in second] == [3]


def test_what_a_dead_postman_had_comes_back_after_the_lease(session: Any, box: Postbox) -> None:
    write()
    with transaction():
        claim_letters(now=NOW, limit=1)
    assert post(box.port, NOW + timedelta(minutes=4)) == 0
    assert post(box.port, NOW + timedelta(minutes=5)) == 1
    assert letters()[0].attempts == 2


def test_one_refused_mailbox_does_not_stop_the_others(session: Any, box: Postbox) -> None:
    write(3)
    box.refuses = {"buyer1@example.jp"}
    assert post(box.port) == 2
    assert [letter.state for letter in letters()] == [
        LetterState.sent, LetterState.queued, LetterState.sent,
    ]  # fmt: skip
    refused = letters()[1]
    assert refused.last_problem == "SMTPRecipientsRefused 550"
    assert refused.run_at == NOW + timedelta(seconds=30)


def test_a_broken_line_leaves_only_what_did_not_go(session: Any, box: Postbox) -> None:
    write(3)
    box.hangs_up_after = 1
    post(box.port)
    assert [letter.state for letter in letters()] == [
        LetterState.sent, LetterState.queued, LetterState.queued,
    ]  # fmt: skip
    box.hangs_up_after = None
    assert post(box.port, NOW + timedelta(minutes=1)) == 2
    assert [message["To"] for message in box.messages] == [
        "buyer0@example.jp", "buyer1@example.jp", "buyer2@example.jp",
    ]  # fmt: skip


def test_after_eight_tries_a_letter_has_failed(session: Any) -> None:
    write()
    now = NOW
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))  # without listen(): whoever calls is refused
        for _attempt in range(8):
            assert letters()[0].state is LetterState.queued
            post(deaf.getsockname()[1], now)
            now += timedelta(hours=3)
    [letter] = letters()
    assert letter.state is LetterState.failed
    assert letter.attempts == 8
    assert letter.last_problem == "ConnectionRefusedError"


def test_without_a_mail_server_the_demo_keeps_letters_readable(session: Any) -> None:
    write(2)
    kept = post_letters(mailer=None, keep=True, origin=ORIGIN, now=lambda: NOW)
    db.session.expire_all()
    assert kept == 2
    assert {letter.state for letter in letters()} == {LetterState.sent}
    assert {letter.last_problem for letter in letters()} == {"kept: no mail server is set"}


def test_without_a_mail_server_production_lets_letters_wait(session: Any) -> None:
    write()
    assert post_letters(mailer=None, keep=False, origin=ORIGIN, now=lambda: NOW) == 0
    assert letters()[0].state is LetterState.queued


def test_nothing_is_posted_inside_a_transaction(session: Any, box: Postbox) -> None:
    write()
    with pytest.raises(RuntimeError), transaction():
        post(box.port)
    assert box.messages == []
