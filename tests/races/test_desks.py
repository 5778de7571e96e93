"""Desk and link, office and office, at the same moment: each change happens once."""

from __future__ import annotations

from functools import partial

import pytest
from flask import Flask

from shop.accounts.models import Scope
from shop.db import db, transaction
from shop.orders.load import events_of
from shop.orders.models import PaymentMethod, VendorOrderState
from shop.payments.load import refunds_of
from tests.factories import orders, paid, people
from tests.pages.vendor_desk.test_answering import link_path
from tests.races.together import together
from tests.support.page import CheckedClient

pytestmark = pytest.mark.usefixtures("inside")


def browser(app: Flask) -> CheckedClient:
    client = app.test_client()
    assert isinstance(client, CheckedClient)
    return client


def test_a_part_is_answered_once_by_desk_or_link(app: Flask) -> None:
    app.extensions["tomoichi.gateway"] = None
    for _turn in range(5):
        part = paid.part()
        desk = people.maker(browser(app), part.vendor_id)
        link, path, own = browser(app), link_path(), f"/vendor/orders/{part.id}"
        pages = [desk.get(own), link.get(path)]
        answers = together(
            app,
            [
                lambda d=desk, p=pages, o=own: d.submit(p[0], action=f"{o}/accept").status_code,
                lambda c=link, p=pages, a=path: (
                    c.submit(p[1], action=f"{a}/decline", reason="no_stock").status_code
                ),
            ],
        )
        assert sorted(answers) == [303, 409], answers
        after = orders.whole(part.order_id).vendor_orders[0]
        declined = after.state is VendorOrderState.cancelled
        assert after.state in {VendorOrderState.accepted, VendorOrderState.cancelled}
        assert len(refunds_of(part.order_id)) == int(declined)


def test_a_transfer_is_recorded_once(app: Flask) -> None:
    order_id = orders.placed(method=PaymentMethod.bank_transfer)
    with transaction():
        total = str(orders.whole(order_id).total.amount)
        staff = [people.member(Scope.office) for _one in range(2)]
    desks = [people.sign_in(browser(app), one) for one in staff]
    pages = [(desk, desk.get(f"/staff/orders/{order_id}")) for desk in desks]
    told = {"amount": total, "reference": "A1"}
    action = f"/staff/orders/{order_id}/transfer"
    answers = together(
        app,
        [
            partial(lambda d, p: d.submit(p, action=action, **told).status_code, *pair)
            for pair in pages
        ],
    )
    assert answers == [303, 303]
    db.session.expire_all()
    assert [event.code for event in events_of(order_id)].count("order.paid") == 1
