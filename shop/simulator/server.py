"""The stand-in's own listener and threads: never in the shop's web threads (they would starve)."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from shop import clock
from shop.simulator.api import Answer, Api, Request
from shop.simulator.guard import check_key, check_mode
from shop.simulator.outbox import Post, Sender, post_to
from shop.simulator.store import Store
from shop.simulator.wire import Refusal, read_form

log = logging.getLogger(__name__)

FILE_NAME = "simulator.sqlite3"
HOST = "127.0.0.1"  # loopback only: nobody but the shop has anything to ask here
_LONGEST_BODY = 1_000_000
_READ_SECONDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatorSettings:
    """What the stand-in needs to know; `webhook_url` None sends nothing by itself."""

    mode: str
    data_dir: Path
    secret_key: str
    webhook_secret: str
    webhook_url: str | None
    port: int = 0

    @property
    def file(self) -> Path:
        """The stand-in's own SQLite file."""
        return self.data_dir / FILE_NAME


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # 5 by default: buyers who confirm at once would be turned away

    def __init__(self, port: int, api: Api, sender: Sender) -> None:
        self.api = api
        self.sender = sender
        super().__init__((HOST, port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Listener
    timeout = _READ_SECONDS

    def do_GET(self) -> None:
        """A look."""
        self._handle()

    def do_POST(self) -> None:
        """A change."""
        self._handle()

    def log_message(self, format: str, *args: object) -> None:
        """To the log instead of the terminal; addresses carry no secrets."""
        log.debug(format, *args)

    def _handle(self) -> None:
        body = self._body()
        if self.path.startswith("/_sim/"):
            self._say(*self._control(body))
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(method=self.command, path=self.path, headers=headers, body=body)
        answer = self.server.api.answer(request)
        if not answer.silent:
            self._say(answer.status, answer.body, answer.headers)

    def _body(self) -> str:
        length = min(int(self.headers.get("Content-Length") or 0), _LONGEST_BODY)
        return self.rfile.read(length).decode()

    def _control(self, body: str) -> tuple[int, dict[str, Any]]:
        form, path = read_form(body), urlsplit(self.path).path
        try:
            if (self.command, path) == ("POST", "/_sim/fault"):
                self.server.api.order_fault(form.get("kind", "after"))
                return 200, {"ordered": form.get("kind", "after")}
            if (self.command, path) == ("POST", "/_sim/flush"):
                return 200, {"taken": self.server.sender.flush(withheld="withheld" in form)}
        except Refusal as refusal:
            return refusal.status, refusal.body()
        if (self.command, path) == ("GET", "/_sim/health"):
            return 200, {"livemode": False, "note": "模擬決済・実際の請求はありません"}
        return 404, {"error": {"message": "no such control"}}

    def _say(
        self, status: int, body: dict[str, Any], headers: Mapping[str, str] | None = None
    ) -> None:
        text = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Type": "application/json"}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


class Handle:
    """A running stand-in: where it listens, and how to end it."""

    def __init__(self, listener: _Listener, sender: Sender, store: Store) -> None:
        """Made by start_in_thread()."""
        self.sender = sender
        self.store = store
        self._listener = listener
        self._threads = [
            threading.Thread(target=listener.serve_forever, args=(0.05,), daemon=True),
            threading.Thread(target=sender.run, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def base_url(self) -> str:
        """The address for the gateway's `base_url`."""
        return f"http://{HOST}:{self._listener.server_port}"

    def flush(self, post: Post | None = None, *, withheld: bool = False) -> int:
        """Send every waiting webhook now (to `post`, if given); returns how many were taken."""
        return self.sender.flush(post, withheld=withheld)

    def break_next_call(self, kind: str = "after") -> None:
        """Let the next API call go wrong: 'after' doing it, 'before' doing it, or 'silent'."""
        self._listener.api.order_fault(kind)

    def stop(self) -> None:
        """End both threads and free the port."""
        self.sender.stop()
        self._listener.shutdown()
        self._listener.server_close()
        for thread in self._threads:
            thread.join(timeout=5)

    def wait(self) -> None:
        """Stay until the listener ends."""
        self._threads[0].join()


def start_in_thread(
    settings: SimulatorSettings, *, now: Callable[[], datetime] = clock.now
) -> Handle:
    """Start listener and sender. Raises SettingsRefused, or OSError when the port is taken."""
    check_mode(settings.mode)
    check_key(settings.secret_key)
    store = Store(settings.file)
    post = post_to(settings.webhook_url) if settings.webhook_url else None
    sender = Sender(store, secret=settings.webhook_secret, post=post, clock=now)
    api = Api(store, key=settings.secret_key, clock=now)
    return Handle(_Listener(settings.port, api, sender), sender, store)


__all__ = ["FILE_NAME", "Answer", "Handle", "SimulatorSettings", "start_in_thread"]
