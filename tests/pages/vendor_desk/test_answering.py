"""A maker answers, at the desk and through the signed link: every state, every act."""

from __future__ import annotations

import re

import pytest

from shop.accounts.models import Role
from shop.db import db, in_transaction, transaction
from shop.mail.models import Letter
from shop.orders.models import ParcelState, VendorOrder, VendorOrderState
from shop.payments.load import payment_of, refunds_of
from shop.payments.mark_paid import mark_paid
from shop.payments.models import ProviderCall, RefundCause
from shop.payments.models import RefundState as Refunded
from shop.payments.provider import RefundState
from tests.factories import orders, people
from tests.support.page import text_of

pytestmark = pytest.mark.usefixtures("stopped_clock")


@pytest.fixture
def part(session, app):
    """A paid part of two pieces of one product, waiting for its maker's answer."""
    app.extensions["tomoichi.gateway"] = None
    return paid_part()


def paid_part(**wants) -> VendorOrder:
    order_id = orders.placed(**wants)
    with transaction():
        payment = payment_of(order_id, lock=True)
        payment.intent_id = "pi_test"
        mark_paid(payment=payment, paid_at=orders.NOON, actor="provider", now=orders.NOON)
    return orders.whole(order_id).vendor_orders[0]


def state_of(part: VendorOrder) -> VendorOrderState:
    db.session.expire_all()
    return db.session.get_one(VendorOrder, part.id).state


def link_path(event: str = "vendor_new_order") -> str:
    letter = db.session.query(Letter).filter_by(event=event).order_by(Letter.id.desc()).first()
    found = re.search(r"/vendor/link/\S+", letter.text)
    assert found, letter.text
    return found.group(0)


@pytest.fixture(params=["desk", "link"])
def page_of(request, client):
    """Open a part's page by one of the two doors; answers its path."""

    def path(part: VendorOrder) -> str:
        if request.param == "link":
            return link_path()
        people.maker(client, part.vendor_id)
        return f"/vendor/orders/{part.id}"

    return path


def test_a_maker_accepts_and_ships_with_a_number(client, part, page_of) -> None:
    path = page_of(part)
    page = client.get(path)
    assert "引き受ける" in text_of(page)
    assert "千代田1-1" not in text_of(page)
    page = client.submit(page, action=f"{path}/accept", follow_redirects=True)
    assert "引き受けました" in text_of(page)
    assert "千代田1-1" in text_of(page)
    assert state_of(part) is VendorOrderState.accepted
    parcel = part.parcels[0]
    page = client.submit(
        page, action=f"{path}/parcels/{parcel.id}/ship", follow_redirects=True,
        **{f"parcel{parcel.id}-number": "１２３４－５６７８－９０１３"},
    )  # fmt: skip
    assert "発送を記録しました" in text_of(page)
    assert state_of(part) is VendorOrderState.shipped
    after = orders.whole(part.order_id).vendor_orders[0]
    assert after.parcels[0].tracking_number == "123456789013"
    assert after.parcels[0].state is ParcelState.shipped
    assert client.get(f"{path}/parcels/{parcel.id}/slip").status_code == 200


def test_a_mistyped_number_is_kept_and_warned_about(client, part, page_of) -> None:
    path = page_of(part)
    page = client.submit(client.get(path), action=f"{path}/accept", follow_redirects=True)
    parcel = part.parcels[0]
    page = client.submit(
        page, action=f"{path}/parcels/{parcel.id}/ship", follow_redirects=True,
        **{f"parcel{parcel.id}-number": "1234-5678-9012"},
    )  # fmt: skip
    assert state_of(part) is VendorOrderState.shipped
    assert "番号がいつもの形とちがいます" in text_of(page)
    page = client.submit(
        page, action=f"{path}/parcels/{parcel.id}/tracking", follow_redirects=True,
        **{f"parcel{parcel.id}-number": "123456789013"},
    )  # fmt: skip
    assert "番号を直しました" in text_of(page)
    assert orders.whole(part.order_id).vendor_orders[0].parcels[0].tracking_number == "123456789013"


def test_a_number_that_is_none_is_refused_with_what_to_do(client, part, page_of) -> None:
    path = page_of(part)
    page = client.submit(client.get(path), action=f"{path}/accept", follow_redirects=True)
    parcel = part.parcels[0]
    page = client.submit(
        page, action=f"{path}/parcels/{parcel.id}/ship", **{f"parcel{parcel.id}-number": "12a"}
    )
    assert page.status_code == 400
    assert "番号は数字11〜13桁です" in text_of(page)
    assert 'value="12a"' in page.text
    assert state_of(part) is VendorOrderState.accepted


def test_a_short_maker_gives_back_the_missing_pieces(client, part, page_of) -> None:
    path = page_of(part)
    line = part.parcels[0].lines[0]
    page = client.submit(
        client.get(path), action=f"{path}/short", follow_redirects=True, **{f"line_{line.id}": "１"}
    )
    assert "足りない分を取り消しました" in text_of(page)
    after = orders.whole(part.order_id).vendor_orders[0]
    assert after.state is VendorOrderState.accepted
    assert after.parcels[0].lines[0].given_back == 1
    refunds = refunds_of(part.order_id)
    assert [(r.cause, r.amount.amount) for r in refunds] == [(RefundCause.vendor_short, 1_080)]
    assert db.session.query(ProviderCall).filter_by(refund_id=refunds[0].id).count() == 1


@pytest.mark.parametrize(
    ("typed", "said"), [("3", "0から2まで"), ("x", "0から2まで"), ("0", "足りない数を入れて")]
)
def test_an_impossible_shortage_is_refused(client, part, page_of, typed: str, said: str) -> None:
    path = page_of(part)
    line = part.parcels[0].lines[0]
    page = client.submit(client.get(path), action=f"{path}/short", **{f"line_{line.id}": typed})
    assert page.status_code == 400
    assert said in text_of(page)
    assert state_of(part) is VendorOrderState.new


