"""flask ledger check: prove that entries balance and say what orders and refunds say."""

from __future__ import annotations

import click
from flask.cli import AppGroup

from shop.db import db, reading
from shop.ledger.check import count_entries
from shop.payments.check_books import check_books

group = AppGroup("ledger", help="The journal.")


@group.command("check")
def check() -> None:
    """Check every entry and every account; exit 1 with a table when something disagrees."""
    with reading():
        entries, found = count_entries(), check_books()
        db.session.rollback()
    if not found:
        click.echo(
            f"{entries} 件の仕訳を確かめました。すべて合っています。 / {entries} entries agree."
        )
        return
    click.echo(f"{'what':<30}{'books say':>14}{'rows say':>14}")
    for one in found:
        click.echo(f"{one.what:<30}{one.books_say.amount:>14,}{one.rows_say.amount:>14,}")
    raise click.ClickException(f"{len(found)} 件が合いません。 / {len(found)} disagreements.")
