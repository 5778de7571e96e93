"""Where goods shall go, as the address says it (`?to=`); without it 東京都, and the page says so."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request

from shop.i18n import _, current_locale
from shop.orders.models import OrderAddress
from shop.orders.place_order import Address
from shop.places.prefectures import PREFECTURES, prefecture
from shop.shipping.terms import Destination, destination_of
from shop.text import postal_text

DEFAULT = Destination("13")


@dataclass(frozen=True, slots=True)
class Whereto:
    """The destination of a page. `asked` is what the address says, '' when it says nothing usable."""

    place: Destination
    asked: str
    is_unknown: bool = False  # something was asked for that is no place

    @property
    def name(self) -> str:
        """The prefecture's name in the reader's language."""
        return prefecture_name(self.place.prefecture_code)

    @property
    def text(self) -> str:
        """`東京都`, or `〒160-0023（東京都）`."""
        if self.place.postal_code is None:
            return self.name
        code = postal_text(self.place.postal_code)
        return str(_("〒%(code)s（%(name)s）", code=code, name=self.name))


def whereto() -> Whereto:
    """Read `?to=` of the request: a prefecture's code or a postal code in any writing."""
    typed = request.args.get("to", "").strip()[:20]
    place = destination_of(typed) if typed else None
    if place is None:
        return Whereto(DEFAULT, "", is_unknown=bool(typed))
    return Whereto(place, place.postal_code or place.prefecture_code)


def prefecture_name(code: str) -> str:
    """A prefecture's name in the reader's language."""
    place = prefecture(code)
    return place.name_en if current_locale() == "en" else place.name


def address_text(place: Address | OrderAddress) -> str:
    """`〒100-0005 東京都…`; what was typed in Latin letters in the order of such addresses."""
    where, code = prefecture(place.prefecture_code), postal_text(place.postal_code)
    if f"{place.city}{place.street}{place.building}".isascii():
        last = f"{where.name_en} {code}"
        return ", ".join(part for part in (place.building, place.street, place.city, last) if part)
    return f"〒{code} {where.name}{place.city}{place.street} {place.building}".strip()


def prefecture_choices() -> list[tuple[str, str]]:
    """(code, name) of all 47, for a select."""
    return [(place.code, prefecture_name(place.code)) for place in PREFECTURES]
