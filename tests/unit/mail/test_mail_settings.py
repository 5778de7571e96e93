"""What MAIL_URL may say, and which domain letters come from."""

from __future__ import annotations

import pytest

from shop.errors import SettingsRefused
from shop.mail.compose import mail_domain
from shop.mail.smtp import SmtpMailer


def test_a_mail_address_names_everything() -> None:
    mailer = SmtpMailer.from_url("smtps://us%40er:p%3Ass@mail.example.jp?from=shop@example.jp")
    assert (mailer.host, mailer.port, mailer.encrypted) == ("mail.example.jp", 465, True)
    assert (mailer.user, mailer.password, mailer.sender) == ("us@er", "p:ss", "shop@example.jp")


def test_the_usual_port_for_handing_in() -> None:
    assert SmtpMailer.from_url("smtp://mail.example.jp").port == 587


@pytest.mark.parametrize("url", ["mail.example.jp", "http://mail.example.jp", "smtp://"])
def test_what_is_no_mail_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(SettingsRefused, match="MAIL_URL must look like"):
        SmtpMailer.from_url(url)


@pytest.mark.parametrize(
    ("origin", "domain"),
    [
        ("https://shop.example.jp", "shop.example.jp"),
        ("http://127.0.0.1:8000", "tomoichi.example.jp"),
        ("http://localhost:8000", "tomoichi.example.jp"),
    ],
)
def test_letters_come_from_the_shops_own_name(origin: str, domain: str) -> None:
    assert mail_domain(origin) == domain
