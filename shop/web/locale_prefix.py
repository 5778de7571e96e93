"""/en/… is the same shop in English: the prefix moves from the path to the script's name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import current_app, has_request_context, request

from shop.i18n import LOCALES, SOURCE_LOCALE

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ENVIRON_KEY = "tomoichi.locale"
_PREFIXES = {f"/{code}": code for code in LOCALES if code != SOURCE_LOCALE}
# Machines and files have one address, whatever the reader's language.
_ONE_ADDRESS = ("/static/", "/pictures/", "/webhooks/", "/api/", "/_pay/", "/healthz", "/readyz")


class LocalePrefix:
    """WSGI middleware. url_for() then writes /en/… by itself, since SCRIPT_NAME carries it."""

    def __init__(self, app: WSGIApplication) -> None:
        self.app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        for prefix, code in _PREFIXES.items():
            if path == prefix or path.startswith(f"{prefix}/"):
                rest = path[len(prefix) :] or "/"
                if rest.startswith(_ONE_ADDRESS):
                    break
                environ["PATH_INFO"] = rest
                environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
                environ[ENVIRON_KEY] = code
                break
        return self.app(environ, start_response)


def request_locale() -> str:
    """The language that the address asks for."""
    if not has_request_context():
        return SOURCE_LOCALE
    return str(request.environ.get(ENVIRON_KEY, SOURCE_LOCALE))


def page_in(code: str) -> str:
    """This page's address (with its query) in another language, from the host's root."""
    root = request.script_root
    own = f"/{request_locale()}"
    if request_locale() != SOURCE_LOCALE and root.endswith(own):
        root = root[: -len(own)]
    prefix = "" if code == SOURCE_LOCALE else f"/{code}"
    query = request.query_string.decode("ascii", "ignore")
    address = f"{root}{prefix}{request.path}"
    return f"{address}?{query}" if query else address


def alternates() -> list[tuple[str, str]]:
    """(hreflang, absolute address) of this page in every language, plus x-default."""
    if not has_request_context():
        return []
    origin = page_origin()
    found = [(code, origin + page_in(code)) for code in LOCALES]
    return [*found, ("x-default", origin + page_in(SOURCE_LOCALE))]


def page_origin() -> str:
    """Scheme and host: BASE_URL where it is set (production), else the request's own."""
    settings = current_app.extensions["tomoichi.settings"]
    return str(settings.base_url or request.host_url.rstrip("/"))
