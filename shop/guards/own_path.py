"""Where to go on after signing in: our own paths only."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import request

from shop.web.origin_check import SAFE

_LONGEST = 500


def own_path(text: str) -> str:
    """The path if it is one of ours, else ''. `//host`, `/\\host` and controls lead elsewhere."""
    if not text.startswith("/") or len(text) > _LONGEST or "\\" in text or not text.isprintable():
        return ""
    parts = urlsplit(text)
    return "" if text.startswith("//") or parts.scheme or parts.netloc else text


def this_path() -> str:
    """The address that was asked for; '' for what a form sent (it is not sent again)."""
    if request.method not in SAFE:
        return ""
    return own_path(f"{request.script_root}{request.full_path}".rstrip("?"))