def test_a_maker_who_cannot_send_says_why_and_all_goes_back(client, part, page_of) -> None:
    path = page_of(part)
    page = client.get(path)
    refused = client.submit(page, action=f"{path}/decline")
    assert refused.status_code == 400
    assert "理由をえらんでください" in text_of(refused)
    page = client.submit(page, action=f"{path}/decline", reason="quality", follow_redirects=True)
    assert "お断りしました" in text_of(page)
    assert "品質が送れる状態にない" in text_of(page)
    assert state_of(part) is VendorOrderState.cancelled
    assert refunds_of(part.order_id)[0].amount == part.total


class Asked:
    """A provider that gives everything back, and says whether anybody waited for it."""

    def __init__(self) -> None:
        self.refunds: list[tuple[int, bool]] = []

    def refund(self, *, amount_yen: int, **_told: object) -> RefundState:
        self.refunds.append((amount_yen, in_transaction()))
        return RefundState(
            refund_id="re_1", status="succeeded", amount_yen=amount_yen, intent_id="pi_test",
            charge_id=None, failure_reason=None,
        )  # fmt: skip


def test_the_provider_is_asked_at_once_and_after_the_commit(client, app, part, page_of) -> None:
    db.session.query(ProviderCall).delete()  # the payment page was opened long ago
    app.extensions["tomoichi.gateway"] = asked = Asked()
    path = page_of(part)
    client.submit(client.get(path), action=f"{path}/decline", reason="no_stock")
    assert asked.refunds == [(part.total.amount, False)]
    assert refunds_of(part.order_id)[0].state is Refunded.done


def test_one_page_changes_a_part_once(client, part, page_of) -> None:
    path = page_of(part)
    page = client.get(path)
    assert client.submit(page, action=f"{path}/accept").status_code == 303
    again = client.submit(page, action=f"{path}/accept")
    assert again.status_code == 409
    assert "もう済んでいるか" in text_of(again)
    assert "千代田1-1" in text_of(again)
    late = client.submit(page, action=f"{path}/decline", reason="other")
    assert late.status_code == 409
    assert state_of(part) is VendorOrderState.accepted
    assert refunds_of(part.order_id) == []


ACTS = ("accept", "short", "decline", "ship")
ALLOWED = {
    VendorOrderState.waiting: set(),
    VendorOrderState.new: {"accept", "short", "decline"},
    VendorOrderState.accepted: {"short", "decline", "ship"},
    VendorOrderState.shipped: set(),
    VendorOrderState.cancelled: set(),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("state", list(VendorOrderState))
def test_what_a_state_does_not_offer_is_refused_and_not_shown(
    client, part, state: VendorOrderState, act: str
) -> None:
    people.maker(client, part.vendor_id)
    path = f"/vendor/orders/{part.id}"
    form = client.get(path)
    parcel, line = part.parcels[0], part.parcels[0].lines[0]
    part = db.session.get_one(VendorOrder, part.id)
    part.state = state
    version = part.version
    address = f"{path}/parcels/{parcel.id}/ship" if act == "ship" else f"{path}/{act}"
    data = {
        "csrf_token": re.search(r'name="csrf_token" value="([^"]+)"', form.text).group(1),
        "version": version,
        "reason": "other",
        f"line_{line.id}": "1",
        f"parcel{parcel.id}-number": "123456789013",
    }
    shown = client.get(path)
    answer = client.post(address, data=data)
    if state is VendorOrderState.waiting:
        assert (shown.status_code, answer.status_code) == (404, 404)
    elif act in ALLOWED[state]:
        assert address in shown.text
        assert answer.status_code == 303
    else:
        assert address not in shown.text
        assert answer.status_code == 409
        assert state_of(part) is state


def test_somebody_elses_part_is_404(client, part) -> None:
    other = paid_part()
    people.maker(client, part.vendor_id)
    own = client.get(f"/vendor/orders/{part.id}")
    token = re.search(r'name="csrf_token" value="([^"]+)"', own.text).group(1)
    data = {"csrf_token": token, "version": other.version, "reason": "other"}
    parcel, foreign = part.parcels[0], other.parcels[0]
    assert client.get(f"/vendor/orders/{other.id}").status_code == 404
    for act in ("accept", "decline", "short", f"parcels/{foreign.id}/ship"):
        assert client.post(f"/vendor/orders/{other.id}/{act}", data=data).status_code in (400, 404)
    assert client.get(f"/vendor/orders/{other.id}/parcels/{foreign.id}/slip").status_code == 404
    client.submit(own, action=f"/vendor/orders/{part.id}/accept")
    assert client.get(f"/vendor/orders/{part.id}/parcels/{parcel.id}/slip").status_code == 200
    assert client.get(f"/vendor/orders/{part.id}/parcels/{foreign.id}/slip").status_code == 404
    assert state_of(other) is VendorOrderState.new


def test_a_reader_sees_no_forms_and_may_not_write(client, part) -> None:
    people.maker(client, part.vendor_id, role=Role.read_only)
    page = client.get(f"/vendor/orders/{part.id}")
    assert page.status_code == 200
    assert "/accept" not in page.text
    assert client.post(f"/vendor/orders/{part.id}/accept").status_code == 403


def test_a_form_without_its_token_is_refused(client, part) -> None:
    people.maker(client, part.vendor_id)
    assert client.post(f"/vendor/orders/{part.id}/accept", data={"version": 1}).status_code == 400
    assert client.post(f"{link_path()}/accept", data={"version": 1}).status_code == 400
    assert state_of(part) is VendorOrderState.new
