"""A browser for tests that checks every HTML page it is given, and sends forms as a person would."""

from __future__ import annotations

from contextvars import copy_context
from typing import Any

from flask import has_app_context
from flask.globals import _cv_app
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from shop.db import db
from tests.support.html import Document, Element, read
from tests.support.page_rules import faults_of

SAFE = ("GET", "HEAD", "OPTIONS")


class CheckedClient(FlaskClient):
    """Flask's test client as a browser: same-origin headers, and every page it gets obeys the house.

    `client.as_browser = False` sends nothing of its own (to play a forger or an old browser);
    `client.checks_pages = False` accepts any HTML (for what is not ours).
    """

    as_browser = True
    checks_pages = True

    def open(self, *args: Any, **options: Any) -> TestResponse:
        """As Flask's, then check what came back. The test's own session is committed first."""
        if self.as_browser and isinstance(args[0] if args else "", str):
            headers = dict(options.pop("headers", None) or {})
            if str(options.get("method", "GET")) not in SAFE:
                headers.setdefault("Sec-Fetch-Site", "same-origin")
            options["headers"] = headers
        if has_app_context():
            # On SQLite the test's open transaction would hold the lock that the request needs.
            db.session.commit()
        response = copy_context().run(self._as_a_stranger, args, options)
        if has_app_context():
            # What the request changed must be read anew, not from this session's memory.
            db.session.expire_all()
        if self.checks_pages:
            for seen in (*response.history, response):
                check_page(seen)
        return response

    def _as_a_stranger(self, args: Any, options: Any) -> TestResponse:
        # Flask would reuse a test's app context, and with it its database session. A real request
        # has its own, so none is left for it in this copy of the context.
        _cv_app.set(None)  # type: ignore[arg-type]
        return super().open(*args, **options)

    def submit(
        self,
        page: TestResponse,
        *,
        action: str | None = None,
        button: str | None = None,
        follow_redirects: bool = False,
        **values: Any,
    ) -> TestResponse:
        """Send a form of `page` with what stands in it, changed by `values`.

        `action` chooses the form by the beginning of its action, `button` by the name of its button
        (whose value is sent). AssertionError when no form fits, or a value has no field.
        """
        form = find_form(page, action, button)
        data = fields_of(form, button)
        unknown = set(values) - {e.get("name") for e in form.walk() if e.has("name")}
        assert not unknown, f"the form has no field {sorted(unknown)}; it has {sorted(data)}"
        data |= {k: v if isinstance(v, list) else [str(v)] for k, v in values.items()}
        path = form.get("action") or page.request.full_path.rstrip("?")
        if form.get("method", "get").lower() == "get":
            return self.get(path, query_string=data, follow_redirects=follow_redirects)
        return self.post(path, data=data, follow_redirects=follow_redirects)


def document(response: TestResponse) -> Document:
    """The page as a tree: `document(page).root.all("h1")[0].text`."""
    return read(response.get_data(as_text=True))


def text_of(response: TestResponse) -> str:
    """What a person reads in the page's body, blanks collapsed."""
    return " ".join(element.text for element in document(response).root.all("body"))


def check_page(response: TestResponse) -> None:
    """AssertionError naming every rule that the page breaks; nothing for what is not HTML."""
    if response.mimetype != "text/html" or response.status_code in (204, 304):
        return
    if response.request.method == "HEAD" or response.status_code in range(300, 400):
        return
    faults = faults_of(document(response), response)
    where = f"{response.request.method} {response.request.full_path.rstrip('?')}"
    assert not faults, f"{where} ({response.status_code}):\n  " + "\n  ".join(faults)


def find_form(page: TestResponse, action: str | None, button: str | None) -> Element:
    """The form that a person would mean. AssertionError when there is none."""
    forms = document(page).root.all("form")
    fitting = [
        form
        for form in forms
        if (action is None or form.get("action").startswith(action))
        and (button is None or any(e.get("name") == button for e in form.all("button", "input")))
    ]
    there = [form.get("action") for form in forms]
    assert fitting, f"no form for action={action!r} button={button!r}; there are {there}"
    return fitting[0]


def fields_of(form: Element, button: str | None = None) -> dict[str, list[str]]:
    """What a browser would send for this form, untouched."""
    data: dict[str, list[str]] = {}
    for element in form.all("input", "select", "textarea", "button"):
        name = element.get("name")
        if name and not element.has("disabled"):
            values = _values(element, button)
            if values:
                data.setdefault(name, []).extend(values)
    return data


def _values(element: Element, button: str | None) -> list[str]:
    kind = element.get("type")
    if element.tag == "button" or kind in ("submit", "image"):
        return [element.get("value")] if element.get("name") == button else []
    if element.tag == "textarea":
        return ["".join(child for child in element.children if isinstance(child, str))]
    if element.tag == "select":
        options = element.all("option")
        chosen = [o for o in options if o.has("selected")] or options[:1]
        return [o.get("value") if o.has("value") else o.text for o in chosen]
    if kind in ("checkbox", "radio"):
        return [element.get("value", "on")] if element.has("checked") else []
    return [element.get("value")]
