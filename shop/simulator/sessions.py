"""Checkout sessions: opened by the shop, completed by a shopper, ended by the shop or by time."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from shop.simulator.events import announce
from shop.simulator.shapes import fill
from shop.simulator.store import Thing, Tx
from shop.simulator.wire import Refusal, known_only, missing, new_id, no_such, stamp, whole

KIND = "checkout.session"
PAY_PATH = "/_pay/c/"
_KNOWN = frozenset(
    {
        "cancel_url",
        "client_reference_id",
        "customer_email",
        "expand",
        "expires_at",
        "line_items",
        "locale",
        "metadata",
        "mode",
        "payment_intent_data",
        "payment_method_options",
        "payment_method_types",
        "success_url",
    }
)
_SOONEST, _LATEST = 30 * 60, 24 * 3600  # seconds until a session may expire, as Stripe has it
_LEAST_YEN, _MOST_YEN = 50, 99_999_999
_KONBINI_LEAST_YEN, _KONBINI_MOST_YEN = 120, 300_000
_KONBINI_DAYS = 3
_MOST_METADATA = 50


def open_session(tx: Tx, form: dict[str, Any], now: datetime) -> Thing:
    """POST /v1/checkout/sessions. Raises Refusal."""
    known_only(form, _KNOWN)
    if form.get("mode") != "payment":
        raise missing("mode")
    method = _method(form)
    amount = _amount(form, method)
    session_id = new_id("cs_test")
    intent = form.get("payment_intent_data") or {}
    body = fill(
        KIND,
        id=session_id,
        amount_subtotal=amount,
        amount_total=amount,
        automatic_tax={"enabled": False, "liability": None, "provider": None, "status": None},
        cancel_url=form.get("cancel_url"),
        client_reference_id=form.get("client_reference_id"),
        created=stamp(now),
        currency="jpy",
        customer_email=form.get("customer_email"),
        expires_at=_expiry(form, now),
        livemode=False,
        locale=form.get("locale"),
        metadata=_metadata(form),
        mode="payment",
        payment_method_options=form.get("payment_method_options") or {},
        payment_method_types=[method],
        payment_status="unpaid",
        status="open",
        success_url=_address(form, "success_url"),
        ui_mode="hosted_page",
        url=_origin(form["success_url"]) + PAY_PATH + session_id,
    )
    notes = {
        "konbini_days": _konbini_days(form),
        "name": form["line_items"][0]["price_data"]["product_data"].get("name", ""),
        "intent_description": intent.get("description"),
        "intent_metadata": intent.get("metadata") or {},
    }
    session = Thing(body=body, notes=notes, due=body["expires_at"])
    tx.save(session)
    return session


def find_session(tx: Tx, wanted: str) -> Thing:
    """GET /v1/checkout/sessions/<id>. Raises Refusal."""
    found = tx.find(KIND, wanted)
    if found is None:
        raise no_such("checkout.session", wanted)
    return found


def expire_session(tx: Tx, wanted: str, now: datetime) -> Thing:
    """POST /v1/checkout/sessions/<id>/expire. Raises Refusal when the session is over."""
    session = find_session(tx, wanted)
    status = session.body["status"]
    if status != "open":
        raise Refusal(
            'Only Checkout Sessions with a status in ["open"] can be expired.'
            f" This Checkout Session has a status of `{status}`."
        )
    return end_open_session(tx, session, now)


def end_open_session(tx: Tx, session: Thing, now: datetime) -> Thing:
    """The page is over without a payment; what was tried on it is cancelled."""
    session.body.update(status="expired", url=None)
    session.due = None
    tx.save(session)
    _cancel_tries(tx, session, now)
    announce(tx, [("checkout.session.expired", session.body)], notes=session.notes, now=now)
    return session


def complete(session: Thing, *, paid: bool) -> None:
    """The shopper is through: paid, or (konbini) with a slip in hand."""
    mail = session.body["customer_email"]
    session.body.update(
        status="complete",
        payment_status="paid" if paid else "unpaid",
        url=None,
        customer_details={"email": mail, "name": None, "phone": None, "address": None},
    )


def way_back(session: Thing) -> str:
    """Where the shopper goes after paying."""
    address: str = session.body["success_url"]
    return address.replace("{CHECKOUT_SESSION_ID}", session.id)


def _cancel_tries(tx: Tx, session: Thing, now: datetime) -> None:
    intent_id = session.body["payment_intent"]
    intent = tx.find("payment_intent", intent_id) if intent_id else None
    if intent is not None:
        intent.body.update(status="canceled", canceled_at=stamp(now), next_action=None)
        tx.save(intent)


def _method(form: dict[str, Any]) -> str:
    methods = form.get("payment_method_types")
    if methods not in (["card"], ["konbini"]):
        raise Refusal(
            f"The simulator knows one of card and konbini, not {methods}.",
            param="payment_method_types",
        )
    method: str = methods[0]
    return method


def _amount(form: dict[str, Any], method: str) -> int:
    lines = form.get("line_items")
    if not isinstance(lines, list) or not lines:
        raise missing("line_items")
    total = sum(_line_amount(line) for line in lines)
    least = _KONBINI_LEAST_YEN if method == "konbini" else _LEAST_YEN
    most = _KONBINI_MOST_YEN if method == "konbini" else _MOST_YEN
    if total < least:
        raise Refusal(
            f"The total amount due must add up to at least ¥{least} jpy", code="amount_too_small"
        )
    if total > most:
        raise Refusal(
            f"The total amount due must be no more than ¥{most:,} jpy", code="amount_too_large"
        )
    return total


def _line_amount(line: dict[str, Any]) -> int:
    price = line.get("price_data")
    if not isinstance(price, dict) or "product_data" not in price:
        raise missing("line_items[0][price_data]")
    if price.get("currency") != "jpy":
        raise Refusal("Only jpy is known here.", param="line_items[0][price_data][currency]")
    each = whole(price.get("unit_amount"), "line_items[0][price_data][unit_amount]")
    return each * whole(line.get("quantity", 1), "line_items[0][quantity]")


def _expiry(form: dict[str, Any], now: datetime) -> int:
    if "expires_at" not in form:
        return stamp(now) + _LATEST
    wanted = whole(form["expires_at"], "expires_at")
    if not stamp(now) + _SOONEST <= wanted <= stamp(now) + _LATEST:
        raise Refusal(
            "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout"
            " Session creation.",
            param="expires_at",
        )
    return wanted


def _metadata(form: dict[str, Any]) -> dict[str, str]:
    metadata: dict[str, str] = form.get("metadata") or {}
    if len(metadata) > _MOST_METADATA:
        raise Refusal("Metadata can have at most 50 keys.", param="metadata")
    return metadata


def _konbini_days(form: dict[str, Any]) -> int:
    konbini = (form.get("payment_method_options") or {}).get("konbini") or {}
    param = "payment_method_options[konbini][expires_after_days]"
    days = whole(konbini.get("expires_after_days", _KONBINI_DAYS), param)
    if not 1 <= days <= 60:
        raise Refusal("expires_after_days must be between 1 and 60.", param=param)
    return days


def _address(form: dict[str, Any], param: str) -> str:
    address: str = form.get(param) or ""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise Refusal("Not a valid URL", code="url_invalid", param=param)
    return address


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
