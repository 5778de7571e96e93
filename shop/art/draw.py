"""The one door of this package: kind, region, season and id in, SVG text out."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from shop.art import (
    ceramics,
    citrus,
    crackers,
    crafts,
    cut_glass,
    drinks,
    figures,
    fish,
    fruit,
    harvest,
    hotpots,
    market,
    meat,
    metalwork,
    noodle_trays,
    noodles,
    paperwork,
    plates,
    prepared,
    preserves,
    roots,
    seafood,
    seasonings,
    seaweed,
    sewn,
    shellfish,
    street,
    sweets,
    teas,
    textiles,
    towns,
    vegetables,
    wagashi,
)
from shop.art.dice import Dice
from shop.art.grounds import ground
from shop.art.kinds import KINDS, PLACE_KINDS
from shop.art.motifs import sprig
from shop.art.palette import REGION_HUES, SEASONS
from shop.art.scene import Drawing, Scene
from shop.art.shapes import num

_FAMILIES = (
    ceramics,
    citrus,
    crackers,
    crafts,
    cut_glass,
    drinks,
    figures,
    fish,
    fruit,
    harvest,
    hotpots,
    market,
    meat,
    metalwork,
    noodle_trays,
    noodles,
    paperwork,
    plates,
    prepared,
    preserves,
    roots,
    seafood,
    seasonings,
    seaweed,
    sewn,
    shellfish,
    street,
    sweets,
    teas,
    textiles,
    towns,
    vegetables,
    wagashi,
)

DRAWINGS: Mapping[str, Drawing] = MappingProxyType({code: drawing for family in _FAMILIES for code, drawing in family.DRAWINGS.items()})


class UnknownKind(LookupError):
    """There is no drawing of that kind, or no such region or season."""


def draw(*, kind: str, region: str, season: str, id: int) -> str:
    """The picture as SVG text, the same for the same four arguments; raises UnknownKind."""
    if kind not in DRAWINGS or region not in REGION_HUES or season not in SEASONS:
        raise UnknownKind(f"{kind}-{region}-{season}")
    scene = Scene(Dice(f"{kind}/{id}"), region, season)
    place = PLACE_KINDS.get(kind)
    if place is not None:
        DRAWINGS[kind](scene)
        return _sheet(place.name_ja, "640 360", scene)
    goods = KINDS[kind]
    scene.pen.raw(ground(pattern=goods.ground, region=region, season=season, shift=scene.dice.between(0, 90)))
    sprig(scene)
    DRAWINGS[kind](scene)
    return _sheet(goods.name_ja, "400 400", scene)


# What a drawing has computed in its path without num().
_LONG_NUMBER = re.compile(r"\d+\.\d{4,}")


def _sheet(name: str, size: str, scene: Scene) -> str:
    body = _LONG_NUMBER.sub(lambda found: num(float(found[0])), scene.pen.text())
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}" role="img"><title>{name}の絵</title>{body}</svg>\n'
