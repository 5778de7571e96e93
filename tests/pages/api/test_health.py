"""/healthz and /readyz: what a machine asks before it sends people here."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import text
from sqlalchemy.orm import Session, scoped_session

from shop.db import db
from tests.support.page import CheckedClient
from tests.support.queries import count_queries


def test_healthz_touches_nothing(app: Flask, client: CheckedClient) -> None:
    with app.app_context():
        engine = db.engine
    with count_queries(engine) as queries:
        answer = client.get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})
    assert list(queries) == []


def test_readyz_says_when_the_database_has_our_tables(client: CheckedClient) -> None:
    assert client.get("/readyz").json == {"status": "ready"}


def test_readyz_is_not_ready_without_them(
    session: scoped_session[Session], client: CheckedClient
) -> None:
    session.execute(text("DELETE FROM alembic_version"))
    session.commit()
    client.checks_pages = False
    assert client.get("/readyz").status_code == 500


def test_machines_have_one_address_in_every_language(client: CheckedClient) -> None:
    client.checks_pages = False
    assert client.get("/en/healthz").status_code == 404
