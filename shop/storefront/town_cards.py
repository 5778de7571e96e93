"""What a card of a town says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import url_for

from shop.art.address import picture_path
from shop.art.alt import picture_alt
from shop.catalog.counts import NamedProduct
from shop.i18n import current_locale, pick
from shop.places.models import Municipality
from shop.storefront.destination import prefecture_name
from shop.storefront.told import told

_PICTURES = {
    "coast": "town-coast",
    "mountain": "town-mountains",
    "island": "town-islands",
    "plain": "town-rice",
    "oldtown": "town-street",
    "snow": "town-snow",
    "river": "town-river",
}


def town_card(town: Municipality, *, goods: Sequence[NamedProduct], season: str) -> dict[str, Any]:
    """One card, as templates/components/town_card.html wants it."""
    kind = _PICTURES.get(town.setting, "town-rice")
    name = pick(town.name, town.name_en)
    return {
        "url": url_for("storefront.municipality", code6=town.code6),
        "name": name,
        "reading": town.name_kana if current_locale() == "ja" else "",
        "prefecture_name": prefecture_name(town.prefecture_code),
        "region": town.region,
        "sentence": told(town.summary, town.summary_en),
        "goods": [told(product.name, product.name_en) for product in goods],
        "picture_url": picture_path(kind=kind, region=town.region, season=season, id=town.id),
        "picture_alt": picture_alt(name, kind),
    }
