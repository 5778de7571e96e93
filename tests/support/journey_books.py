"""The shop's own books, asked while it runs: do stock and ledger still agree?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from shop import create_app
from shop.config import Settings
from shop.db import db
from tests.support.server import LiveShop

Books = Callable[[], None]


@pytest.fixture(scope="session")
def live_app(live_shop: LiveShop) -> Iterator[Flask]:
    """The running shop's app once more, in this process, on the same database."""
    app = create_app(Settings.from_env(live_shop.environ))
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def books_agree(live_app: Flask) -> Books:
    """Ask `flask stock recount` and `flask ledger check`; AssertionError with their words."""

    def check() -> None:
        for words in (["stock", "recount"], ["ledger", "check"]):
            said = live_app.test_cli_runner().invoke(args=words)
            assert said.exit_code == 0, f"flask {' '.join(words)}: {said.output} {said.exception!r}"

    return check
