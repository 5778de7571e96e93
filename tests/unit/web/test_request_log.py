"""Logs: an id on every line, constant events, and nothing about anybody."""

from __future__ import annotations

import ast
import json
import logging
import re
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, abort
from gunicorn.config import Config
from gunicorn.glogging import Logger as GunicornLogger
from sqlalchemy.exc import IntegrityError

from shop import clock
from shop.mail.write_letter import set_letterhead
from shop.office import DEMO_OFFICE, example, use_office
from shop.web.request_log import FIELDS, JsonLines, Readable, masked, write_logs
from tests.support.database import make_app, migrate
from tests.support.page import CheckedClient
from tests.support.tree import report, sources

OWN = "https://shop.example.jp"
SECRETS = ("hanako", "髙橋", "千代田", "k3y", "t0ken", "hunter2", "sk_live_1", "03-1234")
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


def line_of(formatter: logging.Formatter, message: str, *args: Any, **extra: Any) -> str:
    record = logging.LogRecord("shop.x", logging.WARNING, __file__, 1, message, args, None)
    record.__dict__.update(extra)
    return formatter.format(record)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("GET /orders/T-1?key=k3y HTTP/1.1", "GET /orders/T-1?… HTTP/1.1"),
        ("/vendor/link/t0ken/parcels/3/slip", "/vendor/link/…/parcels/3/slip"),
        ("/en/signin/link/t0ken?next=/staff", "/en/signin/link/…?…"),
        ("to hanako@example.jp: 550", "to …@… 550"),
        ("postgresql://shop:hunter2@db/shop", "…@…"),
        ("with sk_live_1 and whsec_2", "with … and …"),
        ("Starting gunicorn 27.0.0", "Starting gunicorn 27.0.0"),
    ],
)
def test_what_opens_something_is_masked(told: str, kept: str) -> None:
    assert masked(told) == kept


def test_a_production_line_is_one_json_object() -> None:
    line = json.loads(line_of(JsonLines(), "letter.not_sent", letter_id=3, attempt=2, name="髙橋"))
    assert (line["event"], line["level"], line["letter_id"], line["attempt"]) == (
        "letter.not_sent", "warning", 3, 2,
    )  # fmt: skip
    assert line["time"].endswith("+00:00")
    assert "name" not in line
    assert "request_id" not in line


def test_the_demos_line_is_read_by_people() -> None:
    assert line_of(Readable(), "letter.not_sent", letter_id=3) == (
        "warning: letter.not_sent letter_id=3"
    )


def raised() -> IntegrityError:
    """What a database says about a row, as SQLAlchemy hands it on."""
    try:
        with sqlite3.connect(":memory:") as file:
            file.execute("CREATE TABLE t (email TEXT UNIQUE)")
            file.execute("INSERT INTO t VALUES ('hanako@example.jp')")
            file.execute("INSERT INTO t VALUES ('hanako@example.jp')")
    except sqlite3.IntegrityError as said:
        problem = IntegrityError("INSERT", {"name": "髙橋 花子", "street": "千代田1-1"}, said)
        problem.__cause__ = said
        return problem
    raise AssertionError


def test_an_exception_is_told_by_kind_code_and_place_only() -> None:
    try:
        raise raised()
    except IntegrityError:
        line = line_of(JsonLines(), "request.failed", exc_info=sys.exc_info())
    problem = json.loads(line)["problem"]
    assert problem[0] == "sqlalchemy.exc.IntegrityError"
    assert "test_request_log.py" in problem[1]
    assert "sqlite3.IntegrityError [SQLITE_CONSTRAINT_UNIQUE]" in problem
    assert not [secret for secret in SECRETS if secret in line]


@pytest.fixture
def kept_logging() -> Iterator[None]:
    """Whatever a test sets up is taken down."""
    root, shop = logging.getLogger(), logging.getLogger("shop")
    handlers, level = list(root.handlers), shop.level
    yield
    root.handlers[:] = handlers
    shop.setLevel(level)


@pytest.fixture
def live(tmp_path: Path, kept_logging: None) -> Iterator[CheckedClient]:
    """A browser at a shop in production mode, with two pages that fail."""
    (tmp_path / "office.json").write_text(example(), encoding="utf-8")
    app: Flask = make_app(
        f"sqlite:///{tmp_path}/live.sqlite3", tmp_path, TOMOICHI_MODE="production",
        SECRET_KEY="k" * 40, BASE_URL=OWN,
    )  # fmt: skip
    migrate(app)
    write_logs(as_json=True)  # as wsgi.py does

    @app.get("/fails/<token>")
    def fails(token: str) -> str:
        raise raised()

    @app.get("/refuses")
    def refuses() -> str:
        abort(500)

    client = app.test_client()
    assert isinstance(client, CheckedClient)
    client.checks_pages = False
    yield client
    use_office(DEMO_OFFICE)
    set_letterhead(demo_mode=True)
    clock.fix(None)


