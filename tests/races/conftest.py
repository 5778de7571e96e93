"""Races run on PostgreSQL, at noon in Japan, beside the stand-in provider."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from shop import clock
from shop.db import db
from tests.factories.orders import NOON
from tests.support.books import faults_of_books
from tests.support.provider import provider

__all__ = ["provider"]


@pytest.fixture
def inside(app: Flask) -> Iterator[None]:
    """The test's own session at noon; stock and money agree at the end."""
    with clock.frozen(NOON), app.app_context():
        yield
        db.session.remove()  # look with fresh eyes
        assert faults_of_books() == []
        db.session.remove()
