"""The token of private forms. Public forms carry none: see origin_check."""

from __future__ import annotations

from flask import Blueprint, Flask, current_app, request
from flask_wtf.csrf import CSRFProtect

from shop.web.origin_check import SAFE

csrf = CSRFProtect()


def init_csrf(app: Flask) -> None:
    """Make csrf_token() known to templates; checking is each private door's own guard."""
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    csrf.init_app(app)


def protect_forms(blueprint: Blueprint, *, public_endpoints: frozenset[str] = frozenset()) -> None:
    """Check the token of every unsafe request of a door, but for the named public endpoints."""

    @blueprint.before_request
    def check_token() -> None:
        if request.method in SAFE or request.endpoint in public_endpoints:
            return
        if current_app.config.get("WTF_CSRF_ENABLED", True):
            csrf.protect()
