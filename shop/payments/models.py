"""Payments, calls to the provider, events from it, and refunds."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.db import Base
from shop.money import Yen
from shop.orders.models import Order, PaymentMethod, VendorOrder


class PaymentState(Enum):
    """Where a payment is."""

    created = "created"  # the session is being opened
    open = "open"  # the buyer is at the provider
    slip = "slip"  # konbini chosen, slip issued, not paid yet
    awaiting_transfer = "awaiting_transfer"
    paid = "paid"
    failed = "failed"
    expired = "expired"


class Payment(Base):
    """The one payment of an order."""

    __tablename__ = "payment"
    __table_args__ = (
        UniqueConstraint("order_id"),
        UniqueConstraint("session_id"),
        Index("ix_payment_intent_id", "intent_id"),
        Index("ix_payment_state", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("customer_order.id"))
    method: Mapped[PaymentMethod]
    state: Mapped[PaymentState] = mapped_column(default=PaymentState.created)
    amount: Mapped[Yen]
    origin: Mapped[str] = mapped_column(
        default=""
    )  # the address the buyer came by, for the way back
    session_id: Mapped[str | None]
    session_url: Mapped[str | None]
    session_expires_at: Mapped[datetime | None]
    intent_id: Mapped[str | None]
    slip_due_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    paid_at: Mapped[datetime | None]
    bank_reference: Mapped[str] = mapped_column(default="")

    order: Mapped[Order] = relationship(lazy="raise_on_sql")


class CallKind(Enum):
    """What is asked of the provider."""

    open_session = "open_session"
    expire_session = "expire_session"
    refund = "refund"


class CallState(Enum):
    """Where a call is. Refused calls are on the office's list."""

    queued = "queued"
    done = "done"
    refused = "refused"


class ProviderCall(Base):
    """A call to the payment provider, as a row before it is made (decision 4)."""

    __tablename__ = "provider_call"
    __table_args__ = (
        UniqueConstraint("key"),
        Index("ix_provider_call_state_run_at", "state", "run_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[CallKind]
    key: Mapped[str]  # also the provider's idempotency key
    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"))
    refund_id: Mapped[int | None] = mapped_column(ForeignKey("refund.id"))
    state: Mapped[CallState] = mapped_column(default=CallState.queued)
    attempts: Mapped[int] = mapped_column(default=0)
    run_at: Mapped[datetime]
    locked_until: Mapped[datetime | None]
    answer: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    problem: Mapped[str | None]
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]

    payment: Mapped[Payment] = relationship(lazy="raise_on_sql")


class ProviderEvent(Base):
    """An event that the provider told us; its id is unique, a repeat changes nothing."""

    __tablename__ = "provider_event"
    __table_args__ = (UniqueConstraint("event_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[str]
    type: Mapped[str]
    outcome: Mapped[str]  # 'handled', 'ignored', 'foreign'
    payment_id: Mapped[int | None]
    created_at: Mapped[datetime]  # at the provider
    received_at: Mapped[datetime]


class RefundState(Enum):
    """Where a refund is, and who has to act."""

    queued = "queued"  # on its way to the provider
    needs_account = "needs_account"  # the buyer tells a bank account
    with_office = "with_office"  # the office transfers
    done = "done"
    failed = "failed"  # on the office's list


class RefundCause(Enum):
    """Why money goes back."""

    buyer_cancelled = "buyer_cancelled"
    vendor_short = "vendor_short"
    vendor_cannot = "vendor_cannot"
    paid_too_late = "paid_too_late"
    paid_twice = "paid_twice"


class Refund(Base):
    """Money that goes back to the buyer, and how far it has come."""

    __tablename__ = "refund"
    __table_args__ = (
        UniqueConstraint("key"),
        CheckConstraint("amount > 0", name="amount_positive"),
        Index("ix_refund_order_id", "order_id"),
        Index("ix_refund_state", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    order_id: Mapped[int] = mapped_column(ForeignKey("customer_order.id"))
    vendor_order_id: Mapped[int | None] = mapped_column(ForeignKey("vendor_order.id"))
    cause: Mapped[RefundCause]
    state: Mapped[RefundState]
    amount: Mapped[Yen]
    goods: Mapped[Yen]
    shipping: Mapped[Yen]
    provider_refund_id: Mapped[str | None]
    bank_name: Mapped[str] = mapped_column(default="")
    bank_branch: Mapped[str] = mapped_column(default="")
    account_kind: Mapped[str] = mapped_column(default="")
    account_number: Mapped[str] = mapped_column(default="")
    account_holder: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]
    waiting_since: Mapped[datetime]
    done_at: Mapped[datetime | None]

    order: Mapped[Order] = relationship(lazy="raise_on_sql")
    vendor_order: Mapped[VendorOrder | None] = relationship(lazy="raise_on_sql")
    lines: Mapped[list[RefundLine]] = relationship(back_populates="refund", lazy="raise_on_sql")


class RefundLine(Base):
    """A line's or a parcel's share of a refund, with its rate (適格返還請求書)."""

    __tablename__ = "refund_line"
    __table_args__ = (Index("ix_refund_line_refund_id", "refund_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    refund_id: Mapped[int] = mapped_column(ForeignKey("refund.id"))
    order_line_id: Mapped[int | None] = mapped_column(ForeignKey("order_line.id"))
    parcel_id: Mapped[int | None] = mapped_column(ForeignKey("parcel.id"))  # its shipping
    quantity: Mapped[int] = mapped_column(default=0)
    amount: Mapped[Yen]
    tax_percent: Mapped[int]

    refund: Mapped[Refund] = relationship(back_populates="lines", lazy="raise_on_sql")
