"""Fills the provider's objects from the committed description of the library's classes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_DESCRIPTION = Path(__file__).with_name("shapes.json")
_EMPTY: dict[str, Any] = {"bool": False, "list": [], "map": {}}


@cache
def description() -> dict[str, Any]:
    """The committed description: library, api_version, objects, inner."""
    loaded: dict[str, Any] = json.loads(_DESCRIPTION.read_text(encoding="utf-8"))
    return loaded


def api_version() -> str:
    """The one version of the wire format spoken here, that of the pinned library."""
    version: str = description()["api_version"]
    return version


def fill(name: str, /, **given: Any) -> dict[str, Any]:
    """An object of the provider. Raises ValueError for an unknown or a missing required field."""
    shapes = description()
    fields = shapes["objects"].get(name) or shapes["inner"][name]
    unknown = given.keys() - fields.keys()
    if unknown:
        raise ValueError(f"{name} has no {', '.join(sorted(unknown))}")
    return {key: given[key] if key in given else _empty(name, key, fields[key]) for key in fields}


def _empty(owner: str, name: str, field: dict[str, Any]) -> Any:
    if field["optional"]:
        return None
    if field["kind"] == "object":
        inside = field["fields"].items()
        return {key: _empty(f"{owner}.{name}", key, inner) for key, inner in inside}
    if field["kind"] == "literal" and field["values"] and isinstance(field["values"], list):
        if len(field["values"]) == 1:
            return field["values"][0]
    elif field["kind"] in _EMPTY:
        return json.loads(json.dumps(_EMPTY[field["kind"]]))
    raise ValueError(f"{owner} needs {name}")
