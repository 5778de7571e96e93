"""A door in front of the running shop, so that its pay pages lie on another origin than its own pages."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

DROPPED = {"host", "connection", "content-length", "accept-encoding", "transfer-encoding"}


class _Straight(urllib.request.HTTPRedirectHandler):
    """Hands redirects to the browser instead of following them."""

    def redirect_request(self, *_args: object, **_options: object) -> None:
        return None


@contextmanager
def door_before(shop: str, *, redirects: bool = False) -> Iterator[str]:
    """Yield the address of the door. The shop believes that it is asked as localhost.

    With `redirects`, the page that leads to the provider becomes what it must not be: a 303.
    """
    behind = f"localhost:{urlsplit(shop).port}"
    opener = urllib.request.build_opener(_Straight())

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.0"

        def do_GET(self) -> None:
            self._pass_on(None)

        def do_POST(self) -> None:
            self._pass_on(self.rfile.read(int(self.headers.get("Content-Length", 0))))

        def _pass_on(self, body: bytes | None) -> None:
            asked = urllib.request.Request(f"{shop}{self.path}", data=body, method=self.command)
            for name, value in self.headers.items():
                if name.lower() not in DROPPED:
                    asked.add_header(name, value)
            asked.add_header("Host", behind)
            try:
                answer = opener.open(asked, timeout=20)
            except urllib.error.HTTPError as problem:
                answer = problem
            with answer:
                self._answer(answer.status, answer.headers.items(), answer.read())

        def _answer(self, status: int, headers: object, body: bytes) -> None:
            told = [(k, v) for k, v in headers if k.lower() not in DROPPED]  # type: ignore[attr-defined]
            refresh = dict(told).get("Refresh", "")
            if redirects and refresh.startswith("0; url=") and "/_pay/" in refresh:
                status, body = 303, b""
                told = [("Location", refresh.removeprefix("0; url="))]
            self.send_response(status)
            for name, value in told:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
