"""Persons stay masked until a purpose is said; finding; records; everything else the office sees."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shop import clock
from shop.accounts.models import Role, Scope
from shop.audit.models import AuditEntry
from shop.db import db
from shop.mail.models import Letter
from shop.portal.models import Enquiry
from tests.factories import orders, paid, people, places, vendors
from tests.factories.counting import saved
from tests.support.page import text_of
from tests.support.queries import count_queries

pytestmark = pytest.mark.usefixtures("stopped_clock")
SECRETS = ("橋 花子", "タカハシ", "hanako@", "03-1234-5678", "0312345678", "千代田1-1", "1000001")


@pytest.fixture
def office(session, app, client):
    """Signed in for the office, without a provider."""
    app.extensions["tomoichi.gateway"] = None
    return people.office(client)


def enquiry(**columns) -> Enquiry:
    values = {
        "number": f"Q{len(db.session.query(Enquiry).all()) + 1}", "name": "問合 せ子",
        "email": "ask@example.jp", "topic": "delivery", "body": "いつ届きますか。",
        "created_at": orders.NOON,
    }  # fmt: skip
    return saved(Enquiry(**values | columns))


def test_no_page_names_a_person_unasked(office) -> None:
    part = paid.part(now=paid.days_ago(4))
    enquiry()
    pages = ("/staff", "/staff/orders", f"/staff/orders/{part.order_id}", "/staff/refunds",
             "/staff/enquiries", "/staff/audit", "/staff/figures")  # fmt: skip
    for path in pages:
        text = text_of(office.get(path))
        assert not [secret for secret in (*SECRETS, "せ子", "ask@") if secret in text], path
    assert "髙●●●" in text_of(office.get(f"/staff/orders/{part.order_id}"))


def test_a_purpose_opens_one_order_for_a_quarter_of_an_hour(office) -> None:
    part, other = paid.part(), paid.part()
    path = f"/staff/orders/{part.order_id}"
    page = office.get(path)
    page = office.submit(page, action=f"{path}/person", purpose="delivery", follow_redirects=True)
    text = text_of(page)
    assert "髙橋 花子" in text
    assert "千代田1-1" in text
    assert "表示したことは記録されました" in text
    assert "橋 花子" not in text_of(office.get(f"/staff/orders/{other.order_id}"))
    assert "個人情報を表示しました（目的：お届けを確かめる）" in text_of(office.get("/staff/audit"))
    with clock.frozen(orders.NOON + timedelta(minutes=15)):
        assert "橋 花子" not in text_of(office.get(path))


def test_no_purpose_no_person(office) -> None:
    path = f"/staff/orders/{paid.part().order_id}"
    page = office.get(path)
    assert office.submit(page, action=f"{path}/person", purpose="curiosity").status_code == 400
    assert db.session.query(AuditEntry).filter_by(code="personal_data.shown").count() == 0


@pytest.mark.parametrize(
    "typed", ["髙橋花子", "髙橋　花子", "タカハシ", "HANAKO@example.jp", "03-1234-5678", "５６７８"]
)
def test_an_order_is_found_by_what_a_caller_says(office, typed: str) -> None:
    part = paid.part()
    found = office.submit(office.get("/staff/orders"), action="/staff/orders/find", q=typed)
    assert found.location == f"/staff/orders/{part.order_id}"


def test_several_found_are_listed_masked_and_nothing_found_says_so(office) -> None:
    numbers = [paid.part().order.number for _one in range(2)]
    page = office.get("/staff/orders")
    found = office.submit(page, action="/staff/orders/find", q="髙橋")
    assert all(number in text_of(found) for number in numbers)
    assert "橋 花子" not in text_of(found)
    none = office.submit(page, action="/staff/orders/find", q="％")
    assert "あてはまる注文がありません" in text_of(none)


def test_orders_are_listed_by_state(office) -> None:
    order_id, unpaid = paid.part().order_id, orders.placed()
    text = text_of(office.get("/staff/orders?state=paid"))
    assert orders.whole(order_id).number in text
    assert orders.whole(unpaid).number not in text


def test_makers_who_do_not_answer_are_named_with_their_phone(office) -> None:
    maker = vendors.vendor(name="おそい農園（架空）", phone="0895123456")
    sku = orders.goods(vendor=maker)
    paid.part({sku: 1}, now=paid.days_ago(4))
    paid.part({sku: 1}, now=paid.days_ago(1.5))
    paid.part({sku: 1}, now=paid.days_ago(0.5))
    text = text_of(office.get("/staff"))
    assert text.count("おそい農園") == 2
    assert (text.count("72時間を過ぎました"), text.count("24時間を過ぎました")) == (1, 1)
    assert "0895123456" in text


def test_an_enquiry_is_answered_once(office) -> None:
    one = enquiry()
    assert one.number in text_of(office.get("/staff"))
    path = f"/staff/enquiries/{one.id}"
    page = office.submit(
        office.get(path), action=f"{path}/person", purpose="enquiry", follow_redirects=True
    )
    assert "ask@example.jp" in text_of(page)
    office.submit(page, action=f"{path}/answered", note="電話で")
    db.session.refresh(one)
    assert one.answered_at == orders.NOON
    assert "/answered" not in office.get(path).text
    assert "お問い合わせに答えました" in text_of(office.get("/staff/audit"))


def test_figures_below_five_are_hidden(office) -> None:
    many, few = (
        vendors.vendor(name="おおい農園（架空）"),
        vendors.vendor(name="すくない農園（架空）"),
    )
    sku = orders.goods(vendor=many)
    for _one in range(5):
        paid.part({sku: 1})
    paid.part({orders.goods(vendor=few): 1})
    page = office.get("/staff/figures")
    text = text_of(page)
    assert "おおい農園（架空） 5件" in text
    assert "すくない農園（架空） 5件未満" in text


def test_the_office_invites_people(office) -> None:
    maker = vendors.vendor(name="あたらし農園（架空）", code="V777")
    page = office.get("/staff/people")
    told = {"email": "new@example.jp", "name": "見本 新", "scope": "vendor", "role": "owner"}
    wrong = office.submit(page, action="/staff/people", code="V778", **told)
    assert wrong.status_code == 400
    assert "その番号は見つかりません" in text_of(wrong)
    done = office.submit(page, action="/staff/people", code="V777", follow_redirects=True, **told)
    assert "招待の手紙を出しました" in text_of(done)
    assert "あたらし農園" in text_of(done)
    letter = db.session.query(Letter).filter_by(event="invitation").one()
    assert (letter.recipient, letter.subject) == ("new@example.jp", "共市へのご招待")
    assert maker.name in letter.text


def test_clerks_invite_no_colleagues_and_others_nobody(session, client) -> None:
    clerk = people.office(client, role=Role.clerk)
    page = clerk.get("/staff/people")
    assert 'value="vendor"' in page.text
    assert 'value="office"' not in page.text
    told = {"email": "new@example.jp", "name": "見本 新", "scope": "office", "role": "owner"}
    assert clerk.submit(page, action="/staff/people", **told).status_code == 400
    assert db.session.query(Letter).count() == 0
    finance = people.office(client, role=Role.finance)
    page = finance.get("/staff/people")
    assert 'name="scope"' not in page.text
    token = page.text.split('name="csrf_token" value="')[1].split('"')[0]
    assert finance.post("/staff/people", data={"csrf_token": token}).status_code == 403


def test_the_component_page_opens_for_the_office(office) -> None:
    assert "部品の一覧" in text_of(office.get("/staff/components"))


def test_things_that_are_not_there_are_404(office) -> None:
    for path in ("/staff/orders/99", "/staff/refunds/99", "/staff/enquiries/99"):
        assert office.get(path).status_code == 404


@pytest.mark.parametrize(
    ("path", "most"),
    [("/staff", 9), ("/staff/orders", 4), ("/staff/refunds", 4), ("/staff/enquiries", 4),
     ("/staff/audit", 7), ("/staff/figures", 6), ("/staff/people", 7)],
)  # fmt: skip
def test_queries_do_not_grow_with_rows(office, path: str, most: int) -> None:
    sku = orders.goods(pieces=100)
    town = places.municipality()
    counts = []
    for more in (1, 9):
        for _one in range(more):
            paid.part({sku: 1}, now=paid.days_ago(4))
            enquiry()
            people.member(Scope.municipality, municipality_id=town.id)
        with count_queries(db.engine) as queries:
            assert office.get(path).status_code == 200
        counts.append(len(queries))
        assert len(queries) <= most, queries
    assert counts[0] == counts[1]


def test_an_order_page_has_a_fixed_number_of_queries(office) -> None:
    skus = [orders.goods() for _one in range(6)]
    wants = ({skus[0]: 1}, dict.fromkeys(skus, 1))
    paths = [f"/staff/orders/{paid.part(want).order_id}" for want in wants]
    counts = []
    for path in paths:
        with count_queries(db.engine) as queries:
            office.get(path)
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[0] <= 14, queries
