"""Invented shipping fees: a base, more with every second zone, more to and from both ends of Japan."""

from __future__ import annotations

from functools import cache

from shop.demo.bulk import Values
from shop.money import Yen
from shop.places.prefectures import PREFECTURES, prefecture
from shop.places.zones import ZONES, days_between
from shop.vendors.models import Carrier

_ZONE_STEP = 110  # yen for every second zone on the way
_MOST_STEPS = 4
_FAR_ENDS = {"hokkaido": 330, "okinawa": 660}  # yen, to or from there
_SURCHARGES = {Carrier.yamato: 550, Carrier.sagawa: 1_100, Carrier.yupack: 0}
_PLACE = {zone.key: place for place, zone in enumerate(ZONES)}


def fee_rows(*, profile_id: int, base: int, origin: str, from_island: bool) -> list[Values]:
    """One row for each of the 47 prefectures. A maker on an island needs a day more to anywhere."""
    return [
        {
            "profile_id": profile_id,
            "prefecture_code": place.code,
            "fee": Yen(base + _way(origin, place.code)),
            "transit_days": days_between(origin, place.code) + from_island,
        }
        for place in PREFECTURES
    ]


def island_surcharge(carrier: Carrier) -> Yen:
    """What a parcel to an island costs on top (ゆうパック asks nothing)."""
    return Yen(_SURCHARGES[carrier])


@cache
def _way(origin: str, destination: str) -> int:
    start, end = prefecture(origin).zone, prefecture(destination).zone
    steps = min(abs(_PLACE[start] - _PLACE[end]) // 2, _MOST_STEPS)
    ends = sum(_FAR_ENDS.get(zone, 0) for zone in {start, end} if start != end)
    return steps * _ZONE_STEP + ends
