"""Each request begins one kind of transaction and keeps it (decision 7)."""

from __future__ import annotations

from flask import Flask, request

from shop.db import set_request_kind
from shop.web.origin_check import SAFE

MAX_BODY = 2 * 1024 * 1024  # bytes; uploads get a limit of their own with their own door


def init_request_kind(app: Flask) -> None:
    """GET and HEAD read; every other method takes the write lock before its first statement."""
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    app.config["MAX_FORM_MEMORY_SIZE"] = MAX_BODY

    @app.before_request
    def begin_kind() -> None:
        writes = request.method not in SAFE
        if writes and not request.path.startswith("/webhooks/"):
            _ = request.form  # a slow sender must not hold the write lock
        elif writes:
            request.get_data(cache=True)
        set_request_kind(writes=writes)
