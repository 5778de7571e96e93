"""A letter as a mail message: text and HTML, the shop's own address put in, a stable Message-ID."""

from __future__ import annotations

from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from ipaddress import ip_address
from urllib.parse import urlsplit

from shop.mail.claim_letters import Claimed
from shop.mail.write_letter import ORIGIN

SENDER_NAME = "共市"
_NOWHERE = "tomoichi.example.jp"  # where the shop has no name of its own (127.0.0.1, localhost)


def compose(letter: Claimed, *, origin: str, sender: str | None, now: datetime) -> EmailMessage:
    """The message. `origin`: scheme and host of the shop; `sender`: its mail address if one is set."""
    domain = mail_domain(origin)
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(SENDER_NAME, addr_spec=sender or f"office@{domain}")
    # By its halves: addr_spec= refuses `a..b.@docomo.ne.jp`, which is somebody's address.
    local, _at, host = letter.recipient.rpartition("@")
    message["To"] = Address(username=local, domain=host)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(now.astimezone(UTC))
    # The same at every attempt, so that a mailbox can tell a letter that came twice.
    born = int(letter.created_at.timestamp())
    message["Message-ID"] = f"<letter-{letter.id}-{born}@{domain}>"
    message["Content-Language"] = letter.locale
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text.replace(ORIGIN, origin), cte="base64")
    message.add_alternative(letter.html.replace(ORIGIN, origin), subtype="html", cte="base64")
    return message


def mail_domain(origin: str) -> str:
    """The domain of the shop's letters: its own host, if that is a name at all."""
    host = urlsplit(origin).hostname or ""
    try:
        ip_address(host)
    except ValueError:
        return host if "." in host else _NOWHERE
    return _NOWHERE
