"""Bytes made small for whoever takes them so. Only for what carries no secret (BREACH)."""

from __future__ import annotations

import gzip
from functools import lru_cache

import brotli  # type: ignore[import-untyped]  # ships no types
from flask import Request
from werkzeug.wrappers import Response

_SMALL = 1_000  # bytes; below, the headers weigh more than what is saved
_QUICK, _THOROUGH = 4, 9  # of brotli's 0 to 11


def accepted(request: Request) -> str:
    """`br`, `gzip`, or '' for neither."""
    takes = request.accept_encodings
    return next((name for name in ("br", "gzip") if takes[name] > 0), "")


def compress_response(response: Response, request: Request, *, data: bytes | None = None) -> None:
    """Compress a response whose ETag is set; each encoding is a variant with an ETag of its own.

    `data`: bytes that never change (a picture); they are compressed thoroughly, once per process.
    """
    response.headers.add("Vary", "Accept-Encoding")
    encoding = accepted(request)
    body = response.get_data() if data is None else data
    if not encoding or len(body) < _SMALL:
        return
    small = _kept(body, encoding) if data is not None else _compressed(body, encoding, _QUICK)
    response.set_data(small)
    response.headers["Content-Encoding"] = encoding
    tag, _weak = response.get_etag()
    response.set_etag(f"{tag}-{encoding}")


@lru_cache(maxsize=1024)
def _kept(body: bytes, encoding: str) -> bytes:
    return _compressed(body, encoding, _THOROUGH)


def _compressed(body: bytes, encoding: str, effort: int) -> bytes:
    if encoding == "br":
        return bytes(brotli.compress(body, quality=effort))
    return gzip.compress(body, compresslevel=min(effort + 2, 9), mtime=0)
