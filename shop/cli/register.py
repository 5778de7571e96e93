"""Which commands there are."""

from flask import Flask

from shop.cli import database, demo, jobs, ledger, reference, stock


def register_commands(app: Flask) -> None:
    """Add the shop's commands to `flask --app wsgi`."""
    for module in (database, demo, jobs, ledger, reference, stock):
        app.cli.add_command(module.group)
