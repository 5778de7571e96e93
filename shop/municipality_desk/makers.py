"""つくり手: the town's makers at a glance."""

from __future__ import annotations

from flask import g, render_template

from shop import clock
from shop.i18n import _
from shop.municipality_desk.door import blueprint
from shop.municipality_desk.town_lists import maker_rows
from shop.vendors.models import VendorStatus


@blueprint.get("/makers")
def makers() -> str:
    """One row a maker."""
    rows = maker_rows(municipality_id=g.scope.municipality_id, now=clock.now())
    words = {
        VendorStatus.invited: (_("招待中"), "waiting"),
        VendorStatus.onboarding: (_("準備中"), "waiting"),
        VendorStatus.review: (_("審査中"), "waiting"),
        VendorStatus.approved: (_("出品中"), "done"),
        VendorStatus.rejected: (_("見送り"), "stopped"),
        VendorStatus.suspended: (_("休止中"), "stopped"),
    }
    return render_template("municipality_desk/makers.html", rows=rows, words=words)
