"""The maker's first page, lists and papers: what waits, only one's own, in a fixed number of queries."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shop import clock
from shop.db import db, transaction
from shop.mail.models import Letter
from shop.orders.models import VendorOrderLink
from shop.orders.vendor_links import LINK_DAYS
from shop.payments.load import to_change
from shop.payments.ship_parcel import ship_parcel
from tests.factories import catalog, orders, paid, people, vendors
from tests.pages.vendor_desk.test_answering import link_path
from tests.support.page import document, text_of
from tests.support.queries import count_queries

pytestmark = pytest.mark.usefixtures("stopped_clock")


@pytest.fixture
def maker(session, app):
    """A maker with goods, and no provider."""
    app.extensions["tomoichi.gateway"] = None
    return vendors.vendor(name="みぎ農園（架空）")


def test_what_waits_comes_first_and_says_since_when(client, maker) -> None:
    sku = orders.goods(vendor=maker, pieces=50)
    old, new = paid.part({sku: 1}, now=paid.days_ago(2)), paid.part({sku: 2})
    due = paid.accepted({sku: 1}, now=paid.days_ago(6))
    page = text_of(people.maker(client, maker.id).get("/vendor"))
    assert page.index(old.number) < page.index(new.number) < page.index(due.number)
    assert page.count("24時間を過ぎました") == 1
    assert "2026年11月18日(水) 12:00から" in page
    assert "遅れています" in page
    assert "お返事待ち 2件" in page
    assert "発送の準備中 1件" in page


def test_nothing_waiting_says_so_and_leads_on(client, maker) -> None:
    page = text_of(people.maker(client, maker.id).get("/vendor"))
    assert "いま待っていることはありません" in page
    assert "今月のお取り分（手数料と返金を引いた額） 0円" in page


def test_figures_follow_the_ledger(client, maker) -> None:
    sku = orders.goods(10_000, vendor=maker)
    paid.part({sku: 1})
    paid.part({sku: 1}, now=paid.days_ago(30))
    page = text_of(people.maker(client, maker.id).get("/vendor"))
    # 10,000 goods + 880 shipping - 1,200 commission - 120 its tax, of this month only
    assert "今月のお取り分（手数料と返金を引いた額） 9,560円" in page


def test_the_list_holds_own_paid_parts_by_state_and_number(client, maker) -> None:
    sku = orders.goods(vendor=maker, pieces=50)
    new, accepted = paid.part({sku: 1}), paid.accepted({sku: 1})
    unpaid = orders.whole(orders.placed({sku: 1})).vendor_orders[0]
    foreign = paid.part()
    desk = people.maker(client, maker.id)
    everything = text_of(desk.get("/vendor/orders"))
    assert new.number in everything
    assert accepted.number in everything
    assert unpaid.number not in everything
    assert foreign.number not in everything
    only = text_of(desk.get("/vendor/orders?state=accepted"))
    assert accepted.number in only
    assert new.number not in only
    found = text_of(desk.get(f"/vendor/orders?q={new.number}"))
    assert new.number in found
    assert accepted.number not in found
    assert "あてはまる注文がありません" in text_of(desk.get("/vendor/orders?q=%25"))
    assert desk.get(f"/vendor/orders/{unpaid.id}").status_code == 404


def test_the_pick_list_sums_by_day_and_product(client, maker) -> None:
    first, second = orders.goods(vendor=maker, pieces=50), orders.goods(vendor=maker, pieces=50)
    paid.accepted({first: 2, second: 1})
    paid.accepted({first: 3})
    paid.part({second: 9})
    page = people.maker(client, maker.id).get("/vendor/picking")
    tables = document(page).root.all("table")
    rows = [[cell.text for cell in row.all("th", "td")] for row in tables[0].all("tr")[1:]]
    assert sorted(row[2] for row in rows) == ["1", "5"]
    assert len(tables[1].all("tr")) == 3
    assert "髙橋 花子" in text_of(page)
    assert "千代田1-1" not in text_of(page)


def test_a_slip_of_alcohol_carries_both_sentences_and_the_mark(client, maker) -> None:
    from shop.catalog.models import TaxClass  # noqa: PLC0415

    catalog.category("sake")
    sku = orders.goods(vendor=maker, tax_class=TaxClass.alcohol, category_code="sake")
    vendors.liquor_licence(vendor=maker)
    part = paid.accepted({sku: 1})
    desk = people.maker(client, maker.id)
    page = desk.get(f"/vendor/orders/{part.id}")
    assert "20歳以上であること" in text_of(page)
    slip = text_of(desk.get(f"/vendor/orders/{part.id}/parcels/{part.parcels[0].id}/slip"))
    assert "20歳未満の者の飲酒は法律で禁止されています" in slip
    assert "20歳未満の者に対しては酒類を販売しません" in slip
    assert "模擬決済・実際の請求はありません" in slip
    assert "1,080円" in slip


def test_a_slip_to_somebody_else_has_no_prices(client, maker) -> None:
    part = paid.accepted({orders.goods(vendor=maker): 1})
    orders.whole(part.order_id).buyer_name = "見本 贈子"
    db.session.commit()
    desk = people.maker(client, maker.id)
    slip = text_of(desk.get(f"/vendor/orders/{part.id}/parcels/{part.parcels[0].id}/slip"))
    assert "円" not in slip.replace("実際の請求", "")


def test_the_address_closes_a_week_after_the_hand_over(client, maker) -> None:
    part = paid.accepted({orders.goods(vendor=maker): 1})
    with transaction():
        _payment, order = to_change(part.order_id)
        mine = order.vendor_orders[0]
        ship_parcel(order=order, part=mine, parcel=mine.parcels[0], tracking_number="123456789013",
                    actor="test", now=orders.NOON)  # fmt: skip
    desk = people.maker(client, maker.id)
    path = f"/vendor/orders/{part.id}"
    slip = f"{path}/parcels/{part.parcels[0].id}/slip"
    assert "千代田1-1" in text_of(desk.get(path))
    assert desk.get(slip).status_code == 200
    with clock.frozen(orders.NOON + timedelta(days=7)):
        assert "千代田1-1" not in text_of(desk.get(path))
        assert desk.get(slip).status_code == 404


def test_a_link_ends_and_cannot_be_guessed(client, maker) -> None:
    part = paid.part({orders.goods(vendor=maker): 1})
    path = link_path()
    assert client.get(path).status_code == 200
    token = path.rsplit("/", 1)[1]
    assert len(token) >= 32
    assert token not in db.session.query(VendorOrderLink).one().token_hash
    over = client.get(f"/vendor/link/{token[::-1]}")
    assert over.status_code == 404
    assert "このリンクは使えません" in text_of(over)
    with clock.frozen(orders.NOON + timedelta(days=LINK_DAYS)):
        assert client.get(path).status_code == 404
        assert client.post(f"{path}/accept", data={"version": part.version}).status_code == 404


def test_a_link_opens_one_part_and_no_desk(client, maker) -> None:
    sku = orders.goods(vendor=maker)
    other = paid.accepted({sku: 1})
    paid.part({sku: 1})
    path = link_path()
    assert client.get(path).status_code == 200
    assert client.get("/vendor").status_code == 303
    foreign = other.parcels[0].id
    assert client.get(f"{path}/parcels/{foreign}/slip").status_code == 404


@pytest.mark.parametrize(
    ("path", "most"),
    [("/vendor", 11), ("/vendor/orders", 9), ("/vendor/picking", 6)],
)
def test_queries_do_not_grow_with_orders(client, maker, path: str, most: int) -> None:
    sku = orders.goods(vendor=maker, pieces=500)
    old = paid.days_ago(6)
    desk = people.maker(client, maker.id)
    counts = []
    for more in (1, 11):
        for _one in range(more):
            paid.part({sku: 1}, now=old)
            paid.accepted({sku: 1}, now=old)
        with count_queries(db.engine) as queries:
            assert desk.get(path).status_code == 200
        counts.append(len(queries))
        assert len(queries) <= most, queries
    assert counts[0] == counts[1]


def test_the_makers_letter_says_what_and_by_when_but_not_where(session, maker) -> None:
    part = paid.part({orders.goods(vendor=maker, name="みどりの茶"): 2})
    letter = db.session.query(Letter).filter_by(event="vendor_new_order").one()
    assert letter.recipient == maker.email
    assert letter.subject == f"新しい注文です（{part.number}）"
    for body in (letter.text, letter.html):
        assert "みどりの茶" in body
        assert "× 2" in body
        assert "髙橋 花子" in body
        assert "東京都" in body
        assert "{{origin}}/vendor/link/" in body
        assert not [secret for secret in ("千代田", "0312345678", "hanako") if secret in body]
