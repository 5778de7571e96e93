"""Write a letter in its reader's language, as a row in the caller's transaction."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from shop.db import db
from shop.i18n import _, current_locale, ngettext, pick, use_locale
from shop.mail.models import Letter
from shop.text import date_text, datetime_text, yen_text

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
# The shop's own address, put in when the letter is posted (BASE_URL) or read in the demo.
ORIGIN = "{{origin}}"


class Unset(StrictUndefined):
    """Printing an unset name is a mistake; asking whether it is there is not."""

    __slots__ = ()

    def __bool__(self) -> bool:  # type: ignore[override]  # the base only ever raises
        return False


_letterhead = {"demo_mode": False}


def set_letterhead(*, demo_mode: bool) -> None:
    """Said once by create_app: whether letters say that nothing here is real."""
    _letterhead["demo_mode"] = demo_mode


@cache
def _environment() -> Environment:
    env = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(("html",), default=False),
        undefined=Unset,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    env.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals["pick"] = pick
    env.filters["yen"] = lambda value: yen_text(value, locale=current_locale())
    env.filters["day"] = lambda value: date_text(value, locale=current_locale())
    env.filters["moment"] = lambda value: datetime_text(value, locale=current_locale())
    return env


def write_letter(
    *,
    event: str,
    recipient: str,
    locale: str,
    now: datetime,
    about: str = "",
    run_at: datetime | None = None,
    **context: Any,
) -> Letter:
    """Render templates/emails/<event>/{subject.txt,body.txt,body.html} and queue the letter.

    Subjects carry no personal data. Addresses in the bodies begin with {{ shop }}.
    """
    with use_locale(locale):
        shop = ORIGIN + ("" if locale == "ja" else f"/{locale}")
        names = {
            **context,
            "shop": shop,
            "shop_url": shop + "/",
            "contact_url": shop + "/contact",
            "current_locale": locale,
            "demo_mode": _letterhead["demo_mode"],
        }
        parts = {
            part: _environment().get_template(f"emails/{event}/{part}").render(names)
            for part in ("subject.txt", "body.txt", "body.html")
        }
    letter = Letter(
        event=event,
        about=about,
        recipient=recipient,
        locale=locale,
        subject=" ".join(parts["subject.txt"].split()),
        text=parts["body.txt"].strip() + "\n",
        html=parts["body.html"],
        run_at=run_at or now,
        created_at=now,
    )
    db.session.add(letter)
    return letter
