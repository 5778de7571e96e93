"""Bring up gunicorn as `make run` does (2 workers × 4 threads) and read what it cost."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    """A running server: its port and its processes."""

    port: int
    master: int

    def processes(self) -> list[int]:
        """The master and its workers."""
        children = Path(f"/proc/{self.master}/task/{self.master}/children").read_text().split()
        return [self.master, *map(int, children)]

    def cpu_seconds(self) -> float:
        """User and system time that all its processes have used so far."""
        used = 0
        for pid in self.processes():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            used += int(fields[11]) + int(fields[12])
        return used / TICKS


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(app: str, environ: Mapping[str, str], ready: str) -> Iterator[Server]:
    """Serve `app` until the end of the block; `ready` is asked until it answers 200."""
    port = free_port()
    command = [
        sys.executable, "-m", "gunicorn", "--no-control-socket", "-k", "gthread", "-w", "2",
        "--threads", "4", "-b", f"127.0.0.1:{port}", "--log-level", "error", app,
    ]  # fmt: skip
    process = subprocess.Popen(command, env={**os.environ, **environ})
    server = Server(port, process.pid)
    try:
        _wait(server, ready)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=10)


def _wait(server: Server, ready: str) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            if ask(server, "GET", ready)[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit(f"the server does not answer at {ready}")


def ask(
    server: Server, method: str, path: str, headers: Mapping[str, str] | None = None
) -> tuple[int, Mapping[str, str], bytes]:
    """One request on a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request(method, path, headers=dict(headers or {}))
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, dict(response.getheaders()), body


def cpu_per_request(
    server: Server, method: str, path: str, *, times: int, headers: Mapping[str, str] | None = None
) -> float:
    """CPU milliseconds of the server per request, over `times` requests on one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    for _warm in range(20):
        _once(connection, method, path, headers)
    before = server.cpu_seconds()
    for _count in range(times):
        _once(connection, method, path, headers)
    used = server.cpu_seconds() - before
    connection.close()
    return used / times * 1000


def _once(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    headers: Mapping[str, str] | None,
) -> None:
    connection.request(method, path, headers=dict(headers or {}))
    response = connection.getresponse()
    response.read()
    if response.status >= 400:
        raise SystemExit(f"{method} {path} answered {response.status}")
