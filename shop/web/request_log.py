"""What the logs say: one event a line, with its request's id, and nothing about anybody.

Production writes JSON to stderr, one object a line, `request.done` for every answered request, and
never what an exception says: a database's words quote the row, and so a buyer's name and address.
The demo, where everybody is invented, writes warnings and worse, readable, with the whole traceback.
"""

from __future__ import annotations

import json
import logging
import re
import secrets
import sys
import time
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from flask import Flask, Response, g, has_request_context, request

HEADER = "X-Request-ID"
# The only names that `extra=` may carry into a log; a test compares them with the code.
FIELDS = (
    "method", "route", "status", "ms", "refusal", "step", "letter_id", "attempt", "job_id", "kind",
    "event_type", "outcome", "call_id", "attempts", "code",
)  # fmt: skip
_MASKS = (
    (re.compile(r"\?[^\s\"'<>]+"), "?…"),  # ?key= of an order, what somebody searched for
    (re.compile(r"(/(?:vendor|signin)/link/)[^\s\"'/?]+"), r"\1…"),
    (
        re.compile(r"[^\s\"'<>@]+@[^\s\"'<>@]+"),
        "…@…",
    ),  # mail addresses, and an address with a password
    (re.compile(r"\b(?:[sr]k|whsec)_\w+"), "…"),
)

log = logging.getLogger(__name__)


def init_request_log(app: Flask) -> None:
    """Give each request an id and say how it ended; where that is written is the process' (wsgi.py)."""
    app.before_request(_begin)
    app.after_request(_end)
    app.context_processor(lambda: {"request_id": request_id()})


def request_id() -> str:
    """This request's id, made by us: whoever could choose it could write into our logs. '' outside."""
    if not has_request_context():
        return ""
    if "request_id" not in g:
        g.request_id = secrets.token_hex(8)
    return str(g.request_id)


def masked(text: str) -> str:
    """Text without queries, signed links, mail addresses and keys."""
    for pattern, instead in _MASKS:
        text = pattern.sub(instead, text)
    return text


def write_logs(*, as_json: bool) -> None:
    """Send every log of this process to stderr, once however often it is called."""
    handler = _Stderr()
    handler.setFormatter(JsonLines() if as_json else Readable())
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one, _Stderr)]:
        root.removeHandler(old)
    root.addHandler(handler)
    logging.getLogger("shop").setLevel(logging.INFO if as_json else logging.WARNING)
    # gunicorn has handlers of its own; its words can quote an address, too.
    for name in ("gunicorn.error", "gunicorn.access"):
        for own in logging.getLogger(name).handlers:
            own.setFormatter(handler.formatter)


class JsonLines(logging.Formatter):
    """time (UTC), level, event, logger, request_id, then the event's own fields."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": masked(record.getMessage()),
            "logger": record.name,
            "pid": record.process,
        }
        if told := request_id():
            line["request_id"] = told
        line |= _fields(record)
        if record.exc_info and record.exc_info[1]:
            line["problem"] = problem_of(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


class Readable(logging.Formatter):
    """For somebody who looks on: level, event, fields, and the traceback below it."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and those of a traceback."""
        fields = {"request_id": request_id()} | _fields(record)
        told = " ".join(f"{name}={value}" for name, value in fields.items() if value != "")
        lines = [f"{record.levelname.lower()}: {masked(record.getMessage())} {told}".rstrip()]
        if record.exc_info and record.exc_info[1]:
            lines.append(masked(self.formatException(record.exc_info)))
        return "\n".join(lines)


def problem_of(problem: BaseException) -> list[str]:
    """Kinds of an exception and its causes with the database's code, and where; never its message."""
    return [line for one in _causes(problem) for line in (_kind(one), *_frames(one))]


def _causes(problem: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = problem
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _kind(problem: BaseException) -> str:
    code = (
        getattr(problem, "sqlite_errorname", None)
        or getattr(problem, "sqlstate", None)
        or getattr(problem, "errno", None)
    )
    kind = f"{type(problem).__module__}.{type(problem).__name__}"
    return f"{kind} [{code}]" if code else kind


def _frames(problem: BaseException) -> list[str]:
    found = traceback.extract_tb(problem.__traceback__)
    return [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in found]


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    """What `extra=` gave, of the names that may be written."""
    given = record.__dict__
    return {name: given[name] for name in FIELDS if name in given}


def _begin() -> None:
    g.request_begun = time.perf_counter()


def _end(response: Response) -> Response:
    """Say how it ended, by the route's rule: an address itself may carry a key."""
    response.headers[HEADER] = request_id()
    if log.isEnabledFor(logging.INFO):
        begun = g.get("request_begun")
        log.info(
            "request.done",
            extra={
                "method": request.method,
                "route": request.url_rule.rule if request.url_rule else "",
                "status": response.status_code,
                "ms": round((time.perf_counter() - begun) * 1000) if begun else 0,
            },
        )
    return response


class _Stderr(logging.Handler):
    """To whatever sys.stderr is now: gunicorn, pytest and click put another in its place."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one event; a full disk must not stop a sale."""
        try:
            sys.stderr.write(self.format(record) + "\n")
            sys.stderr.flush()
        except (OSError, ValueError):
            self.handleError(record)
