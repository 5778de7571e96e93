"""The cookie of a signed-in browser."""

from __future__ import annotations

from datetime import datetime

from flask import current_app, request
from werkzeug.wrappers import Response

COOKIE = "tomoichi_session"


def session_token() -> str | None:
    """The token that the browser sent."""
    return request.cookies.get(COOKIE)


def keep_session(response: Response, token: str, until: datetime) -> Response:
    """Give the browser its token until a moment (UTC). No script reads it."""
    response.set_cookie(
        COOKIE,
        token,
        expires=until,
        httponly=True,
        samesite="Lax",
        secure=current_app.extensions["tomoichi.settings"].is_production,
        path="/",
    )
    return response


def drop_session(response: Response) -> Response:
    """Take the token away from the browser."""
    response.delete_cookie(COOKIE, path="/", httponly=True, samesite="Lax")
    return response
