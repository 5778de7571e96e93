"""flask jobs state, flask jobs letters-again: whether somebody must look, and a second try."""

from __future__ import annotations

import click

from shop import clock
from shop.cli.jobs import group
from shop.db import db, reading, transaction
from shop.jobs.backlog import backlogs
from shop.mail.post_again import post_again


@group.command("state")
def state() -> None:
    """Count what waits; exit 1 when something is late (10 minutes, untouched) or given up."""
    with reading():
        found = backlogs(now=clock.now())
        db.session.rollback()
    click.echo(f"{'what':<16}{'waiting':>9}{'late':>9}{'given up':>10}")
    for one in found:
        click.echo(f"{one.what:<16}{one.waiting:>9,}{one.late:>9,}{one.given_up:>10,}")
    odd = [one.what for one in found if one.needs_somebody]
    if odd:
        raise click.ClickException(f"見てください / look at: {', '.join(odd)}")


@group.command("letters-again")
def letters_again() -> None:
    """Queue the letters that were given up (after eight attempts, about an hour) once more."""
    with transaction():
        count = post_again(now=clock.now())
    click.echo(f"{count} 通 / letters")