def said(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    err = capsys.readouterr().err
    assert not [secret for secret in SECRETS if secret in err]
    return [json.loads(line) for line in err.splitlines()]


def test_every_answer_has_an_id_and_a_line(
    live: CheckedClient, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (
        "/products?q=hanako",
        "/orders/T-9?key=k3y",
        "/en/signin/link/t0ken",
        "/nowhere/k3y",
    ):
        told = live.get(path, headers={"X-Request-ID": "t0ken"}).headers["X-Request-ID"]
        assert re.fullmatch(r"[0-9a-f]{16}", told)
        line = said(capsys)[-1]
        assert (line["event"], line["method"], line["request_id"]) == ("request.done", "GET", told)
        assert line["route"] in ("/products", "/orders/<number>", "/signin/link/<token>", "")


def test_what_is_refused_before_it_is_read_has_an_id_too(
    live: CheckedClient, capsys: pytest.CaptureFixture[str]
) -> None:
    live.as_browser = False
    answer = live.post(
        "/cart/lines", data={"name": "髙橋"}, headers={"Origin": "https://evil.example"}
    )
    line = said(capsys)[-1]
    assert (answer.status_code, line["status"]) == (403, 403)
    assert line["request_id"] == answer.headers["X-Request-ID"]


def test_a_mistake_of_ours_is_told_with_the_number_that_the_page_shows(
    live: CheckedClient, capsys: pytest.CaptureFixture[str]
) -> None:
    page = live.get("/fails/t0ken?key=k3y")
    failed, done = said(capsys)
    assert page.status_code == 500
    assert failed["request_id"] in page.text
    assert failed["request_id"] == done["request_id"] == page.headers["X-Request-ID"]
    assert (failed["event"], failed["level"]) == ("request.failed", "error")
    assert (done["route"], done["status"]) == ("/fails/<token>", 500)


def test_the_number_stands_on_a_page_that_http_refuses(live: CheckedClient) -> None:
    page = live.get("/refuses")
    assert page.status_code == 500
    assert page.headers["X-Request-ID"] in page.text


def test_gunicorns_own_lines_are_masked(
    kept_logging: None, capfd: pytest.CaptureFixture[str]
) -> None:
    config = Config()
    config.set("accesslog", "-")
    logger = GunicornLogger(config)
    write_logs(as_json=True)
    try:
        logger.error("Error handling request %s", "/orders/T-1?key=k3y")
        atoms = {"r": "GET /vendor/link/t0ken?key=k3y HTTP/1.1", "f": f"{OWN}/orders/T-1?key=k3y"}
        logger.access_log.info('"%(r)s" "%(f)s"', atoms)
    finally:
        for name in ("gunicorn.error", "gunicorn.access"):
            logging.getLogger(name).handlers.clear()
    out = capfd.readouterr()
    told = (out.err + out.out).splitlines()
    assert [json.loads(line)["event"] for line in told] == [
        "Error handling request /orders/T-1?…",
        f'"GET /vendor/link/…?… HTTP/1.1" "{OWN}/orders/T-1?…"',
    ]


def log_calls() -> Iterator[tuple[str, ast.Call]]:
    """Every `log.…("…")` and `logger.…("…")` of the shop (the simulator is never in production)."""
    for source in sources("shop"):
        if source.name.startswith("shop/simulator/"):
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = node.func.value
                name = getattr(owner, "id", getattr(owner, "attr", ""))
                if name in ("log", "logger") and node.func.attr in LEVELS:
                    yield f"{source.name}:{node.lineno}", node


def test_every_event_has_a_constant_name_and_known_fields() -> None:
    calls = list(log_calls())
    assert len(calls) > 8
    faults, used = [], set()
    for where, call in calls:
        name = call.args[0].value if isinstance(call.args[0], ast.Constant) else ""
        if len(call.args) != 1 or not re.fullmatch(r"[a-z]+\.[a-z_]+", str(name)):
            faults.append(f"{where}: the message is one constant like 'letter.not_sent'")
        for extra in (one.value for one in call.keywords if one.arg == "extra"):
            keys = {getattr(key, "value", "?") for key in getattr(extra, "keys", [None])}
            used |= keys
            if not keys <= set(FIELDS):
                faults.append(f"{where}: {sorted(keys - set(FIELDS))} is not in FIELDS")
    report(faults, "See shop/web/request_log.py.")
    report(sorted(set(FIELDS) - used), "Nobody writes this field any more.")
