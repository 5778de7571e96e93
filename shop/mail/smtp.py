"""A mail server, spoken to with the standard library."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from shop.errors import SettingsRefused, ShopError

CONNECT_SECONDS = 10.0
_PORTS = {"smtp": 587, "smtps": 465}
_THIS_MACHINE = {"127.0.0.1", "::1", "localhost"}


class NotPosted(ShopError):
    """The server did not take the letter, or could not be reached. `reachable`: others may go."""

    def __init__(self, problem: str, *, reachable: bool) -> None:
        super().__init__(problem)
        self.reachable = reachable


class Line(Protocol):
    """An open way to the mail server."""

    def post(self, message: EmailMessage) -> None:
        """Hand a message over. Raises NotPosted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpMailer:
    """What MAIL_URL says: smtp://user:password@host:port or smtps://…, ?from=address."""

    host: str
    port: int
    encrypted: bool
    user: str | None
    password: str | None
    sender: str | None

    @classmethod
    def from_url(cls, url: str) -> SmtpMailer:
        """Read MAIL_URL; raises SettingsRefused with a sentence that does not repeat the password."""
        parts = urlsplit(url)
        if parts.scheme not in _PORTS or not parts.hostname:
            raise SettingsRefused("MAIL_URL must look like smtp://user:password@host:587")
        return cls(
            host=parts.hostname,
            port=parts.port or _PORTS[parts.scheme],
            encrypted=parts.scheme == "smtps",
            user=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            sender=next(iter(parse_qs(parts.query).get("from", ())), None),
        )

    @contextmanager
    def connected(self) -> Iterator[Line]:
        """Keep one connection open for several letters. Raises NotPosted when there is none."""
        try:
            server = self._connect()
        except (OSError, smtplib.SMTPException) as problem:
            raise NotPosted(_said(problem), reachable=False) from None
        try:
            yield _OpenLine(server)
        finally:
            server.close()  # QUIT would wait for a server that may be gone

    def _connect(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        if self.encrypted:
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                self.host, self.port, timeout=CONNECT_SECONDS, context=context
            )
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=CONNECT_SECONDS)
        try:
            self._introduce(server, context)
        except BaseException:
            server.close()
            raise
        return server

    def _introduce(self, server: smtplib.SMTP, context: ssl.SSLContext) -> None:
        server.ehlo_or_helo_if_needed()
        safe = self.encrypted or self.host in _THIS_MACHINE
        if not self.encrypted and server.has_extn("starttls"):
            server.starttls(context=context)
            safe = True
        if self.user and not safe:
            raise smtplib.SMTPException("the server offers no encryption; no password is sent")
        if self.user:
            server.login(self.user, self.password or "")


@dataclass(frozen=True, slots=True)
class _OpenLine:
    server: smtplib.SMTP

    def post(self, message: EmailMessage) -> None:
        """Hand a message over. Raises NotPosted."""
        try:
            self.server.send_message(message)
        except smtplib.SMTPServerDisconnected as problem:
            raise NotPosted(_said(problem), reachable=False) from None
        except smtplib.SMTPException as problem:
            raise NotPosted(_said(problem), reachable=True) from None
        except OSError as problem:
            raise NotPosted(_said(problem), reachable=False) from None


def _said(problem: Exception) -> str:
    """What went wrong without anybody's address: the kind, and the server's code if it gave one."""
    codes = [getattr(problem, "smtp_code", None)]
    if isinstance(problem, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _words in problem.recipients.values()]
    told = " ".join(str(code) for code in codes if code)
    return f"{type(problem).__name__} {told}".strip()
