"""What every template may use."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from flask import Flask, g

from shop.clock import JST
from shop.i18n import LOCALES, current_locale, pick
from shop.money import Yen
from shop.text import date_text, yen_text
from shop.web.locale_prefix import alternates, page_origin

SHOP_NAME = "共市"


def init_page_context(app: Flask) -> None:
    """Give templates the shop's words, formats and addresses."""
    settings = app.extensions["tomoichi.settings"]
    env = app.jinja_env
    env.globals.update(
        SHOP_NAME=SHOP_NAME,
        LOCALES=LOCALES,
        demo_mode=settings.mode in {"demo", "test"},
        simulated_payments=settings.uses_simulator,
        pick=pick,
        page_origin=page_origin,
    )
    env.filters["yen"] = yen
    env.filters["day"] = day
    env.filters["moment"] = moment
    env.filters["sentences"] = sentences

    @app.context_processor
    def page() -> dict[str, Any]:
        return {
            "current_locale": current_locale(),
            "alternates": alternates(),
            "is_private_page": not g.get("is_public_page", False),
        }


def yen(value: Yen) -> str:
    """1,080円 in the page's language (the word 税込 is the price component's)."""
    return yen_text(value, locale=current_locale())


def day(value: date) -> str:
    """2026年11月20日(金) in the page's language."""
    return date_text(value, locale=current_locale())


def moment(value: datetime) -> str:
    """Day and time in Japan."""
    local = value.astimezone(JST)
    return f"{day(local.date())} {local:%H:%M}"


def sentences(texts: Iterable[str]) -> str:
    """Sentences in a row; Japanese needs no space after its full stop."""
    return ("" if current_locale() == "ja" else " ").join(texts)
