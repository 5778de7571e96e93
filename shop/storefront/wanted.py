"""The address of the list: what it asks for, and addresses that ask for a little more or less."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from flask import url_for
from werkzeug.datastructures import MultiDict

from shop.catalog.allergens import allergen
from shop.catalog.listing import LAST_PAGE, POPULAR, SORTS
from shop.places.prefectures import REGIONS, is_prefecture_code, prefecture
from shop.text import digits
from shop.vendors.models import Temperature

MAX_QUERY = 100
_REGIONS = {region.key for region in REGIONS}
# `place` is how the form says it; the others are how addresses do, the narrowest first.
PLACE_NAMES = ("place", "municipality", "prefecture", "region")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What an address of the list asks for, without what makes no sense. Empty asks nothing."""

    q: str = ""
    place: str = ""  # a town's six digits, a prefecture's two, or a region's key
    category: str = ""
    temperature: str = ""
    without: tuple[str, ...] = ()
    price_max: str = ""
    market: str = ""
    in_stock: str = ""
    to: str = ""
    sort: str = POPULAR
    page: int = 1

    def url(self, **changes: Any) -> str:
        """The list's address with changes; a change of anything begins at page 1 again."""
        there = replace(self, **{"page": 1, **changes})
        return url_for("storefront.products", **there.arguments())

    def arguments(self) -> dict[str, Any]:
        """What stands in the address, in one order, so that one wish has one address."""
        values = {self._name_of(field.name): getattr(self, field.name) for field in fields(self)}
        unsaid = {"sort": POPULAR, "page": 1}
        return {
            name: value for name, value in values.items() if value and value != unsaid.get(name)
        }

    def _name_of(self, field: str) -> str:
        if field != "place":
            return field
        if self.municipality:
            return "municipality"
        return "prefecture" if self.prefecture else "region"

    @property
    def filters(self) -> int:
        """How many facets are chosen."""
        chosen = (self.place, self.category, self.temperature, self.price_max, self.in_stock)
        return sum(map(bool, chosen)) + len(self.without) + bool(self.market)

    @property
    def municipality(self) -> str:
        """The chosen town's six digits."""
        return self.place if len(self.place) == 6 and self.place.isdigit() else ""

    @property
    def prefecture(self) -> str:
        """The code of the chosen prefecture, or of the chosen town's."""
        return self.place[:2] if self.place[:1].isdigit() else ""

    @property
    def region(self) -> str:
        """The key of the chosen region, or of the chosen prefecture's."""
        return prefecture(self.prefecture).region if self.prefecture else self.place

    @property
    def without_filters(self) -> Wanted:
        """Only the words, the order and the destination."""
        return Wanted(q=self.q, sort=self.sort, to=self.to)


def wanted_from(args: MultiDict[str, str], *, to: str, sorts: tuple[str, ...] = SORTS) -> Wanted:
    """Read an address; unknown values are dropped, never an error."""
    temperature = args.get("temperature", "")
    sort = args.get("sort", POPULAR)
    return Wanted(
        q=" ".join(args.get("q", "")[:MAX_QUERY].split()),
        place=_place(args),
        category=_word(args.get("category", "")),
        temperature=temperature if temperature in {kind.value for kind in Temperature} else "",
        without=tuple(code for code in args.getlist("without") if allergen(code)),
        price_max=_number(args.get("price_max", ""), most=9_999_999),
        market=_word(args.get("market", "")),
        in_stock="1" if args.get("in_stock") == "1" else "",
        to=to,
        sort=sort if sort in sorts else POPULAR,
        page=int(_number(args.get("page", ""), most=LAST_PAGE) or 1),
    )


def _place(args: Mapping[str, str]) -> str:
    words = (args.get(name, "") for name in PLACE_NAMES)
    return next((word for word in words if _is_place(word)), "")


def _is_place(word: str) -> bool:
    if len(word) == 6 and word.isascii() and word.isdigit():
        return is_prefecture_code(word[:2])
    return is_prefecture_code(word) or word in _REGIONS


def _word(text: str) -> str:
    return text if text.isascii() and text.replace("-", "").replace("_", "").isalnum() else ""


def _number(text: str, *, most: int) -> str:
    found = digits(text.strip()[:12]) or ""
    return str(min(int(found), most)) if found and int(found) > 0 else ""
