"""Jinja, strict: an undefined name is a mistake of ours and says so."""

from __future__ import annotations

from flask import Flask
from jinja2 import StrictUndefined


def init_templating(app: Flask) -> None:
    """Strict names, tidy white space, and the shop's globals in imported components too."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
