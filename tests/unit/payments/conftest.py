"""Noon in Japan, the stand-in provider, and books that are looked at after every commit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from shop import clock
from tests.factories.orders import NOON
from tests.support.books import watched_books
from tests.support.provider import provider

__all__ = ["provider"]


@pytest.fixture(autouse=True)
def noon(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test begins at the same moment."""
    if "app" in request.fixturenames:
        request.getfixturevalue("app")  # making an app sets the clock
    with clock.frozen(NOON):
        yield


@pytest.fixture(autouse=True)
def right_books(request: pytest.FixtureRequest) -> Iterator[None]:
    """Stock and money agree after every commit of every test that has a database."""
    if "app" not in request.fixturenames:
        yield
        return
    app: Flask = request.getfixturevalue("app")
    with watched_books(app):
        yield
