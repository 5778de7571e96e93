"""Lists and figures of one maker. Every query starts at the maker."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import joinedload, selectinload

from shop.clock import in_jst, today_jst
from shop.db import db
from shop.ledger.models import JournalEntry, JournalLine
from shop.money import Yen
from shop.orders.models import Parcel, ParcelState, VendorOrder, VendorOrderState
from shop.orders.payment_terms import end_of_day
from shop.orders.who_sees import NEVER_THEIRS
from shop.payments.books import vendor_account

PAGE = 50  # rows
SHOWN = (
    VendorOrderState.new,
    VendorOrderState.accepted,
    VendorOrderState.shipped,
    VendorOrderState.cancelled,
)


def _own(vendor_id: int) -> ColumnElement[bool]:
    """The maker's parts that were paid once."""
    return and_(
        VendorOrder.vendor_id == vendor_id,
        VendorOrder.state.in_(SHOWN),
        VendorOrder.cancel_reason.not_in(NEVER_THEIRS),
    )


def find_parts(
    *, vendor_id: int, state: VendorOrderState | None, number: str, page: int
) -> tuple[list[VendorOrder], int]:
    """One page of parts (what waits first, then newest), and how many there are in all."""
    where = [_own(vendor_id)]
    if state is not None:
        where.append(VendorOrder.state == state)
    if number:
        where.append(VendorOrder.number.contains(number, autoescape=True))
    count = db.session.scalar(select(func.count()).select_from(VendorOrder).where(*where)) or 0
    query = _with_goods(select(VendorOrder).where(*where)).order_by(VendorOrder.id.desc())
    return list(db.session.scalars(query.limit(PAGE).offset((page - 1) * PAGE))), count


def new_parts(*, vendor_id: int, limit: int = 20) -> list[VendorOrder]:
    """Parts without an answer, the longest waiting first."""
    return list(
        db.session.scalars(
            _with_goods(
                select(VendorOrder).where(
                    VendorOrder.vendor_id == vendor_id, VendorOrder.state == VendorOrderState.new
                )
            )
            .order_by(VendorOrder.waiting_since)
            .limit(limit)
        )
    )


def parcels_to_ship(*, vendor_id: int, until: date | None = None, limit: int = 500) -> list[Parcel]:
    """Accepted parcels that have not gone, by ship day; `until`: only those due by that day."""
    query = (
        select(Parcel)
        .join(Parcel.vendor_order)
        .where(
            VendorOrder.vendor_id == vendor_id,
            VendorOrder.state == VendorOrderState.accepted,
            Parcel.state == ParcelState.waiting,
        )
        .options(
            joinedload(Parcel.vendor_order), joinedload(Parcel.address), selectinload(Parcel.lines)
        )
        .order_by(Parcel.ship_on, Parcel.id)
        .limit(limit)
    )
    return list(
        db.session.scalars(query if until is None else query.where(Parcel.ship_on <= until))
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The maker's own numbers."""

    unanswered: int
    in_hand: int
    shipped_this_week: int
    earned_this_month: Yen  # after commission and what was given back


def figures_of(*, vendor_id: int, now: datetime) -> Figures:
    """Counts by state, the week's parts (from Monday), the month's share by the ledger."""
    today = today_jst(now)
    monday = end_of_day(today - timedelta(days=today.weekday() + 1))
    month = in_jst(now).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    counts = db.session.execute(
        select(
            func.count().filter(VendorOrder.state == VendorOrderState.new),
            func.count().filter(VendorOrder.state == VendorOrderState.accepted),
            func.count().filter(VendorOrder.shipped_at > monday),
        ).where(VendorOrder.vendor_id == vendor_id)
    ).one()
    booked = db.session.scalar(
        select(func.sum(JournalLine.yen))
        .join(JournalLine.entry)
        .where(JournalLine.account == vendor_account(vendor_id), JournalEntry.at >= month)
    )
    return Figures(
        unanswered=counts[0],
        in_hand=counts[1],
        shipped_this_week=counts[2],
        earned_this_month=-(booked or Yen.zero),
    )


def _with_goods(query: Select[VendorOrder]) -> Select[VendorOrder]:
    return query.options(
        joinedload(VendorOrder.order),
        selectinload(VendorOrder.parcels).selectinload(Parcel.lines),
    )
