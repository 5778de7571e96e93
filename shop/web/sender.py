"""From where a request comes, for counting tries (kept as a keyed hash only)."""

from __future__ import annotations

from flask import request

_THIS_MACHINE = ("127.0.0.1", "::1")


def sender() -> str:
    """The peer's IP address; behind a proxy on this machine, the one that the proxy saw.

    Only the last entry of X-Forwarded-For is the proxy's own word; those before it anybody can write.
    """
    peer = request.remote_addr or ""
    told = request.headers.get("X-Forwarded-For", "")
    return told.rpartition(",")[2].strip() if peer in _THIS_MACHINE and told else peer
