"""flask demo load: fill the shop with the invented towns, makers, goods and orders."""

from __future__ import annotations

import time

import click
from flask import current_app
from flask.cli import AppGroup

from shop import clock
from shop.cli.staff import shop_address
from shop.db import end_reading
from shop.demo.load_demo import (
    ORDERS,
    Wanted,
    existing_load,
    half_loaded,
    holds_other_data,
    load_demo,
)
from shop.text import datetime_text

group = AppGroup("demo", help="Demo data (never in production).")


@group.command("load")
@click.option("--fresh", is_flag=True, help="Delete every row first.")
@click.option("--products", type=click.IntRange(min=1), help="Default: the goods of the file.")
@click.option("--vendors", type=click.IntRange(min=1), help="Default: the makers of the file.")
@click.option("--orders", type=click.IntRange(min=0), default=ORDERS, show_default=True)
def load(fresh: bool, products: int | None, vendors: int | None, orders: int) -> None:
    """Load the demo data, dated from now. Without --fresh only into empty tables."""
    if current_app.extensions["tomoichi.settings"].is_production:
        raise click.ClickException(
            "デモのデータは本番には入れません。 / Demo data are never loaded in production mode."
        )
    if not fresh and _is_filled():
        return
    end_reading()
    started = time.monotonic()
    wanted = Wanted(products=products, vendors=vendors, orders=orders, origin=shop_address())
    load_demo(wanted=wanted, now=clock.now(), say=click.echo)
    click.echo(f"{time.monotonic() - started:.1f} 秒 / seconds")


def _is_filled() -> bool:
    """Whether to leave everything as it is; says why."""
    found = existing_load()
    if found is not None:
        click.echo(
            f"デモのデータは{datetime_text(found.loaded_at)}に入っています。何もしませんでした。"
            "入れ直すには --fresh を付けてください。\n"
            "The demo data are there already; nothing was done. --fresh loads them anew."
        )
        return True
    if holds_other_data():
        raise click.ClickException(
            "ほかのデータがあります。すべて消して入れるには --fresh を付けてください。\n"
            "There are other data. --fresh deletes every row and loads the demo."
        )
    if half_loaded():
        click.echo("途中で終わった読み込みをやり直します / An interrupted loading begins anew.")
    return False
