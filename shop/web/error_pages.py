"""What a page says when it cannot be shown: what happened, and the next step."""

from __future__ import annotations

import logging

from flask import Flask, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from shop.db import db
from shop.errors import NotFound, ShopError

log = logging.getLogger(__name__)
PAGES = frozenset({400, 403, 404, 405, 409, 413, 429, 500, 503})


def init_error_pages(app: Flask) -> None:
    """One handler for what HTTP says, one for what a rule refused, one for our own mistakes."""

    @app.errorhandler(HTTPException)
    def http_problem(problem: HTTPException) -> tuple[str, int] | Response:
        code = problem.code or 500
        if code < 400:
            return problem.get_response()
        if isinstance(problem, CSRFError):
            log.info("form.token_refused")
        page = code if code in PAGES else 400 if code < 500 else 500
        return render_template(f"errors/{page}.html", code=code), code

    @app.errorhandler(NotFound)
    def not_found(_problem: NotFound) -> tuple[str, int]:
        return render_template("errors/404.html", code=404), 404

    @app.errorhandler(ShopError)
    def refused(problem: ShopError) -> tuple[str, int]:
        db.session.rollback()
        log.warning("rule.refused", extra={"refusal": type(problem).__name__})
        return render_template("errors/409.html", code=409), 409

    @app.errorhandler(Exception)
    def our_mistake(problem: Exception) -> tuple[str, int]:
        db.session.rollback()
        log.error("request.failed", exc_info=problem)
        return render_template("errors/500.html", code=500), 500
