"""Stripe behind our own words: the only module that imports the library; no Stripe object leaves it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any, cast
from urllib.parse import urlsplit

import requests
import stripe
from stripe.params import RefundCreateParams
from stripe.params.checkout import SessionCreateParams

from shop.payments.provider import (
    BadSignature,
    EventData,
    Gateway,
    KeyNotAccepted,
    Method,
    ProviderEvent,
    ProviderRefused,
    ProviderUnreachable,
    RefundState,
    SessionOpened,
    SessionState,
)
from shop.payments.provider_answers import (
    READERS,
    moment,
    refund_state,
    session_opened,
    session_state,
)

__all__ = [
    "BadSignature",
    "Gateway",
    "KeyNotAccepted",
    "ProviderEvent",
    "ProviderRefused",
    "ProviderUnreachable",
    "RefundState",
    "SessionOpened",
    "SessionState",
    "StripeGateway",
]

# The library would otherwise write a telemetry id into the home directory and send our timings.
stripe.enable_telemetry = False

CONNECT_SECONDS = 3.05
# A buyer waits as long, and so does one of the few web threads. A second try by the job has the same key.
ANSWER_SECONDS = 8.0
SIGNATURE_TOLERANCE_SECONDS = 300
_SECRET = re.compile(r"\b(sk|rk|pk|whsec)_\w+")
_REASONS = {"duplicate", "fraudulent", "requested_by_customer"}
_EXPAND = ["payment_intent"]


class StripeGateway(Gateway):
    """Talks to Stripe, or to its stand-in when `base_url` is given. Safe to share by threads."""

    def __init__(
        self,
        api_key: str,
        webhook_secret: str,
        base_url: str | None = None,
        timeout: float = ANSWER_SECONDS,
        *,
        deployment: str = "tomoichi",
    ) -> None:
        """`timeout` is seconds for an answer; `deployment` tells our events from others' on a shared account."""
        self._webhook_secret = webhook_secret
        self._deployment = deployment
        self._client = stripe.StripeClient(
            api_key,
            base_addresses={"api": base_url} if base_url else None,
            max_network_retries=0,  # our own runner tries again, with the same key
            http_client=_http_client(base_url, timeout),
        )

    def open_session(
        self,
        *,
        idempotency_key: str,
        order_number: str,
        amount_yen: int,
        method: Method,
        description: str,
        success_url: str,
        cancel_url: str,
        email: str | None,
        expires_at: datetime,
        metadata: Mapping[str, str],
        konbini_expires_after_days: int | None = None,
        locale: str = "ja",
    ) -> SessionOpened:
        """Open a payment page; `expires_at` (UTC) must lie 30 minutes to 24 hours ahead."""
        marks = self._marked(metadata)
        params: dict[str, Any] = {
            "mode": "payment",
            "payment_method_types": [method],
            "line_items": [_line(amount_yen, description)],
            "client_reference_id": order_number,
            "success_url": success_url,
            "cancel_url": cancel_url,
            "expires_at": int(expires_at.timestamp()),
            "locale": locale,
            "metadata": marks,
            "payment_intent_data": {"description": order_number, "metadata": marks},
        }
        if email:
            params["customer_email"] = email
        if method == "konbini" and konbini_expires_after_days:
            days = {"expires_after_days": konbini_expires_after_days}
            params["payment_method_options"] = {"konbini": days}
        with _named_errors():
            opened = self._client.v1.checkout.sessions.create(
                cast(SessionCreateParams, params), {"idempotency_key": idempotency_key}
            )
            return session_opened(opened.to_dict())

    def expire_session(self, session_id: str, idempotency_key: str) -> SessionState:
        """End an open page. If it was already over, how it ended comes back instead."""
        try:
            with _named_errors():
                self._client.v1.checkout.sessions.expire(
                    session_id, {}, {"idempotency_key": idempotency_key}
                )
        except ProviderRefused:
            state = self.fetch_session(session_id)
            if state.status == "open":
                raise
            return state
        return self.fetch_session(session_id)

    def fetch_session(self, session_id: str) -> SessionState:
        """Ask how a payment page stands."""
        with _named_errors():
            found = self._client.v1.checkout.sessions.retrieve(session_id, {"expand": _EXPAND})
            return session_state(found.to_dict())

    def refund(
        self,
        *,
        idempotency_key: str,
        intent_id: str,
        amount_yen: int,
        reason: str,
        metadata: Mapping[str, str],
        instructions_email: str | None,
    ) -> RefundState:
        """Give back some or all; a reason that Stripe has no word for is kept in the metadata."""
        params: dict[str, Any] = {
            "payment_intent": intent_id,
            "amount": amount_yen,
            "reason": reason if reason in _REASONS else "requested_by_customer",
            "metadata": self._marked({"reason": reason, **metadata}),
        }
        if instructions_email:
            params["instructions_email"] = instructions_email
        with _named_errors():
            made = self._client.v1.refunds.create(
                cast(RefundCreateParams, params), {"idempotency_key": idempotency_key}
            )
            return refund_state(made.to_dict())

    def fetch_refund(self, refund_id: str) -> RefundState:
        """Ask how giving back stands."""
        with _named_errors():
            found = self._client.v1.refunds.retrieve(refund_id)
            return refund_state(found.to_dict())

    def parse_event(self, body: bytes, signature: str) -> ProviderEvent:
        """Verify and read a webhook's raw body. Raises BadSignature."""
        try:
            event = self._client.construct_event(
                body, signature, self._webhook_secret, SIGNATURE_TOLERANCE_SECONDS
            ).to_dict()
            return self._event(event)
        except stripe.SignatureVerificationError:
            raise BadSignature("the signature does not fit") from None
        except (ValueError, LookupError, TypeError, AttributeError):
            raise BadSignature("not an event") from None

    def _event(self, event: dict[str, Any]) -> ProviderEvent:
        thing: dict[str, Any] = event["data"]["object"]
        foreign = self._is_foreign(event["type"], thing.get("metadata") or {})
        read = None if foreign else READERS.get(event["type"])
        data: EventData = read(thing) if read else thing
        return ProviderEvent(
            id=event["id"],
            type=event["type"],
            created=moment(event["created"]),
            livemode=event["livemode"],
            foreign=foreign,
            data=data,
        )

    def _is_foreign(self, kind: str, metadata: Mapping[str, str]) -> bool:
        """Whatever we start carries our mark; only a refund made in Stripe's own desk has none."""
        named = metadata.get("deployment")
        return named != self._deployment and not (named is None and "refund" in kind)

    def _marked(self, metadata: Mapping[str, str]) -> dict[str, str]:
        return {**metadata, "deployment": self._deployment}


