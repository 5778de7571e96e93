"""Regions and prefectures as the map of Japan wants them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import url_for

from shop.places.prefectures import REGIONS
from shop.storefront.destination import prefecture_name
from shop.storefront.facet_options import region_name


def map_regions(goods: Mapping[str, int]) -> list[dict[str, Any]]:
    """Eight regions with their prefectures, north to south; links where there are goods."""
    return [
        {
            "key": region.key,
            "label": region_name(region),
            "prefectures": [
                {
                    "code": place.code,
                    "name": prefecture_name(place.code),
                    "count": goods.get(place.code, 0),
                    "url": url_for("storefront.products", prefecture=place.code)
                    if goods.get(place.code)
                    else None,
                }
                for place in region.prefectures
            ],
        }
        for region in REGIONS
    ]
