"""Tomoichi (共市): create_app() is the one place that wires."""

from __future__ import annotations

import os

from flask import Flask
from flask_babel import Babel

from shop import clock
from shop.api import blueprint as api
from shop.cli import schema
from shop.cli.register import register_commands
from shop.config import Settings
from shop.db import db, wire_engine
from shop.identity import blueprint as identity
from shop.mail.write_letter import set_letterhead
from shop.municipality_desk import blueprint as municipality_desk
from shop.office import DEMO_OFFICE, read_office, use_office
from shop.payments.gateway import StripeGateway
from shop.simulator.pay_pages import blueprint as pay_pages
from shop.staff_desk import blueprint as staff_desk
from shop.storefront import blueprint as storefront
from shop.story import blueprint as story
from shop.vendor_desk import blueprint as vendor_desk
from shop.vendor_desk import vendor_links
from shop.web.addresses import init_addresses
from shop.web.csrf import init_csrf
from shop.web.error_pages import init_error_pages
from shop.web.headers import init_headers
from shop.web.locale_prefix import LocalePrefix, request_locale
from shop.web.origin_check import init_origin_check
from shop.web.page_context import init_page_context
from shop.web.request_kind import init_request_kind
from shop.web.request_log import init_request_log
from shop.web.static_files import init_static
from shop.web.templating import init_templating

_POSTGRES_OPTIONS = (
    "-c lock_timeout=5s -c statement_timeout=15s -c idle_in_transaction_session_timeout=60s"
)


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application for a mode; raises SettingsRefused when it must not start."""
    settings = settings or Settings.from_env(os.environ)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    clock.fix(settings.fixed_clock)
    use_office(read_office(settings.data_dir) if settings.is_production else DEMO_OFFICE)
    app = Flask("shop", static_folder=None, template_folder="../templates")
    app.extensions["tomoichi.settings"] = settings
    _configure(app, settings)
    _init_database(app)
    init_request_log(app)  # first of what looks at requests: a refused one has an id, too
    Babel(app, locale_selector=request_locale)
    init_templating(app)
    set_letterhead(demo_mode=not settings.is_production)
    init_static(app)
    init_page_context(app)
    init_origin_check(app)
    init_request_kind(app)
    init_addresses(app)
    init_csrf(app)
    init_headers(app)
    init_error_pages(app)
    desks = (vendor_desk, vendor_links, municipality_desk, staff_desk)
    for door in (storefront, identity, *desks, api):
        app.register_blueprint(door)
    if not settings.is_production:
        app.register_blueprint(story)
    app.extensions["tomoichi.gateway"] = _gateway(settings)
    if settings.uses_simulator:
        app.register_blueprint(pay_pages)
    register_commands(app)
    app.wsgi_app = LocalePrefix(app.wsgi_app)  # type: ignore[method-assign]  # Flask's documented way
    return app


def _configure(app: Flask, settings: Settings) -> None:
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="tomoichi_form",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SECURE=settings.is_production,
        SQLALCHEMY_DATABASE_URI=settings.database_url,
        SQLALCHEMY_ENGINE_OPTIONS=_engine_options(settings.database_url),
        BABEL_DEFAULT_LOCALE="ja",
        BABEL_DEFAULT_TIMEZONE="Asia/Tokyo",
        BABEL_TRANSLATION_DIRECTORIES="../locale",
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,  # origin_check has looked; who hides the Referer may buy, too
        TESTING=settings.mode == "test",
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # the default provider has it


def _engine_options(url: str) -> dict[str, object]:
    if url == "sqlite://":
        return {}  # in memory: nothing is pooled
    if url.startswith("sqlite"):
        return {"connect_args": {"timeout": 15}, "pool_size": 12}
    return {
        "connect_args": {"options": _POSTGRES_OPTIONS},
        "pool_pre_ping": True,
        "pool_size": 8,
    }


def _init_database(app: Flask) -> None:
    app.extensions["tomoichi.metadata"] = schema.metadata
    db.init_app(app)
    with app.app_context():
        wire_engine(db.engine)


def _gateway(settings: Settings) -> StripeGateway | None:
    """The payment provider, or None: the shop then sells by 銀行振込 only."""
    if settings.stripe_secret_key is None or settings.stripe_webhook_secret is None:
        return None
    return StripeGateway(
        settings.stripe_secret_key, settings.stripe_webhook_secret, settings.simulator_url
    )
