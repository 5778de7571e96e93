"""flask stock recount: prove that every count is explained by its rows."""

from __future__ import annotations

import click
from flask.cli import AppGroup

from shop.db import db, reading
from shop.stock.recount import recount

group = AppGroup("stock", help="Pools, holds and moves.")


@group.command("recount")
def count() -> None:
    """Add up moves and holds; exit 1 with a table when a pool says something else."""
    with reading():
        counted, found = recount()
        db.session.rollback()
    if not found:
        click.echo(
            f"{counted} 個の在庫を数え直しました。すべて合っています。 / {counted} pools agree."
        )
        return
    click.echo(f"{'pool':>8}  {'what':<14}{'pool says':>10}{'rows say':>10}")
    for one in found:
        click.echo(f"{one.pool_id:>8}  {one.what:<14}{one.pool_says:>10}{one.rows_say:>10}")
    raise click.ClickException(
        f"{len({one.pool_id for one in found})} 個の在庫が合いません（全{counted}個）。 / "
        f"{len({one.pool_id for one in found})} of {counted} pools disagree."
    )
