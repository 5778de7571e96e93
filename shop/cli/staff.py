"""flask make-staff: the office's first person, without whom nobody can invite anybody."""

from __future__ import annotations

import os

import click
from flask import current_app
from flask.cli import with_appcontext

from shop import clock
from shop.accounts.errors import BadAddress
from shop.accounts.make_staff import make_staff
from shop.db import transaction


def shop_address() -> str:
    """Scheme and host under which people reach this shop (BASE_URL, or this machine's own port)."""
    base: str | None = current_app.extensions["tomoichi.settings"].base_url
    return base or f"http://127.0.0.1:{os.environ.get('PORT') or '8000'}"


@click.command("make-staff")
@click.argument("email")
@click.argument("name")
@with_appcontext
def command(email: str, name: str) -> None:
    """Make EMAIL an owner of the office and print a link that signs NAME in once."""
    try:
        with transaction():
            user, path = make_staff(email=email, name=name, now=clock.now())
    except BadAddress:
        raise click.ClickException(
            f"{email} はメールアドレスではありません。 / is no mail address."
        ) from None
    click.echo(f"{user.name} <{user.email}>\n{shop_address()}{path}")
    click.echo("7日のあいだ、一度だけ使えます。 / Works once, for seven days.")
