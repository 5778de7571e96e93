"""The facets of the list as their components want them, and the chips of what is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from shop.catalog.allergens import ALLERGENS, MANDATORY, Allergen, allergen
from shop.catalog.facets import CategoryName, Facets, TownName
from shop.i18n import _, current_locale, pick
from shop.money import Yen
from shop.places.prefectures import REGIONS, Region
from shop.storefront.destination import prefecture_name
from shop.storefront.wanted import Wanted
from shop.text import yen_text

PRICES = (1_000, 2_000, 3_000, 5_000, 10_000)
Option = dict[str, Any]


def facet_options(wanted: Wanted, facets: Facets) -> dict[str, list[Option]]:
    """Options by facet; those that lead to nothing are left out unless chosen."""
    return {
        "place": list(_places(wanted, facets)),
        "category": list(_categories(wanted, facets)),
        "temperature": [
            _option(kind, label, facets.temperatures[kind], kind == wanted.temperature)
            for kind, label in temperature_names().items()
        ],
        "without": [
            _option(one.code, allergen_name(one), None, one.code in wanted.without)
            for one in sorted(ALLERGENS, key=lambda one: one.category != MANDATORY)
        ],
        "price_max": [
            _option(str(price), _price_label(price), None, str(price) == wanted.price_max)
            for price in sorted({*PRICES, int(wanted.price_max or PRICES[0])})
        ],
        "in_stock": [_option("1", _("在庫があるもの"), None, bool(wanted.in_stock))],
    }


def _option(value: str, label: str, count: int | None, chosen: bool, depth: int = 0) -> Option:
    return {
        "value": value,
        "label": label,
        "count": count,
        "is_chosen": chosen,
        "depth": depth,
    }


def _places(wanted: Wanted, facets: Facets) -> Iterator[Option]:
    """Regions, in each its prefectures with goods, in the chosen prefecture its towns."""
    for region in REGIONS:
        count = facets.regions[region.key]
        if count or region.key == wanted.region:
            yield _option(region.key, region_name(region), count, region.key == wanted.place)
        for place in region.prefectures:
            count = facets.prefectures[place.code]
            if count or place.code == wanted.prefecture:
                name = prefecture_name(place.code)
                yield _option(place.code, name, count, place.code == wanted.place, 1)
            if place.code == wanted.prefecture:
                yield from _towns(wanted, facets)


def _towns(wanted: Wanted, facets: Facets) -> Iterator[Option]:
    for town in sorted(facets.towns.values(), key=lambda town: town.code6):
        if town.prefecture_code == wanted.prefecture:
            chosen = town.code6 == wanted.place
            yield _option(town.code6, town_name(town), facets.by_town[town.code6], chosen, 2)


def _categories(wanted: Wanted, facets: Facets) -> Iterator[Option]:
    for shelf in sorted(facets.categories.values(), key=lambda shelf: shelf.sort):
        count = facets.by_category[shelf.code]
        if count or shelf.code == wanted.category:
            yield _option(shelf.code, category_name(shelf), count, shelf.code == wanted.category)


def chips(wanted: Wanted, facets: Facets, market_name: str = "") -> list[dict[str, str]]:
    """What is chosen, each with the address without it."""
    pairs = [*_place_and_shelf(wanted, facets), *_plain(wanted), *_allergens(wanted)]
    if market_name:
        pairs.append((market_name, wanted.url(market="")))
    return [{"label": label, "remove_url": url} for label, url in pairs]


def _place_and_shelf(wanted: Wanted, facets: Facets) -> Iterator[tuple[str, str]]:
    if wanted.place:
        yield place_name(wanted, facets), wanted.url(place="")
    if wanted.category in facets.categories:
        yield category_name(facets.categories[wanted.category]), wanted.url(category="")


def _plain(wanted: Wanted) -> Iterator[tuple[str, str]]:
    if wanted.temperature:
        yield temperature_names()[wanted.temperature], wanted.url(temperature="")
    if wanted.price_max:
        yield _price_label(int(wanted.price_max)), wanted.url(price_max="")
    if wanted.in_stock:
        yield _("在庫があるもの"), wanted.url(in_stock="")


def _allergens(wanted: Wanted) -> Iterator[tuple[str, str]]:
    for code in wanted.without:
        found = allergen(code)
        rest = tuple(other for other in wanted.without if other != code)
        if found:
            name = _("%(name)sを含まない", name=allergen_name(found))
            yield name, wanted.url(without=rest)


def place_name(wanted: Wanted, facets: Facets) -> str:
    """The chosen place's name in the reader's language, '' without one."""
    if wanted.municipality:
        town = facets.towns.get(wanted.municipality)
        return town_name(town) if town else wanted.municipality
    if wanted.prefecture:
        return prefecture_name(wanted.prefecture)
    return next((region_name(one) for one in REGIONS if one.key == wanted.region), "")


def temperature_names() -> dict[str, str]:
    """常温, 冷蔵, 冷凍 by their codes."""
    return {"ambient": _("常温"), "chilled": _("冷蔵"), "frozen": _("冷凍")}


def allergen_name(one: Allergen) -> str:
    """An allergen's name in the reader's language."""
    return pick(one.name, one.name_en)


def region_name(region: Region) -> str:
    """A region's name in the reader's language."""
    return region.name_en if current_locale() == "en" else region.name


def town_name(town: TownName) -> str:
    """A town's name in the reader's language."""
    return pick(town.name, town.name_en)


def category_name(shelf: CategoryName) -> str:
    """A shelf's name in the reader's language."""
    return pick(shelf.name, shelf.name_en)


def _price_label(price: int) -> str:
    return str(_("%(price)sまで", price=yen_text(Yen(price), current_locale())))
