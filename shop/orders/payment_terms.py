"""Ways of paying: what they cost in time, between which sums, and until when goods are held."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from shop.clock import JST, today_jst
from shop.money import Yen
from shop.orders.models import PaymentMethod

SESSION_MINUTES = 45  # the provider wants 30 at least when it hears of it; a retry may come late
HOLD_AFTER_SESSION = timedelta(minutes=5)
HOLD_AFTER_SLIP = timedelta(hours=1)
KONBINI_DAYS = 3  # the slip is good until 23:59:59 (JST) of the third day
BANK_DAYS = 5
KONBINI_LEAST, KONBINI_MOST = Yen(120), Yen(300_000)  # the provider's bounds for a slip
CARD_LEAST, CARD_MOST = Yen(50), Yen(99_999_999)


def end_of_day(day: date) -> datetime:
    """The last second of a day in Japan."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=JST)


def session_ends_at(now: datetime) -> datetime:
    """When a payment page opened now is over (whole seconds, so that asking twice asks the same)."""
    return now.replace(microsecond=0) + timedelta(minutes=SESSION_MINUTES)


def payment_due_at(method: PaymentMethod, now: datetime) -> datetime:
    """By when the money must have come, for an order placed now.

    Konbini: as if the slip were chosen in the page's last minute, which may be after midnight, so
    that the promised days hold. The slip itself then names its own deadline.
    """
    if method is PaymentMethod.konbini:
        return slip_due_at(session_ends_at(now))
    if method is PaymentMethod.bank_transfer:
        return end_of_day(today_jst(now) + timedelta(days=BANK_DAYS))
    return session_ends_at(now)


def held_until(method: PaymentMethod, now: datetime) -> datetime:
    """Until when an order placed now keeps its goods (a konbini slip prolongs this, once chosen)."""
    if method is PaymentMethod.bank_transfer:
        return payment_due_at(method, now)
    return session_ends_at(now) + HOLD_AFTER_SESSION


def slip_due_at(chosen_at: datetime) -> datetime:
    """Until when a slip chosen at this moment can be paid."""
    return end_of_day(today_jst(chosen_at) + timedelta(days=KONBINI_DAYS))


def waits_for_payment(method: PaymentMethod) -> bool:
    """Whether makers may have to wait days for the money, so that dates count from its deadline."""
    return method is not PaymentMethod.card


def offered_methods(
    total: Yen, *, has_provider: bool, cutoffs: Iterable[datetime] = (), now: datetime
) -> dict[PaymentMethod, str | None]:
    """Ways of paying this sum; the value is None, or the code of the reason why not.

    cutoffs: pick-ups or last order days in the cart; konbini must be payable before the first.
    """
    due = payment_due_at(PaymentMethod.konbini, now)
    offered: dict[PaymentMethod, str | None] = {}
    if has_provider:
        in_bounds = CARD_LEAST <= total <= CARD_MOST
        offered[PaymentMethod.card] = None if in_bounds else "sum_out_of_bounds"
        offered[PaymentMethod.konbini] = None
        if not KONBINI_LEAST <= total <= KONBINI_MOST:
            offered[PaymentMethod.konbini] = "sum_out_of_bounds"
        elif any(cutoff <= due for cutoff in cutoffs):
            offered[PaymentMethod.konbini] = "cutoff_before_deadline"
    offered[PaymentMethod.bank_transfer] = None
    return offered
