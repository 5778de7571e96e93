"""Stripe's way of writing: bracketed forms in, JSON and errors out, ids that name the stand-in."""

from __future__ import annotations

import re
import secrets
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

_PART = re.compile(r"\[([^\]]*)\]")


class Refusal(Exception):
    """The request is refused, in Stripe's shape; nothing was done."""

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        status: int = 400,
        kind: str = "invalid_request_error",
    ) -> None:
        """`status` is the HTTP status, `kind` Stripe's error type."""
        super().__init__(message)
        self.message = message
        self.code = code
        self.param = param
        self.status = status
        self.kind = kind

    def body(self) -> dict[str, Any]:
        """The JSON of the answer."""
        error: dict[str, Any] = {"message": self.message, "type": self.kind}
        if self.code:
            error["code"] = self.code
        if self.param:
            error["param"] = self.param
        return {"error": error}


def missing(param: str) -> Refusal:
    """A required parameter is not there."""
    return Refusal(f"Missing required param: {param}.", code="parameter_missing", param=param)


def no_such(what: str, wanted: str) -> Refusal:
    """Nothing has this id."""
    return Refusal(f"No such {what}: '{wanted}'", code="resource_missing", param="id", status=404)


def read_form(text: str) -> dict[str, Any]:
    """`a[b][0]=c` becomes {'a': {'b': ['c']}}; every value stays a string."""
    found: dict[str, Any] = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        path = [key.split("[", 1)[0], *_PART.findall(key)]
        inner = found
        for part in path[:-1]:
            inner = inner.setdefault(part, {})
        inner[path[-1]] = value
    return {key: _lists(value) for key, value in found.items()}


def _lists(value: Any) -> Any:
    """Maps whose keys are 0, 1, 2 … were lists."""
    if not isinstance(value, dict):
        return value
    inner = {key: _lists(inside) for key, inside in value.items()}
    if inner and all(key.isdigit() for key in inner):
        return [inner[key] for key in sorted(inner, key=int)]
    return inner


def whole(value: Any, param: str) -> int:
    """A whole number out of a form. Raises Refusal."""
    try:
        return int(value)
    except (TypeError, ValueError):
        raise Refusal(
            f"Invalid integer: {value}", code="parameter_invalid_integer", param=param
        ) from None


def known_only(form: dict[str, Any], names: frozenset[str]) -> None:
    """Refuse what the stand-in does not know, as Stripe refuses what it does not know."""
    for name in form:
        if name not in names:
            raise Refusal(
                f"Received unknown parameter: {name}", code="parameter_unknown", param=name
            )


def new_id(prefix: str) -> str:
    """An id that cannot be guessed and says where it comes from, e.g. `cs_sim_…`."""
    return f"{prefix}_sim_{secrets.token_hex(16)}"


def stamp(moment: datetime) -> int:
    """Seconds since 1970, as the wire writes time."""
    return int(moment.timestamp())
