"""Public pages: the same bytes for everybody of one language, with an ETag and no cookie."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from flask import g, make_response, request
from werkzeug.wrappers import Response

from shop.web.compression import compress_response

P = ParamSpec("P")
CACHE = "public, max-age=0, s-maxage=30"


def public_page(view: Callable[P, Any]) -> Callable[P, Response]:
    """Mark a GET view as public: ETag from the bytes, 304 when unchanged, no cookie, shared caches."""

    @wraps(view)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> Response:
        g.is_public_page = True
        response = make_response(view(*args, **kwargs))
        if response.status_code == 200 and request.method in {"GET", "HEAD"}:
            response.headers["Cache-Control"] = CACHE
            response.set_etag(hashlib.sha256(response.get_data()).hexdigest()[:32])
            compress_response(response, request)
            response.make_conditional(request)
        return response

    return wrapped
