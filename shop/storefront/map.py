"""The map of Japan with its list beside it."""

from __future__ import annotations

from flask import render_template

from shop.catalog.counts import goods_by_prefecture
from shop.storefront.door import blueprint
from shop.storefront.regions import map_regions
from shop.web.public_page import public_page


@blueprint.get("/map", endpoint="map")
@public_page
def japan() -> str:
    """Goods by prefecture."""
    goods = goods_by_prefecture()
    return render_template(
        "storefront/map.html",
        regions=map_regions(goods),
        total=sum(goods.values()),
        prefectures=len(goods),
        section="map",
    )
