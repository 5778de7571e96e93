"""The same addresses under both doors: /vendor/orders/<id>/… and /vendor/link/<token>/…"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Blueprint
from flask.typing import ResponseReturnValue

from shop.vendor_desk import part_page
from shop.vendor_desk.part_page import Target
from shop.vendor_desk.slip_page import slip


def add_part_routes(blueprint: Blueprint, base: str, target: Callable[..., Target]) -> None:
    """Register page, answers and slip below `base`; `target` turns the address into the part."""
    parcel = f"{base}/parcels/<int:parcel_id>"
    get, post = ["GET"], ["POST"]
    routes: tuple[tuple[str, str, list[str], Callable[..., ResponseReturnValue]], ...] = (
        (base, "order", get, part_page.show_part),
        (f"{base}/accept", "accept", post, part_page.accept),
        (f"{base}/short", "short", post, part_page.short),
        (f"{base}/decline", "decline", post, part_page.decline),
        (f"{parcel}/ship", "ship", post, part_page.ship),
        (f"{parcel}/tracking", "correct", post, part_page.correct),
        (f"{parcel}/slip", "slip", get, slip),
    )
    for rule, name, methods, view in routes:
        blueprint.add_url_rule(rule, name, _bound(view, target), methods=methods)


def _bound(
    view: Callable[..., ResponseReturnValue], target: Callable[..., Target]
) -> Callable[..., ResponseReturnValue]:
    def bound(parcel_id: int | None = None, **address: Any) -> ResponseReturnValue:
        more = {} if parcel_id is None else {"parcel_id": parcel_id}
        return view(target(**address), **more)

    return bound
