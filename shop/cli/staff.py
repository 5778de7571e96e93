"""flask make-staff: the office's first person; flask disable-user: somebody leaves."""

from __future__ import annotations

import os

import click
from flask import current_app
from flask.cli import with_appcontext

from shop import clock
from shop.accounts.disable_user import disable_user
from shop.accounts.errors import BadAddress
from shop.accounts.make_staff import make_staff
from shop.db import transaction
from shop.errors import NotFound


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


@click.command("disable-user")
@click.argument("email")
@with_appcontext
def disable_command(email: str) -> None:
    """Shut EMAIL out at once, of every desk; an invitation or make-staff lets them in again."""
    try:
        with transaction():
            user = disable_user(email=email, actor="cli", now=clock.now())
    except NotFound:
        raise click.ClickException(f"{email} はいません。 / is nobody here.") from None
    click.echo(f"{user.name} <{user.email}>: 入れません / shut out")
