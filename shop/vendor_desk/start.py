"""The maker's first page: what waits, since when; then figures."""

from __future__ import annotations

from flask import g, render_template

from shop import clock
from shop.clock import today_jst
from shop.vendor_desk.door import blueprint
from shop.vendor_desk.part_lists import figures_of, new_parts, parcels_to_ship
from shop.vendor_desk.part_words import LATE_AFTER, carrier_words


@blueprint.get("")
def start() -> str:
    """What waits for this maker."""
    now, vendor_id = clock.now(), g.scope.vendor_id
    today = today_jst(now)
    return render_template(
        "vendor_desk/start.html",
        unanswered=new_parts(vendor_id=vendor_id),
        late_before=now - LATE_AFTER,
        to_ship=parcels_to_ship(vendor_id=vendor_id, until=today, limit=20),
        today=today,
        figures=figures_of(vendor_id=vendor_id, now=now),
        carriers=carrier_words(),
    )
