"""Which commands there are."""

from flask import Flask

from shop.cli import database


def register_commands(app: Flask) -> None:
    """Add the shop's commands to `flask --app wsgi`."""
    app.cli.add_command(database.group)
