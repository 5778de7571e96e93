"""What an address may hold: ids that a database takes, and no character that PostgreSQL refuses."""

from __future__ import annotations

from typing import Any

from flask import Flask, abort, request
from werkzeug.routing import IntegerConverter

LARGEST_ID = 2**31 - 1  # INTEGER on PostgreSQL; beyond it a query fails instead of finding nothing
LAST_PAGE = 100_000


class IdConverter(IntegerConverter):
    """`<int:…>`: a number beyond every id is 404 by its address alone."""

    def __init__(self, map: Any, **options: Any) -> None:
        super().__init__(map, **{"max": LARGEST_ID, **options})


def id_typed(text: str) -> int:
    """`type=` for ids in queries and forms; raises ValueError for what no column holds."""
    number = int(text)
    if abs(number) > LARGEST_ID:
        raise ValueError("beyond every id")
    return number


def page_typed(text: str) -> int:
    """`type=` for page numbers; raises ValueError for those that no list has."""
    number = int(text)
    if not 1 <= number <= LAST_PAGE:
        raise ValueError("beyond every page")
    return number


def init_addresses(app: Flask) -> None:
    """Ids by our converter; NUL nowhere (no person types it, and no text column of PostgreSQL has it)."""
    app.url_map.converters["int"] = IdConverter

    @app.before_request
    def refuse_nul() -> None:
        if "\0" in request.path or any("\0" in part for part in _typed()):
            abort(400)


def _typed() -> list[str]:
    pairs = list(request.args.items(multi=True))
    if not request.path.startswith("/webhooks/"):
        pairs += request.form.items(multi=True)
    return [part for pair in pairs for part in pair]
