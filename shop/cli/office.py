"""flask office …: the file that names who runs the shop, before the first start."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import AppGroup

from shop.errors import SettingsRefused
from shop.office import DEMO_OFFICE, FILE_NAME, doubts, example, read_office

group = AppGroup("office", help="office.json: who runs the shop.")


@group.command("example")
def show_example() -> None:
    """Print a file to begin with (TOMOICHI_MODE=demo, as production does not start without one)."""
    click.echo(example())


@group.command("check")
def check() -> None:
    """Read office.json as production would; exit 1 with what is missing, odd or still the example's."""
    folder = current_app.extensions["tomoichi.settings"].data_dir
    try:
        profile = read_office(folder)
    except SettingsRefused as refused:
        raise click.ClickException(str(refused)) from None
    click.echo(f"{folder / FILE_NAME}: {profile.name}, {profile.email}")
    found = doubts(profile, invented=DEMO_OFFICE)
    for line in found:
        click.echo(f"  {line}")
    if found:
        raise click.ClickException(
            f"{len(found)} か所を直してください。 / {len(found)} to put right."
        )
