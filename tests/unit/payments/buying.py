"""Steps that payment tests share: order, ask the provider, pay, and read what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import select

from shop import clock
from shop.db import db, transaction
from shop.ledger.check import balances
from shop.mail.models import Letter
from shop.money import Yen
from shop.orders.models import Order, OrderLine, PaymentMethod, VendorOrder
from shop.orders.pieces import lines_of
from shop.payments import settle_refund
from shop.payments.answer_part import accept_part, cancel_part, decline_part, report_short
from shop.payments.give_back import give_back_deposit
from shop.payments.lapse_order import cancel_unpaid
from shop.payments.load import payment_of, to_change
from shop.payments.mark_paid import mark_paid
from shop.payments.models import Payment, PaymentState, ProviderCall, Refund, RefundCause
from shop.payments.run_calls import run_calls_of
from shop.stock.models import Hold, StockPool
from tests.factories import orders
from tests.support.provider import Provider


def asked(provider: Provider, order_id: int) -> str:
    """Ask the provider for its page; the page's address."""
    run(provider, order_id)
    payment = payment_of(order_id)
    problems = db.session.scalars(select(ProviderCall.problem)).all()
    assert payment.state is PaymentState.open, problems
    assert payment.session_url
    return payment.session_url


def run(provider: Provider, order_id: int, gateway: Any = None) -> int:
    """Run an order's calls that are due now, as a door does after its commit."""
    ran = run_calls_of(
        payment_id=payment_of(order_id).id,
        gateway=gateway or provider.gateway,
        now=clock.now(),
    )
    db.session.expire_all()
    return ran


def bought(provider: Provider, wants: Any = None) -> int:
    """An order that was paid by card, and told so; its id."""
    order_id = orders.placed(wants)
    provider.pay(asked(provider, order_id))
    provider.tell()
    return order_id


def transferred(order_id: int, *, now: datetime | None = None) -> Order:
    """The office marks a 銀行振込 paid."""
    moment = now or clock.now()
    with transaction():
        payment, _order = to_change(order_id)
        mark_paid(
            payment=payment, paid_at=moment, actor="user:1", now=moment, reference="ﾀｶﾊｼ 1020"
        )
    return orders.whole(order_id)


def answer(order_id: int, place: int, verb: Callable[..., Any], **more: Any) -> Refund | None:
    """Do something with one maker's part (0 is the first), in a transaction."""
    with transaction():
        payment, order = to_change(order_id)
        part = order.vendor_orders[place]
        if verb is accept_part:
            accept_part(part=part, actor="vendor", now=clock.now())
            return None
        made: Refund = verb(
            order=order, part=part, payment=payment, actor="vendor", now=clock.now(), **more
        )
        return made


def accept(order_id: int, place: int = 0) -> None:
    """The maker takes the part on."""
    answer(order_id, place, accept_part)


def short(order_id: int, pieces: dict[int, int], place: int = 0) -> Refund:
    """The maker lacks so many pieces; `pieces` by the line's place in the part."""
    lines = lines_in(order_id, place)
    refund = answer(
        order_id, place, report_short, pieces={lines[at].id: many for at, many in pieces.items()}
    )
    assert refund is not None
    return refund


def decline(order_id: int, place: int = 0) -> Refund:
    """The maker cannot send anything."""
    refund = answer(order_id, place, decline_part, reason="不作のため")
    assert refund is not None
    return refund


def cancel(order_id: int, place: int = 0) -> Refund:
    """The buyer cancels a maker's part."""
    refund = answer(order_id, place, cancel_part)
    assert refund is not None
    return refund


def part_of(order_id: int, place: int = 0) -> VendorOrder:
    """One maker's part, fresh."""
    return orders.whole(order_id).vendor_orders[place]


def lines_in(order_id: int, place: int = 0) -> list[OrderLine]:
    """The part's lines, fresh."""
    return list(lines_of(part_of(order_id, place)))


def payment(order_id: int) -> Payment:
    """The order's payment, fresh."""
    db.session.expire_all()
    return payment_of(order_id)


def letters(order_id: int) -> list[str]:
    """The events of the order's letters, oldest first."""
    about = Letter.about == f"order:{order_id}"
    return list(db.session.scalars(select(Letter.event).where(about).order_by(Letter.id)))


def counts() -> list[tuple[int, int, int]]:
    """Capacity, held and sold of every pool."""
    columns = (StockPool.capacity, StockPool.held, StockPool.sold)
    return [tuple(row) for row in db.session.execute(select(*columns).order_by(StockPool.id))]


def hold_ends() -> list[datetime]:
    """Until when the holds last."""
    return list(db.session.scalars(select(Hold.expires_at).order_by(Hold.id)))


BANK, KONBINI, BY_CARD = (
    PaymentMethod.bank_transfer,
    PaymentMethod.konbini,
    PaymentMethod.card,
)


def cancel_whole(order_id: int, *, now: datetime | None = None) -> None:
    """The buyer cancels an order that is not paid."""
    with transaction():
        owed, order = to_change(order_id)
        cancel_unpaid(order=order, payment=owed, actor="buyer", now=now or clock.now())


def tell_account(refund: Refund) -> None:
    """The buyer says where the money goes."""
    with transaction():
        settle_refund.tell_account(
            refund=refund,
            bank_name="見本銀行",
            bank_branch="本店",
            account_kind="ordinary",
            account_number="1234567",
            account_holder="タカハシ ハナコ",
            actor="buyer",
            now=clock.now(),
        )


def settle(refund: Refund) -> None:
    """The office has transferred."""
    with transaction():
        owed, order = to_change(refund.order_id)
        settle_refund.settle_refund(
            refund=refund, order=order, payment=owed, actor="user:1", now=clock.now()
        )


def balances_of() -> dict[str, Yen]:
    """Yen by account."""
    return balances()


def deposit_back(order_id: int) -> Refund:
    """The office gives the money of an order without goods back."""
    with transaction():
        owed, order = to_change(order_id)
        return give_back_deposit(
            order=order,
            payment=owed,
            cause=RefundCause.paid_too_late,
            actor="user:1",
            now=clock.now(),
        )


def ask_whereto(refund: Refund) -> None:
    """The office asks for an account, since the card takes nothing back."""
    with transaction():
        _owed, order = to_change(refund.order_id)
        settle_refund.ask_for_account(refund=refund, order=order, actor="user:1", now=clock.now())
