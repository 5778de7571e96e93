"""flask db …: bring the tables to this version, compare them with the models."""

from __future__ import annotations

from pathlib import Path

import click
from alembic import command
from alembic.config import Config
from flask import current_app
from flask.cli import AppGroup

from shop.cli import reference
from shop.db import db

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"

group = AppGroup("db", help="Tables: upgrade, downgrade, check.")


def alembic_config(url: str) -> Config:
    """Alembic's settings for a database address (the address goes by attribute, never by file)."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def _config() -> Config:
    config = alembic_config(db.engine.url.render_as_string(hide_password=False))
    config.attributes["engine"] = db.engine
    return config


@group.command("upgrade")
@click.argument("revision", default="head")
def upgrade(revision: str) -> None:
    """Bring the tables to REVISION (default: the newest)."""
    current_app.logger.debug("db.upgrade")
    command.upgrade(_config(), revision)
    if revision == "head":
        reference.renew()


@group.command("downgrade")
@click.argument("revision")
def downgrade(revision: str) -> None:
    """Take the tables back to REVISION ('base' for none)."""
    command.downgrade(_config(), revision)


@group.command("check")
def check() -> None:
    """Fail when the models and the migrations tell different tables."""
    command.check(_config())


@group.command("revision")
@click.option("-m", "--message", required=True)
@click.option("--rev-id", required=True, help="Four digits, e.g. 0007.")
def revision(message: str, rev_id: str) -> None:
    """Write a new migration from what the models say."""
    command.revision(_config(), message=message, autogenerate=True, rev_id=rev_id)
