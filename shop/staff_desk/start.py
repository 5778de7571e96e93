"""The office's first page: what waits, since when."""

from __future__ import annotations

from flask import render_template

from shop import clock
from shop.staff_desk import waiting_lists as lists
from shop.staff_desk.door import blueprint
from shop.staff_desk.order_words import refund_state


@blueprint.get("")
def start() -> str:
    """Seven lists, each empty when nothing waits."""
    now = clock.now()
    refunds = lists.refunds_waiting()
    return render_template(
        "staff_desk/start.html",
        now=now,
        very_slow_before=now - lists.VERY_SLOW,
        most=lists.MOST,
        transfers=lists.transfers_to_confirm(),
        without_goods=lists.paid_without_goods(),
        refunds=[(refund, refund_state(refund)) for refund in refunds],
        calls=lists.refused_calls(now=now),
        slow=lists.slow_parts(now=now),
        enquiries=lists.open_enquiries(),
    )
