"""注文: listed by state, found by number, name, phone or mail."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from shop.orders.models import OrderState
from shop.staff_desk.door import blueprint
from shop.staff_desk.masks import mask_name
from shop.staff_desk.order_lists import PAGE, find_orders, list_orders
from shop.staff_desk.order_words import methods, order_state, order_states
from shop.text import nfkc
from shop.web.addresses import page_typed
from shop.web.paging import paging


@blueprint.get("/orders")
def orders() -> str:
    """All orders, newest first."""
    chosen = next((s for s in OrderState if s.value == request.args.get("state")), None)
    page = request.args.get("page", 1, type=page_typed)
    found, count = list_orders(state=chosen, page=page)
    return _list_page(
        found, count=count, chosen=chosen, paging=paging(page, -(-count // PAGE), _page_url)
    )


@blueprint.post("/orders/find")
def find() -> str | Response:
    """Find by what a caller says. A POST: names and numbers of people do not belong in addresses."""
    wanted = nfkc(request.form.get("q", "")).strip()[:100]
    found = find_orders(wanted) if wanted else []
    if len(found) == 1:
        return redirect(url_for("staff_desk.order", order_id=found[0].id), 303)
    return _list_page(found, count=len(found), wanted=wanted or "—")


def _list_page(found: list[Any], *, count: int, **more: Any) -> str:
    chosen = more.get("chosen")
    return render_template(
        "staff_desk/orders.html",
        orders=[(order, order_state(order), mask_name(order.buyer_name)) for order in found],
        count=count,
        methods=methods(),
        states=[
            (words[0], url_for("staff_desk.orders", state=state.value), state is chosen)
            for state, words in order_states().items()
        ],
        chosen=chosen,
        wanted=more.get("wanted", ""),
        paging=more.get("paging"),
    )


def _page_url(page: int) -> str:
    return url_for("staff_desk.orders", page=page, state=request.args.get("state"))