def _http_client(base_url: str | None, timeout: float) -> stripe.RequestsClient:
    """Short to connect; never through a proxy when the address is this machine's own."""
    session = None
    if base_url and urlsplit(base_url).hostname in {"127.0.0.1", "::1", "localhost"}:
        session = requests.Session()
        session.trust_env = False
    return stripe.RequestsClient(timeout=(CONNECT_SECONDS, timeout), session=session)


def _line(amount_yen: int, description: str) -> dict[str, Any]:
    price = {
        "currency": "jpy",  # has no decimals: the amount is yen
        "unit_amount": amount_yen,
        "product_data": {"name": description},
    }
    return {"price_data": price, "quantity": 1}


@contextmanager
def _named_errors() -> Iterator[None]:
    """Turn the library's errors into ours, without any secret and without their inner parts."""
    try:
        yield
    except stripe.StripeError as error:
        raise _named(error) from None
    except (LookupError, TypeError, AttributeError):  # JSON, but not the provider's
        raise ProviderUnreachable("the answer cannot be read") from None


def _named(error: stripe.StripeError) -> Exception:
    message = _SECRET.sub(r"\1_…", error.user_message or type(error).__name__)
    if isinstance(error, (stripe.AuthenticationError, stripe.PermissionError)):
        return KeyNotAccepted(message)
    if isinstance(error, stripe.IdempotencyError):
        return ProviderRefused("idempotency_error", message)
    if isinstance(error, (stripe.InvalidRequestError, stripe.CardError)):
        return ProviderRefused(error.code or "invalid_request", message)
    return ProviderUnreachable(message)
