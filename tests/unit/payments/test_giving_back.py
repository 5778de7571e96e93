"""Short, cannot, cancelled: the money of what does not come goes back at once, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, scoped_session

from shop import clock
from shop.db import db, transaction
from shop.errors import StaleVersion
from shop.money import Yen, total
from shop.orders.errors import WrongMove
from shop.orders.models import ParcelState
from shop.payments.answer_part import check_version
from shop.payments.load import to_change
from shop.payments.models import CallKind, CallState, ProviderCall, Refund, RefundLine
from shop.payments.run_calls import run_calls
from shop.payments.ship_parcel import ship_parcel
from shop.simulator.refunds import account_refused
from shop.vendors.models import CommissionAgreement, Temperature
from tests.factories import orders, vendors
from tests.factories.orders import NOON
from tests.support.provider import Provider
from tests.unit.payments import buying


@pytest.fixture(autouse=True)
def inside(session: scoped_session[Session]) -> None:
    """Every test looks into the database."""


def two_parcels(provider: Provider) -> int:
    """One maker: two pieces and one piece ambient, three pieces frozen; paid by card."""
    with transaction():
        maker = vendors.vendor(temperatures=(Temperature.ambient, Temperature.frozen))
        wants = {
            orders.goods(1_080, vendor=maker): 2,
            orders.goods(2_701, vendor=maker): 1,
            orders.goods(999, vendor=maker, temperature=Temperature.frozen): 3,
        }
    return buying.bought(provider, wants)


def part_state(order_id: int, place: int = 0) -> str:
    return buying.part_of(order_id, place).state.value


def yen(*amounts: int) -> list[Yen]:
    return [Yen(amount) for amount in amounts]


def shipped(order_id: int, at: int = 0, place: int = 0) -> None:
    with transaction():
        _payment, order = to_change(order_id)
        part = order.vendor_orders[place]
        ship_parcel(
            order=order, part=part, parcel=part.parcels[at], tracking_number="123456789012",
            actor="vendor", now=clock.now(),
        )  # fmt: skip


def test_missing_pieces_go_back_and_the_rest_is_accepted(provider: Provider) -> None:
    order_id = two_parcels(provider)
    refund = buying.short(order_id, {0: 1})
    assert (refund.amount, refund.goods, refund.shipping) == (Yen(1_080), Yen(1_080), Yen(0))
    assert part_state(order_id) == "accepted"
    assert buying.counts()[0] == (19, 0, 1), "the missing piece leaves the stock"
    assert buying.run(provider, order_id) == 1
    assert refund.state.value == "done"
    assert buying.letters(order_id)[-2:] == ["given_back", "refunded"]


def test_a_parcel_of_which_nothing_goes_gives_its_shipping_back(provider: Provider) -> None:
    order_id = two_parcels(provider)
    refund = buying.short(order_id, {2: 3})
    assert (refund.goods, refund.shipping) == (Yen(2_997), Yen(880))
    lines = db.session.execute(
        select(RefundLine.amount, RefundLine.quantity, RefundLine.tax_percent).order_by(
            RefundLine.id
        )
    ).all()
    assert [tuple(line) for line in lines] == [(Yen(2_997), 3, 8), (Yen(880), 0, 10)]
    states = [parcel.state for parcel in buying.part_of(order_id).parcels]
    assert states == [ParcelState.waiting, ParcelState.cancelled]


def test_short_of_everything_is_the_end_of_the_part(provider: Provider) -> None:
    order_id = two_parcels(provider)
    refund = buying.short(order_id, {0: 2, 1: 1, 2: 3})
    assert refund.amount == orders.whole(order_id).total
    assert part_state(order_id) == "cancelled"
    assert buying.balances_of()[f"vendor_payable:{buying.part_of(order_id).vendor_id}"] == Yen(0)


def test_short_in_steps_gives_back_the_same_as_at_once(provider: Provider) -> None:
    order_id = two_parcels(provider)
    back = [buying.short(order_id, pieces).amount for pieces in ({0: 1}, {0: 1, 2: 1}, {2: 2})]
    assert back == yen(1_080, 1_080 + 999, 2 * 999 + 880)
    assert part_state(order_id) == "accepted"
    buying.short(order_id, {1: 1})
    assert part_state(order_id) == "cancelled"
    assert total(db.session.scalars(select(Refund.amount))) == orders.whole(order_id).total


@pytest.mark.parametrize("pieces", [{0: 3}, {0: -1}, {0: 0}, {}])
def test_what_was_not_ordered_cannot_be_missing(provider: Provider, pieces: dict[int, int]) -> None:
    order_id = two_parcels(provider)
    with pytest.raises(WrongMove):
        buying.short(order_id, pieces)
    assert part_state(order_id) == "new"
    assert db.session.scalar(select(Refund.id)) is None


def test_pieces_that_were_given_back_are_not_given_back_again(provider: Provider) -> None:
    order_id = two_parcels(provider)
    buying.short(order_id, {0: 2})
    with pytest.raises(WrongMove):
        buying.short(order_id, {0: 1})


def test_a_line_of_another_maker_is_not_ours_to_lack(provider: Provider) -> None:
    order_id = buying.bought(provider, None)
    other = two_parcels(provider)
    line = buying.lines_in(other)[0]
    with pytest.raises(WrongMove):
        buying.answer(order_id, 0, buying.report_short, pieces={line.id: 1})


def test_cannot_gives_everything_back_and_the_stock_is_gone(provider: Provider) -> None:
    order_id = two_parcels(provider)
    refund = buying.decline(order_id)
    assert refund.amount == orders.whole(order_id).total
    assert (part_state(order_id), buying.part_of(order_id).cancel_reason) == (
        "cancelled", "不作のため",
    )  # fmt: skip
    assert buying.counts() == [(18, 0, 0), (19, 0, 0), (17, 0, 0)]


def test_until_the_maker_accepts_the_buyer_cancels_and_the_goods_are_for_sale_again(
    provider: Provider,
) -> None:
    order_id = two_parcels(provider)
    refund = buying.cancel(order_id)
    assert refund.amount == orders.whole(order_id).total
    assert buying.counts() == [(20, 0, 0)] * 3
    assert "vendor_part_cancelled" in buying.letters(order_id)
    with pytest.raises(WrongMove):
        buying.cancel(order_id)
    with pytest.raises(WrongMove):
        buying.accept(order_id)


def test_after_the_maker_accepted_the_buyer_cannot_cancel(provider: Provider) -> None:
    order_id = two_parcels(provider)
    buying.accept(order_id)
    with pytest.raises(WrongMove):
        buying.cancel(order_id)
    assert part_state(order_id) == "accepted"


def test_cancelling_one_makers_part_leaves_the_other(provider: Provider) -> None:
    with transaction():
        wants = [orders.goods(1_080), orders.goods(3_300)]
    order_id = buying.bought(provider, wants)
    refund = buying.cancel(order_id, 1)
    assert (refund.amount, refund.shipping) == (Yen(3_300 + 880), Yen(880))
    assert (part_state(order_id, 0), part_state(order_id, 1)) == ("new", "cancelled")


def test_what_has_gone_cannot_be_given_back(provider: Provider) -> None:
    order_id = two_parcels(provider)
    buying.accept(order_id)
    shipped(order_id, 0)
    for act in (lambda: buying.short(order_id, {0: 1}), lambda: buying.decline(order_id)):
        with pytest.raises(WrongMove):
            act()
    assert part_state(order_id) == "accepted"
    assert db.session.scalar(select(Refund.id)) is None


def test_short_of_the_parcel_that_is_left_ends_the_part_as_shipped(provider: Provider) -> None:
    order_id = two_parcels(provider)
    buying.accept(order_id)
    shipped(order_id, 0)
    refund = buying.short(order_id, {2: 3})
    assert refund.amount == Yen(2_997 + 880)
    assert part_state(order_id) == "shipped"


def test_a_part_is_shipped_with_its_last_parcel(provider: Provider) -> None:
    order_id = two_parcels(provider)
    with pytest.raises(WrongMove):
        shipped(order_id)
    buying.accept(order_id)
    shipped(order_id, 0)
    assert part_state(order_id) == "accepted"
    with pytest.raises(WrongMove):
        shipped(order_id, 0)
    shipped(order_id, 1)
    assert part_state(order_id) == "shipped"
    assert buying.letters(order_id).count("parcel_shipped") == 2
    with pytest.raises(WrongMove):
        buying.short(order_id, {0: 1})


def test_a_page_is_good_for_one_change(provider: Provider) -> None:
    order_id = two_parcels(provider)
    seen = buying.part_of(order_id).version
    buying.accept(order_id)
    part = buying.part_of(order_id)
    with pytest.raises(StaleVersion):
        check_version(part, seen)
    check_version(part, part.version)


def test_the_commission_is_frozen_and_falls_with_the_goods(provider: Provider) -> None:
    with transaction():
        orders.rates_and_share(1_200)
        sku = orders.goods(1_000)
        db.session.flush()
    order_id = buying.bought(provider, {sku: 3})
    part = buying.part_of(order_id)
    assert (part.commission, part.commission_tax) == (Yen(360), Yen(36))
    with transaction():
        general = db.session.scalars(select(CommissionAgreement)).one()
        general.basis_points = 2_000
        general.valid_from = date(2026, 1, 1)
    vendor = f"vendor_payable:{part.vendor_id}"
    assert buying.balances_of()[vendor] == -Yen(3_880 - 396)
    buying.short(order_id, {0: 1})
    assert buying.balances_of()[vendor] == -Yen(2_880 - 264)
    part = buying.part_of(order_id)
    assert (part.commission, part.commission_tax) == (Yen(360), Yen(36)), "a fact of the placing"


@pytest.mark.parametrize("fault", ["after", "silent"])
def test_a_refund_that_broke_off_is_asked_for_again_and_made_once(
    provider: Provider, fault: str
) -> None:
    order_id = two_parcels(provider)
    refund = buying.cancel(order_id)
    provider.handle.break_next_call(fault)
    buying.run(provider, order_id)
    assert refund.state.value == "queued"
    later = clock.now() + timedelta(minutes=1)
    assert run_calls(gateway=provider.gateway, now=later) == 1
    db.session.expire_all()
    assert refund.state.value == "done"
    assert made_at_provider(provider, refund) == [refund.amount.amount]


def test_a_refused_refund_is_on_the_offices_list(provider: Provider) -> None:
    order_id = two_parcels(provider)
    outside(provider, order_id)
    refund = buying.cancel(order_id)
    buying.run(provider, order_id)
    assert refund.state.value == "failed"
    call = db.session.scalars(
        select(ProviderCall).where(ProviderCall.kind == CallKind.refund)
    ).one()
    assert call.state is CallState.refused
    assert call.problem
    assert call.problem.startswith("charge_already_refunded")
    assert buying.balances_of()["refund_payable"] == -refund.amount


def test_a_refund_that_the_bank_sends_back_is_owed_again(provider: Provider) -> None:
    order_id = two_parcels(provider)
    refund = buying.cancel(order_id)
    buying.run(provider, order_id)
    provider.tell()
    assert refund.state.value == "done"
    sent_back(provider, refund)
    assert provider.tell().count("refund_failed") == 1
    db.session.expire_all()
    assert (refund.state.value, refund.done_at) == ("failed", None)
    assert buying.balances_of()["refund_payable"] == -refund.amount
    assert buying.balances_of()["clearing:card"] == orders.whole(order_id).total


def test_what_was_said_before_a_refund_failed_and_is_heard_after_changes_nothing(
    provider: Provider,
) -> None:
    order_id = two_parcels(provider)
    refund = buying.cancel(order_id)
    buying.run(provider, order_id)
    sent_back(provider, refund)
    kept = [body for body, _ in provider.keep() if b'"refund.' in body]
    assert len(kept) == 2
    for body in reversed(kept):
        provider.deliver(body, provider.sign(body))
    db.session.expire_all()
    assert refund.state.value == "failed"


def test_a_refund_that_no_card_takes_is_transferred_and_the_provider_is_not_heard_any_more(
    provider: Provider,
) -> None:
    order_id = two_parcels(provider)
    refund = buying.cancel(order_id)
    buying.run(provider, order_id)
    kept = [body for body, _ in provider.keep() if b'"refund.created"' in body]
    sent_back(provider, refund)
    provider.tell()
    buying.ask_whereto(refund)
    assert refund.state.value == "needs_account"
    assert buying.letters(order_id)[-1] == "given_back"
    assert provider.deliver(kept[0], provider.sign(kept[0])).json == {"outcome": "nothing_new"}
    buying.tell_account(refund)
    buying.settle(refund)
    again = kept[0].replace(b"evt_", b"evt_2").replace(b'"succeeded"', b'"failed"')
    assert provider.deliver(again, provider.sign(again)).json == {"outcome": "nothing_new"}
    db.session.expire_all()
    assert refund.state.value == "done"
    balances = buying.balances_of()
    assert balances["bank"] == -refund.amount
    assert balances["clearing:card"] == refund.amount
    with pytest.raises(WrongMove):
        buying.ask_whereto(refund)


def made_at_provider(provider: Provider, refund: Refund) -> list[int]:
    with provider.handle.store.writing() as tx:
        made = tx.latest("refund", 100)
    return [m.body["amount"] for m in made if m.body["metadata"].get("refund") == refund.key]


def outside(provider: Provider, order_id: int) -> Any:
    """Somebody gave the money back in the provider's own desk."""
    payment = buying.payment(order_id)
    made = provider.gateway.refund(
        idempotency_key=f"desk-{order_id}-{NOON}-{payment.intent_id}",
        intent_id=payment.intent_id or "",
        amount_yen=payment.amount.amount,
        reason="requested_by_customer",
        metadata={},
        instructions_email=None,
    )
    db.session.commit()
    return made


def sent_back(provider: Provider, refund: Refund) -> None:
    """The card's bank sends the money back to the provider."""
    from_provider = refund.provider_refund_id
    db.session.commit()
    with provider.handle.store.writing() as tx:
        found = tx.find("refund", from_provider or "")
        assert found is not None
        account_refused(tx, found, clock.now())
