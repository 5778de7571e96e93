"""Rules for every test: nothing skips silently, warnings are errors, only this machine is reached."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = [
    "tests.support.database",
    "tests.support.browser",
    "tests.support.server",
    "tests.support.journey",
    "tests.support.journey_books",
    "tests.support.journey_goods",
]

HERE = Path(__file__).parent
ALLOW_SKIPS = bool(os.environ.get("ALLOW_SKIPS"))
DATABASE_FIXTURES = {"app", "client", "session", "live_shop", "live_app"}

# The same examples in every run; a failing one is printed, so nothing is kept in a folder.
settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the marks that follow from where a test stands and what it asks for."""
    for item in items:
        folder = item.path.relative_to(HERE).parts[0] if item.path.is_relative_to(HERE) else ""
        if folder in ("browser", "journeys"):
            item.add_marker("browser")
        if folder == "races":
            item.add_marker("postgres")
        if DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure, unless ALLOW_SKIPS=1 or it is an expected failure."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and not ALLOW_SKIPS:
        report.outcome = "failed"
        report.longrepr = f"skipped: {report.longrepr}\n{HOW_TO}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole module that skips itself."""
    report = yield
    if report.outcome == "skipped" and not ALLOW_SKIPS:
        report.outcome = "failed"
        report.longrepr = f"skipped: {report.longrepr}\n{HOW_TO}"
    return report


HOW_TO = "Nothing skips silently here: install what is missing (make system), or set ALLOW_SKIPS=1."
