"""Drawn pictures: immutable under an address that holds everything they depend on."""

from __future__ import annotations

from functools import lru_cache

from flask import Response, abort, request

from shop.art.address import PICTURE_VERSION, NotAPicture, parse_picture_name
from shop.art.draw import UnknownKind, draw
from shop.storefront.door import blueprint
from shop.web.compression import compress_response

FOR_EVER = "public, max-age=31536000, immutable"


@lru_cache(maxsize=512)
def _drawn(name: str) -> bytes:
    wanted = parse_picture_name(name)
    text = draw(kind=wanted.kind, region=wanted.region, season=wanted.season, id=wanted.id)
    return text.encode()


@blueprint.get("/pictures/<version>/<name>")
def drawing(version: str, name: str) -> Response:
    """An SVG; nothing under another version (its address was made by another drawing hand)."""
    if version != PICTURE_VERSION:
        abort(404)
    try:
        picture = _drawn(name)
    except (NotAPicture, UnknownKind):
        abort(404)
    response = Response(picture, content_type="image/svg+xml")
    response.headers["Cache-Control"] = FOR_EVER
    response.set_etag(version)
    compress_response(response, request, data=picture)
    return response.make_conditional(request)  # type: ignore[return-value]  # it is this response
