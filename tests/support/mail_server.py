"""A mail server on loopback that keeps what it is given, and can be told to misbehave."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default


@dataclass
class Postbox:
    """What came in. `refuses`: recipients that get 550; `hangs_up_after`: letters, then silence."""

    port: int
    messages: list[EmailMessage] = field(default_factory=list)
    refuses: set[str] = field(default_factory=set)
    hangs_up_after: int | None = None
    connections: int = 0


class _Handler(socketserver.StreamRequestHandler):
    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self) -> None:
        box: Postbox = self.server.box  # type: ignore[attr-defined]
        box.connections += 1
        self.say("220 loopback")
        for raw in self.rfile:
            word = raw.decode().strip()
            verb = word.split(" ")[0].upper()
            if verb == "DATA":
                if box.hangs_up_after is not None and len(box.messages) >= box.hangs_up_after:
                    return
                self.say("354 go on")
                box.messages.append(self.message())
                self.say("250 taken")
            elif verb == "RCPT" and any(one in word for one in box.refuses):
                self.say("550 no such mailbox")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 fine")

    def message(self) -> EmailMessage:
        lines = []
        for raw in self.rfile:
            if raw == b".\r\n":
                break
            lines.append(raw[1:] if raw.startswith(b"..") else raw)
        message = message_from_bytes(b"".join(lines), policy=default)
        assert isinstance(message, EmailMessage)
        return message


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


@contextmanager
def mail_server() -> Iterator[Postbox]:
    """Run the server for the length of a `with`; yields its postbox."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        box = Postbox(server.server_address[1])
        server.box = box  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield box
        finally:
            server.shutdown()
            thread.join(5)
