"""Which commands there are."""

from flask import Flask

from shop.cli import database, demo, reference


def register_commands(app: Flask) -> None:
    """Add the shop's commands to `flask --app wsgi`."""
    for group in (database.group, demo.group, reference.group):
        app.cli.add_command(group)
