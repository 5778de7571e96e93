"""What the shop and a payment provider say to each other: plain values, named refusals, one Protocol."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from shop.errors import ShopError

Method = Literal["card", "konbini"]
SessionStatus = Literal["open", "complete", "expired"]
PaymentStatus = Literal["paid", "unpaid"]
RefundStatus = Literal["pending", "requires_action", "succeeded", "failed", "canceled"]


class ProviderRefused(ShopError):
    """The provider said no and did nothing. The same request will be refused again."""

    def __init__(self, code: str, message: str) -> None:
        """`code` is the provider's word for it, `message` its sentence without any secret."""
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message


class ProviderUnreachable(ShopError):
    """No usable answer came: it may or may not have been done. Ask again with the same key."""


class KeyNotAccepted(ProviderUnreachable):
    """Our API key is wrong or may not do this: nothing was done; works again with the right key."""


class BadSignature(ShopError):
    """A message that the provider did not sign with our secret, or signed too long ago."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened:
    """A page at the provider where one buyer pays one order."""

    session_id: str
    url: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionState:
    """Where a payment page stands. `complete` and `unpaid` together: a konbini slip is out.

    Such a slip cannot be made worthless: Stripe cancels no intent that came from a Checkout Session
    (API reference, PaymentIntent cancel). Who pays it after all is a payment that came too late.

    `konbini_due_at` (UTC) stands for as long as the slip can be paid. It and `charge_id` are known
    to answers of the gateway's calls only, never to an event.
    """

    session_id: str
    status: SessionStatus
    payment_status: PaymentStatus
    intent_id: str | None
    charge_id: str | None
    amount_yen: int
    method: Method
    konbini_due_at: datetime | None
    order_number: str | None
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundState:
    """Where giving back stands. `requires_action`: the buyer must name an account (konbini)."""

    refund_id: str
    status: RefundStatus
    amount_yen: int
    intent_id: str | None
    charge_id: str | None
    failure_reason: str | None
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeRefunded:
    """A charge after some of it went back: both sums in yen, `refunded_yen` in all so far."""

    charge_id: str
    intent_id: str | None
    amount_yen: int
    refunded_yen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptFailed:
    """One try to pay did not work; the buyer may try again. For information only."""

    intent_id: str
    code: str | None
    message: str | None


EventData = SessionState | RefundState | ChargeRefunded | AttemptFailed | Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderEvent:
    """A verified message of the provider. `foreign`: it names another deployment than ours."""

    id: str
    type: str
    created: datetime
    livemode: bool
    foreign: bool
    data: EventData


class Gateway(Protocol):
    """The calls that move money. All may raise ProviderRefused or ProviderUnreachable."""

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

    def expire_session(self, session_id: str, idempotency_key: str) -> SessionState:
        """End an open page. If it was already over, how it ended comes back instead."""

    def fetch_session(self, session_id: str) -> SessionState:
        """Ask how a payment page stands."""

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
        """Give back some or all; konbini needs `instructions_email`, to ask for an account."""

    def fetch_refund(self, refund_id: str) -> RefundState:
        """Ask how giving back stands."""

    def parse_event(self, body: bytes, signature: str) -> ProviderEvent:
        """Verify and read a webhook's raw body. Raises BadSignature."""
