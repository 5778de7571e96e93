"""Which commands there are."""

from flask import Flask

from shop.cli import backlog, backup, database, demo, ledger, office, reference, staff, stock


def register_commands(app: Flask) -> None:
    """Add the shop's commands to `flask --app wsgi`."""
    for module in (backlog, database, demo, ledger, office, reference, stock):
        app.cli.add_command(module.group)
    alone = (backup.backup_command, backup.restore_command, staff.command, staff.disable_command)
    for command in alone:
        app.cli.add_command(command)
