"""Reads the provider's JSON into our own values; knows field names, never calls anybody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, cast

from shop.payments.provider import (
    AttemptFailed,
    ChargeRefunded,
    EventData,
    Method,
    PaymentStatus,
    RefundState,
    RefundStatus,
    SessionOpened,
    SessionState,
    SessionStatus,
)


def moment(seconds: int) -> datetime:
    """A moment in UTC from seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC)


def reference(value: Any) -> str | None:
    """The id of a reference, which is an id or, expanded, the object."""
    found: str | None = value["id"] if isinstance(value, dict) else value
    return found


def session_opened(session: Mapping[str, Any]) -> SessionOpened:
    """A session that was just opened. Raises TypeError when it has no address to pay at."""
    url: str | None = session["url"]
    if url is None:
        raise TypeError("a session that is over was opened")
    return SessionOpened(
        session_id=session["id"], url=url, expires_at=moment(session["expires_at"])
    )


def session_state(session: Mapping[str, Any]) -> SessionState:
    """A checkout session; the deadline of a slip only when its intent is expanded."""
    intent = session.get("payment_intent")
    known = intent if isinstance(intent, dict) else {}
    slip = (known.get("next_action") or {}).get("konbini_display_details") or {}
    return SessionState(
        session_id=session["id"],
        status=cast(SessionStatus, session["status"]),
        payment_status=cast(PaymentStatus, session["payment_status"]),
        intent_id=reference(intent),
        charge_id=reference(known.get("latest_charge")),
        amount_yen=session["amount_total"],
        method=cast(Method, session["payment_method_types"][0]),
        konbini_due_at=moment(slip["expires_at"]) if slip else None,
        order_number=session.get("client_reference_id"),
        metadata=dict(session.get("metadata") or {}),
    )


def refund_state(refund: Mapping[str, Any]) -> RefundState:
    """A refund, in yen."""
    return RefundState(
        refund_id=refund["id"],
        status=cast(RefundStatus, refund["status"]),
        amount_yen=refund["amount"],
        intent_id=reference(refund.get("payment_intent")),
        charge_id=reference(refund.get("charge")),
        failure_reason=refund.get("failure_reason"),
        metadata=dict(refund.get("metadata") or {}),
    )


def charge_refunded(charge: Mapping[str, Any]) -> ChargeRefunded:
    """A charge of which something went back, in yen."""
    return ChargeRefunded(
        charge_id=charge["id"],
        intent_id=reference(charge.get("payment_intent")),
        amount_yen=charge["amount"],
        refunded_yen=charge["amount_refunded"],
    )


def attempt_failed(intent: Mapping[str, Any]) -> AttemptFailed:
    """An intent whose last try did not work."""
    error = intent.get("last_payment_error") or {}
    return AttemptFailed(
        intent_id=intent["id"], code=error.get("code"), message=error.get("message")
    )


READERS: dict[str, Callable[[Mapping[str, Any]], EventData]] = {
    "checkout.session.completed": session_state,
    "checkout.session.async_payment_succeeded": session_state,
    "checkout.session.async_payment_failed": session_state,
    "checkout.session.expired": session_state,
    "payment_intent.payment_failed": attempt_failed,
    "charge.refunded": charge_refunded,
    "refund.created": refund_state,
    "refund.updated": refund_state,
    "refund.failed": refund_state,
}
