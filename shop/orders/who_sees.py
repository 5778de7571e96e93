"""What a maker may see of a buyer, and for how long (個人情報保護: as much as shipping needs)."""

from __future__ import annotations

from datetime import datetime, timedelta

from shop.orders.models import Parcel, ParcelState, VendorOrder, VendorOrderState

NEVER_THEIRS = ("unpaid", "no_goods")  # cancel_reason of parts that no maker heard of
AFTER_SHIPPING = timedelta(days=7)  # the carrier asks back, a number is put right


def is_the_makers(part: VendorOrder) -> bool:
    """Whether a part is the maker's business at all: paid once, now or before."""
    return part.state is not VendorOrderState.waiting and part.cancel_reason not in NEVER_THEIRS


def sees_address(part: VendorOrder, parcel: Parcel, *, now: datetime) -> bool:
    """Whether the maker sees street and phone: from accepting until a week after the hand-over."""
    if parcel.state is ParcelState.shipped:
        return parcel.shipped_at is not None and now - parcel.shipped_at < AFTER_SHIPPING
    return parcel.state is ParcelState.waiting and part.state is VendorOrderState.accepted
