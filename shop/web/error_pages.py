"""What a page says when it cannot be shown: what happened, and the next step."""

from __future__ import annotations

import logging

from flask import Flask, make_response, render_template
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError, TimeoutError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from shop.db import db
from shop.errors import NotFound, ShopError

log = logging.getLogger(__name__)
PAGES = frozenset({400, 403, 404, 405, 409, 413, 429, 500, 503})
_TOLD = ("Allow", "Retry-After")
_WAIT = 10  # seconds, while the database has no time for us


def init_error_pages(app: Flask) -> None:
    """Handlers for what HTTP says, what a rule refused, what the database has no time for, and us."""
    app.register_error_handler(HTTPException, _http_problem)
    app.register_error_handler(NotFound, _not_found)
    app.register_error_handler(ShopError, _refused)
    app.register_error_handler(OperationalError, _no_time)
    app.register_error_handler(TimeoutError, _no_time)
    app.register_error_handler(Exception, _our_mistake)


def _http_problem(problem: HTTPException) -> Response:
    code = problem.code or 500
    if code < 400:
        return problem.get_response()
    if isinstance(problem, CSRFError):
        log.info("form.token_refused")
    page = code if code in PAGES else 400 if code < 500 else 500
    told = [header for header in problem.get_headers() if header[0] in _TOLD]
    return make_response(render_template(f"errors/{page}.html", code=code), code, told)


def _not_found(_problem: NotFound) -> tuple[str, int]:
    return render_template("errors/404.html", code=404), 404


def _refused(problem: ShopError) -> tuple[str, int]:
    db.session.rollback()
    log.warning("rule.refused", extra={"refusal": type(problem).__name__})
    return render_template("errors/409.html", code=409), 409


def _no_time(problem: Exception) -> Response:
    """Locked for longer than we wait, no connection left, disk full or read-only: not our code."""
    db.session.rollback()
    log.error("database.no_time", exc_info=problem)
    page = render_template("errors/503.html", code=503)
    return make_response(page, 503, {"Retry-After": str(_WAIT)})


def _our_mistake(problem: Exception) -> tuple[str, int]:
    db.session.rollback()
    log.error("request.failed", exc_info=problem)
    return render_template("errors/500.html", code=500), 500
