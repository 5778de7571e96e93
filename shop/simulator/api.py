"""Answers the library's calls: who may, which call, once per Idempotency-Key, as JSON."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from shop.simulator.intents import find_intent
from shop.simulator.refunds import find_refund, make_refund
from shop.simulator.sessions import expire_session, find_session, open_session
from shop.simulator.shapes import api_version
from shop.simulator.store import Store, Thing, Tx
from shop.simulator.timeline import catch_up
from shop.simulator.wire import Refusal, new_id, no_such, read_form

Form = dict[str, Any]
Call = Callable[[Tx, str, Form, datetime], Thing]
FAULTS = ("after", "before", "silent")  # 500 after doing it, 500 without doing it, no answer


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer; `silent` closes the connection instead."""

    status: int
    body: dict[str, Any]
    headers: Mapping[str, str]
    silent: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """What came in: `headers` with lower-case names."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: str


def _find_charge(tx: Tx, wanted: str) -> Thing:
    found = tx.find("charge", wanted)
    if found is None:
        raise no_such("charge", wanted)
    return found


_ID = r"([\w]+)"
_CALLS: list[tuple[str, re.Pattern[str], Call]] = [
    (method, re.compile("^/v1" + pattern + "$"), call)
    for method, pattern, call in [
        ("POST", "/checkout/sessions", lambda tx, _, form, now: open_session(tx, form, now)),
        ("GET", f"/checkout/sessions/{_ID}", lambda tx, wanted, *_: find_session(tx, wanted)),
        (
            "POST",
            f"/checkout/sessions/{_ID}/expire",
            lambda tx, wanted, _, now: expire_session(tx, wanted, now),
        ),
        ("GET", f"/payment_intents/{_ID}", lambda tx, wanted, *_: find_intent(tx, wanted)),
        ("GET", f"/charges/{_ID}", lambda tx, wanted, *_: _find_charge(tx, wanted)),
        ("POST", "/refunds", lambda tx, _, form, now: make_refund(tx, form, now)),
        ("GET", f"/refunds/{_ID}", lambda tx, wanted, *_: find_refund(tx, wanted)),
    ]
]


class Api:
    """The stand-in's listener calls this; it holds no state but the file."""

    def __init__(self, store: Store, *, key: str, clock: Callable[[], datetime]) -> None:
        """`key` is the only one that is let in."""
        self._store = store
        self._key = key
        self._clock = clock

    def answer(self, request: Request) -> Answer:
        """Answer one call; never raises a Refusal."""
        try:
            self._admit(request)
            with self._store.writing() as tx:
                return self._once(tx, request)
        except Refusal as refusal:
            return _answer(refusal.status, refusal.body())

    def order_fault(self, kind: str) -> None:
        """Let the next call go wrong. Raises Refusal for an unknown kind."""
        if kind not in FAULTS:
            raise Refusal(f"kind must be one of {', '.join(FAULTS)}", param="kind")
        with self._store.writing() as tx:
            tx.sql.execute("INSERT INTO fault (kind) VALUES (?)", (kind,))

    def _admit(self, request: Request) -> None:
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(given.encode(), self._key.encode()):
            raise Refusal("Invalid API Key provided.", status=401)
        version = request.headers.get("stripe-version", api_version())
        if version != api_version():
            raise Refusal(f"The simulator speaks {api_version()}, not {version}.")

    def _once(self, tx: Tx, request: Request) -> Answer:
        """Run the call, or repeat the answer that its key got before."""
        fault = tx.take_fault()
        if fault == "before":
            return _answer(500, _broken())
        key = request.headers.get("idempotency-key") if request.method == "POST" else None
        before = _answered(tx, key, request) if key else None
        body = before or self._run(tx, request)
        if key and not before:
            tx.sql.execute(
                "INSERT INTO answer (key, request, body) VALUES (?, ?, ?)",
                (key, _fingerprint(request), json.dumps(body)),
            )
        if fault:
            return _answer(500, _broken(), silent=fault == "silent")
        return _answer(200, body, replayed=bool(before))

    def _run(self, tx: Tx, request: Request) -> dict[str, Any]:
        path, now = urlsplit(request.path), self._clock()
        catch_up(tx, now)
        form = read_form(request.body if request.method == "POST" else path.query)
        for method, pattern, call in _CALLS:
            match = pattern.match(path.path)
            if match and method == request.method:
                thing = call(tx, match.group(1) if match.groups() else "", form, now)
                return expanded(tx, thing.body, form.get("expand") or [])
        raise Refusal(f"Unrecognized request URL ({request.method}: {path.path}).", status=404)


def expanded(tx: Tx, body: dict[str, Any], wanted: list[str]) -> dict[str, Any]:
    """The object with the references named in `expand` opened, e.g. payment_intent.latest_charge."""
    opened = dict(body)
    for path in wanted:
        name, _, rest = path.partition(".")
        if name not in {"payment_intent", "latest_charge", "charge"} or name not in opened:
            raise Refusal(f"This property cannot be expanded ({path}).", param="expand")
        inside = opened[name]
        if isinstance(inside, str):
            kind = "charge" if name != "payment_intent" else name
            found = tx.find(kind, inside)
            inside = found.body if found else None
        if inside is not None:
            opened[name] = expanded(tx, inside, [rest] if rest else [])
    return opened


def _answered(tx: Tx, key: str, request: Request) -> dict[str, Any] | None:
    row = tx.sql.execute("SELECT request, body FROM answer WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    if row[0] != _fingerprint(request):
        raise Refusal(
            "Keys for idempotent requests can only be used with the same parameters they were"
            f" first used with. Try using a key other than '{key}' if you meant to execute a"
            " different request.",
            kind="idempotency_error",
        )
    body: dict[str, Any] = json.loads(row[1])
    return body


def _fingerprint(request: Request) -> str:
    whole = f"{request.method} {request.path}\n{request.body}"
    return hashlib.sha256(whole.encode()).hexdigest()


def _broken() -> dict[str, Any]:
    return {"error": {"type": "api_error", "message": "The simulator was told to break here."}}


def _answer(
    status: int, body: dict[str, Any], *, replayed: bool = False, silent: bool = False
) -> Answer:
    headers = {"Request-Id": new_id("req"), "Stripe-Version": api_version()}
    if replayed:
        headers["Idempotent-Replayed"] = "true"
    return Answer(status=status, body=body, headers=headers, silent=silent)
