"""Which commands there are."""

from flask import Flask

from shop.cli import database, demo, jobs, reference, stock


def register_commands(app: Flask) -> None:
    """Add the shop's commands to `flask --app wsgi`."""
    for group in (database.group, demo.group, jobs.group, reference.group, stock.group):
        app.cli.add_command(group)
