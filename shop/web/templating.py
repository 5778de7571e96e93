"""Jinja, strict: printing an undefined name is a mistake of ours and says so."""

from __future__ import annotations

from flask import Flask

from shop.mail.write_letter import Unset


def init_templating(app: Flask) -> None:
    """Strict names and tidy white space."""
    app.jinja_env.undefined = Unset
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
