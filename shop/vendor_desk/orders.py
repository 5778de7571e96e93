"""注文: the maker's list, and each part's page."""

from __future__ import annotations

from typing import Any

from flask import g, render_template, request, url_for

from shop import clock
from shop.i18n import _
from shop.orders.models import VendorOrderState
from shop.text import nfkc
from shop.vendor_desk.door import blueprint
from shop.vendor_desk.part_lists import PAGE, SHOWN, find_parts
from shop.vendor_desk.part_page import Target
from shop.vendor_desk.part_routes import add_part_routes
from shop.vendor_desk.part_words import part_status
from shop.web.addresses import page_typed
from shop.web.paging import paging


def _target(part_id: int) -> Target:
    return Target(
        part_id=part_id,
        vendor_id=g.scope.vendor_id,
        actor=g.scope.actor,
        door="vendor_desk",
        values={"part_id": part_id},
        template="vendor_desk/order.html",
        may_write=g.scope.may_write,
    )


add_part_routes(blueprint, "/orders/<int:part_id>", _target)


@blueprint.get("/orders")
def orders() -> str:
    """All paid parts of this maker, by state, found by number."""
    chosen = next((s for s in SHOWN if s.value == request.args.get("state")), None)
    number = nfkc(request.args.get("q", "")).strip()[:30]
    page = request.args.get("page", 1, type=page_typed)
    parts, count = find_parts(vendor_id=g.scope.vendor_id, state=chosen, number=number, page=page)
    now = clock.now()
    return render_template(
        "vendor_desk/orders.html",
        parts=[(part, part_status(part, now=now)) for part in parts],
        count=count,
        number=number,
        chosen=chosen,
        states=_states(chosen),
        paging=paging(page, -(-count // PAGE), _page_url),
    )


def _states(chosen: VendorOrderState | None) -> list[tuple[str, str, bool]]:
    words = {
        None: _("すべて"),
        VendorOrderState.new: _("お返事待ち"),
        VendorOrderState.accepted: _("発送の準備中"),
        VendorOrderState.shipped: _("発送済み"),
        VendorOrderState.cancelled: _("取り消し"),
    }
    return [
        (word, url_for("vendor_desk.orders", state=state.value if state else None), state is chosen)
        for state, word in words.items()
    ]


def _page_url(page: int) -> str:
    kept: dict[str, Any] = {
        name: request.args[name] for name in ("state", "q") if name in request.args
    }
    return url_for("vendor_desk.orders", page=page, **kept)
