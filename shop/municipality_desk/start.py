"""The town's first page: what waits at its makers."""

from __future__ import annotations

from flask import g, render_template

from shop import clock
from shop.clock import today_jst
from shop.municipality_desk.door import blueprint, own_town
from shop.municipality_desk.town_lists import expiring_papers, late_parcels, maker_rows, sold_out


@blueprint.get("")
def start() -> str:
    """Late parcels, papers that run out, goods that are gone; then the counts."""
    now, town_id = clock.now(), g.scope.municipality_id
    today = today_jst(now)
    makers = maker_rows(municipality_id=town_id, now=now)
    return render_template(
        "municipality_desk/start.html",
        town=own_town(),
        today=today,
        late=late_parcels(municipality_id=town_id, today=today),
        papers=expiring_papers(municipality_id=town_id, today=today),
        sold_out=sold_out(municipality_id=town_id),
        makers=makers,
        unanswered=[maker for maker in makers if maker.unanswered],
        counts={
            "goods": sum(maker.goods for maker in makers),
            "in_hand": sum(maker.unanswered + maker.in_hand for maker in makers),
            "shipped": sum(maker.shipped for maker in makers),
        },
    )
