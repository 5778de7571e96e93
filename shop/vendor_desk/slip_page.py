"""納品書: the slip that lies in a parcel."""

from __future__ import annotations

from flask import render_template

from shop import clock
from shop.catalog.models import TaxClass
from shop.errors import NotFound
from shop.money import total
from shop.orders.who_sees import sees_address
from shop.vendor_desk.part_page import Target, load_part
from shop.vendor_desk.part_words import address_lines


def slip(target: Target, parcel_id: int) -> str:
    """One parcel's slip. 404 once the address is nobody's business any more."""
    part = load_part(target)
    parcel = next((parcel for parcel in part.parcels if parcel.id == parcel_id), None)
    if parcel is None or not sees_address(part, parcel, now=clock.now()):
        raise NotFound
    lines = [(line, line.quantity - line.given_back) for line in parcel.lines]
    kept = [(line, count) for line, count in lines if count]
    return render_template(
        "vendor_desk/slip.html",
        part=part,
        parcel=parcel,
        lines=kept,
        goods=total(line.unit_price * count for line, count in kept),
        address=address_lines(parcel),
        # To somebody else's door it is a present: no prices.
        shows_prices=parcel.address.name == part.order.buyer_name,
        has_alcohol=any(line.tax_class is TaxClass.alcohol for line, _count in kept),
        back_url=target.url("order"),
    )
