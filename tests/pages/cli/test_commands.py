"""What the commands print and how they end."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import select, update

from shop.accounts.models import Membership, Role, Scope, User
from shop.db import db, transaction
from shop.demo.load_reference import load_reference
from shop.ledger.models import JournalLine
from shop.ledger.post import post
from shop.money import Yen
from shop.stock.models import PoolKind, StockPool
from shop.stock.receive import open_pool
from tests.support.database import Kind, make_app, migrate

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


@pytest.fixture
def cli(app: Flask) -> FlaskCliRunner:
    return app.test_cli_runner()


def a_pool(app: Flask) -> None:
    with app.app_context(), transaction():
        open_pool(kind=PoolKind.goods, pieces=12, cause="test", key="first", actor="test", now=NOW)


def test_recount_says_that_all_is_well(app: Flask, cli: FlaskCliRunner) -> None:
    a_pool(app)
    done = cli.invoke(args=["stock", "recount"])
    assert (done.exit_code, done.output) == (
        0, "1 個の在庫を数え直しました。すべて合っています。 / 1 pools agree.\n",
    )  # fmt: skip


def test_recount_shows_the_pool_that_disagrees_and_fails(app: Flask, cli: FlaskCliRunner) -> None:
    a_pool(app)
    with app.app_context(), transaction():
        db.session.execute(update(StockPool).values(capacity=13))
    done = cli.invoke(args=["stock", "recount"])
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        "    pool  what           pool says  rows say",
        "       1  capacity              13        12",
        "Error: 1 個の在庫が合いません（全1個）。 / 1 of 1 pools disagree.",
    ]


def test_the_ledger_of_an_empty_shop_agrees(cli: FlaskCliRunner) -> None:
    done = cli.invoke(args=["ledger", "check"])
    assert (done.exit_code, done.output) == (
        0, "0 件の仕訳を確かめました。すべて合っています。 / 0 entries agree.\n",
    )  # fmt: skip


def test_yen_that_no_order_explains_are_shown(app: Flask, cli: FlaskCliRunner) -> None:
    with app.app_context(), transaction():
        lines = [("receivable", Yen(1_080)), ("ordered", Yen(-1_080))]
        post(key="placed:1", cause="order:1", lines=lines, now=NOW)
    done = cli.invoke(args=["ledger", "check"])
    assert done.exit_code == 1
    assert "receivable                             1,080             0" in done.output
    assert "ordered                               -1,080             0" in done.output


def test_an_entry_that_does_not_balance_is_named(app: Flask, cli: FlaskCliRunner) -> None:
    with app.app_context(), transaction():
        post(key="odd:1", cause="x", lines=[("bank", Yen(5)), ("deposit", Yen(-5))], now=NOW)
        db.session.flush()
        db.session.execute(
            update(JournalLine).where(JournalLine.account == "bank").values(yen=Yen(6))
        )
    done = cli.invoke(args=["ledger", "check"])
    assert done.exit_code == 1
    assert "entry odd:1" in done.output


def test_the_offices_first_person_gets_a_link(app: Flask, cli: FlaskCliRunner) -> None:
    done = cli.invoke(args=["make-staff", "Tomo@example.jp", "市川 とも"])
    assert done.exit_code == 0
    first, link, words = done.output.splitlines()
    assert first == "市川 とも <tomo@example.jp>"
    assert link.startswith("http://127.0.0.1:8000/signin/link/")
    assert words == "7日のあいだ、一度だけ使えます。 / Works once, for seven days."
    with app.app_context():
        member = db.session.scalars(select(Membership)).one()
        assert (member.scope, member.role) == (Scope.office, Role.owner)
        db.session.remove()


def test_what_is_no_address_makes_nobody(app: Flask, cli: FlaskCliRunner) -> None:
    done = cli.invoke(args=["make-staff", "tomo", "市川 とも"])
    assert (done.exit_code, done.output) == (
        1, "Error: tomo はメールアドレスではありません。 / is no mail address.\n",
    )  # fmt: skip
    with app.app_context():
        assert db.session.scalars(select(User)).all() == []
        db.session.remove()


def test_who_leaves_is_shut_out_at_once(app: Flask, cli: FlaskCliRunner) -> None:
    link = cli.invoke(args=["make-staff", "tomo@example.jp", "市川 とも"]).output.splitlines()[1]
    path = link.removeprefix("http://127.0.0.1:8000")
    browser = app.test_client()
    assert browser.get(path).status_code == 200
    assert cli.invoke(args=["disable-user", "TOMO@example.jp"]).exit_code == 0
    assert browser.get(path).status_code == 404
    done = cli.invoke(args=["disable-user", "nobody@example.jp"])
    assert (done.exit_code, done.output) == (
        1, "Error: nobody@example.jp はいません。 / is nobody here.\n",
    )  # fmt: skip


def test_the_jobs_run_once(cli: FlaskCliRunner) -> None:
    done = cli.invoke(args=["jobs", "run", "--once"])
    assert (done.exit_code, done.output) == (0, "0 件 / things\n")


def test_reference_data_load_twice(cli: FlaskCliRunner) -> None:
    assert cli.invoke(args=["reference", "load"]).exit_code == 0
    assert cli.invoke(args=["reference", "load"]).exit_code == 0


def test_upgrading_brings_the_reference_data(tmp_path: Path) -> None:
    app = make_app(f"sqlite:///{tmp_path / 'new.sqlite3'}", tmp_path)
    assert app.test_cli_runner().invoke(args=["db", "upgrade"]).exit_code == 0
    with closing(sqlite3.connect(tmp_path / "new.sqlite3")) as file:
        assert file.execute("SELECT count(*) FROM tax_rate").fetchone() == (4,)
    with app.app_context():
        db.engine.dispose()


def test_the_demo_is_loaded_once_and_again_only_when_asked(cli: FlaskCliRunner) -> None:
    few = ["demo", "load", "--products", "2", "--vendors", "2", "--orders", "1"]
    done = cli.invoke(args=few)
    assert done.exit_code == 0
    assert "2 商品 / products" in done.output
    again = cli.invoke(args=few)
    assert again.exit_code == 0
    assert "何もしませんでした" in again.output
    fresh = cli.invoke(args=[*few, "--fresh"])
    assert "2 商品 / products" in fresh.output


def test_other_data_are_not_overwritten(app: Flask, cli: FlaskCliRunner) -> None:
    few = ["demo", "load", "--products", "2", "--vendors", "2", "--orders", "0"]
    assert cli.invoke(args=few).exit_code == 0
    with app.app_context(), transaction():
        db.session.execute(db.metadata.tables["demo_load"].delete())
    done = cli.invoke(args=few)
    assert done.exit_code == 1
    assert "ほかのデータがあります" in done.output


def test_production_takes_no_demo_data(app: Flask, cli: FlaskCliRunner) -> None:
    class Production:
        is_production = True

    kept = app.extensions["tomoichi.settings"]
    app.extensions["tomoichi.settings"] = Production()
    try:
        done = cli.invoke(args=["demo", "load", "--fresh"])
    finally:
        app.extensions["tomoichi.settings"] = kept
    assert done.exit_code == 1
    assert "本番には入れません" in done.output


def test_a_copy_brings_back_what_was_there(tmp_path: Path) -> None:
    app = make_app(f"sqlite:///{tmp_path / 'shop.sqlite3'}", tmp_path)
    migrate(app)
    cli = app.test_cli_runner()
    with app.app_context(), transaction():
        load_reference()
    copy = tmp_path / "copy.sqlite3"
    done = cli.invoke(args=["backup", str(copy)])
    assert done.exit_code == 0
    assert oct(copy.stat().st_mode)[-3:] == "600"
    assert list(tmp_path.glob("copy*")) == [copy]  # one file, to be carried away
    assert cli.invoke(args=["backup", str(copy)]).exit_code == 1  # never over a file
    a_pool(app)
    restored = cli.invoke(args=["restore", str(copy), "--yes"])
    assert restored.exit_code == 0, restored.output
    with app.app_context():
        assert db.session.scalars(select(StockPool)).all() == []
        db.session.remove()
        db.engine.dispose()
    [kept] = tmp_path.glob("shop.sqlite3.before-*")
    with closing(sqlite3.connect(kept)) as file:
        assert file.execute("SELECT count(*) FROM stock_pool").fetchone() == (1,)


def test_what_is_no_copy_of_a_shop_is_not_restored(tmp_path: Path) -> None:
    app = make_app(f"sqlite:///{tmp_path / 'shop.sqlite3'}", tmp_path)
    migrate(app)
    a_pool(app)
    for words in (b"not a database at all", b""):
        (tmp_path / "wrong").write_bytes(words)
        done = app.test_cli_runner().invoke(args=["restore", str(tmp_path / "wrong"), "--yes"])
        assert done.exit_code == 1
        assert "写しではありません" in done.output
    with app.app_context():
        assert len(db.session.scalars(select(StockPool)).all()) == 1
        db.session.remove()
        db.engine.dispose()


def test_postgresql_is_copied_by_its_own_tools(
    app: Flask, cli: FlaskCliRunner, tmp_path: Path, database_kind: Kind
) -> None:
    done = cli.invoke(args=["backup", str(tmp_path / "copy")])
    assert done.exit_code == (1 if database_kind == "postgres" else 0)
    if database_kind == "postgres":
        assert "pg_dump --format=custom --no-owner" in done.output
        assert "--dbname=postgresql://" in done.output
