"""Unsafe requests come from our own pages (decision 5): public forms need no token for it."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, abort, current_app, request

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Blind to any session, proven by signature or key instead.
EXEMPT = ("/webhooks/", "/api/")


def _same_host(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # `http://[` is nobody's host
        return False
    settings = current_app.extensions["tomoichi.settings"]
    if settings.is_production:
        own = urlsplit(settings.base_url)
        return (parts.scheme, parts.netloc) == (own.scheme, own.netloc)
    return parts.netloc == request.host


def is_own_request() -> bool:
    """Whether the browser says that one of our own pages sent this request."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    sender = request.headers.get("Origin") or request.headers.get("Referer")
    return sender is not None and _same_host(sender)


def init_origin_check(app: Flask) -> None:
    """Refuse, before anything is read from the database, what other sites send."""

    @app.before_request
    def refuse_foreign_requests() -> None:
        if request.method in SAFE or request.path.startswith(EXEMPT):
            return
        if not is_own_request():
            abort(403)
