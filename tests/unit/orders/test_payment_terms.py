"""Ways of paying: between which sums, by when, and how long goods are held meanwhile."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from shop.money import Yen
from shop.orders.models import PaymentMethod
from shop.orders.payment_terms import (
    held_until,
    offered_methods,
    payment_due_at,
    session_ends_at,
    slip_due_at,
    waits_for_payment,
)

CARD, KONBINI, BANK = PaymentMethod.card, PaymentMethod.konbini, PaymentMethod.bank_transfer
NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
LATE = datetime(2026, 11, 20, 14, 30, tzinfo=UTC)  # 23:30 in Japan


def offers(yen: int, **more: object) -> dict[str, str | None]:
    found = offered_methods(Yen(yen), has_provider=True, now=NOON, **more)  # type: ignore[arg-type]
    return {method.value: why_not for method, why_not in found.items()}


@pytest.mark.parametrize(
    ("yen", "card", "konbini"),
    [(49, 0, 0), (50, 1, 0), (119, 1, 0), (120, 1, 1), (300_000, 1, 1), (300_001, 1, 0),
     (99_999_999, 1, 0), (100_000_000, 0, 0)],
)  # fmt: skip
def test_the_providers_bounds_hold_and_a_transfer_takes_any_sum(
    yen: int, card: int, konbini: int
) -> None:
    said = {True: None, False: "sum_out_of_bounds"}
    assert offers(yen) == {
        "card": said[bool(card)],
        "konbini": said[bool(konbini)],
        "bank_transfer": None,
    }


def test_without_a_provider_there_is_the_transfer() -> None:
    assert offered_methods(Yen(1_080), has_provider=False, now=NOON) == {BANK: None}


@pytest.mark.parametrize(("hours", "why_not"), [(0, "cutoff_before_deadline"), (1, None)])
def test_konbini_must_be_payable_before_the_first_cut_off(hours: int, why_not: str | None) -> None:
    cutoffs = [payment_due_at(KONBINI, NOON) + timedelta(hours=hours), NOON + timedelta(days=30)]
    assert offers(1_080, cutoffs=cutoffs)["konbini"] == why_not


def test_a_card_is_paid_within_the_page_and_goods_are_held_five_minutes_more() -> None:
    assert session_ends_at(NOON) == payment_due_at(CARD, NOON) == NOON + timedelta(minutes=45)
    assert held_until(CARD, NOON) == NOON + timedelta(minutes=50)


@pytest.mark.parametrize("method", [CARD, KONBINI])
def test_no_hold_before_a_payment_is_longer_than_an_hour(method: PaymentMethod) -> None:
    assert held_until(method, NOON) - NOON <= timedelta(hours=1)


@pytest.mark.parametrize(
    ("method", "now", "due"),
    [
        (KONBINI, NOON, datetime(2026, 11, 23, 14, 59, 59, tzinfo=UTC)),
        (KONBINI, LATE, datetime(2026, 11, 24, 14, 59, 59, tzinfo=UTC)),
        (BANK, NOON, datetime(2026, 11, 25, 14, 59, 59, tzinfo=UTC)),
        (BANK, LATE, datetime(2026, 11, 25, 14, 59, 59, tzinfo=UTC)),
    ],
)
def test_deadlines_are_the_end_of_a_day_in_japan(
    method: PaymentMethod, now: datetime, due: datetime
) -> None:
    assert payment_due_at(method, now) == due


@pytest.mark.parametrize("minutes", range(0, 24 * 60, 7))
def test_a_slip_never_falls_due_after_what_was_promised(minutes: int) -> None:
    now = NOON + timedelta(minutes=minutes)
    promised = payment_due_at(KONBINI, now)
    assert slip_due_at(now) <= promised
    assert slip_due_at(session_ends_at(now)) == promised


def test_a_page_asked_for_twice_in_a_second_is_the_same_page() -> None:
    assert session_ends_at(NOON.replace(microsecond=1)) == session_ends_at(NOON)


def test_makers_wait_for_slips_and_transfers() -> None:
    assert [waits_for_payment(method) for method in (CARD, KONBINI, BANK)] == [False, True, True]
