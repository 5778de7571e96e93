"""flask reference load: what every shop needs before its first product (db upgrade runs it too)."""

from __future__ import annotations

from flask.cli import AppGroup

from shop.db import transaction
from shop.demo.load_reference import load_reference

group = AppGroup("reference", help="Tax rates, shelves, tags, synonyms, the general commission.")


@group.command("load")
def load() -> None:
    """Add what is missing; running it again changes nothing."""
    renew()


def renew() -> None:
    """Load the reference data in one transaction."""
    with transaction():
        load_reference()
