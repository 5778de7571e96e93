"""/_demo/letters: the outbox by recipient and event, and each letter in a sandbox."""

from __future__ import annotations

import pytest

from shop import clock
from shop.db import db
from shop.mail.models import Letter
from tests.factories import bought, catalog
from tests.factories.bought import NOON
from tests.support.page import document, text_of
from tests.support.queries import count_queries


@pytest.fixture(autouse=True)
def _noon():
    with clock.frozen(NOON):
        yield


def letters(session, count: int, **columns: object) -> None:
    values = {
        "event": "order_paid", "recipient": "a@example.jp", "subject": "【共市】見本", "text": "見本",
        "html": "<html><head></head><body>見本</body></html>", "run_at": NOON, "created_at": NOON,
    }  # fmt: skip
    session.add_all(Letter(**values | columns) for _ in range(count))
    session.flush()


def rows(page) -> int:
    tables = document(page).root.all("tbody")
    return len(tables[0].all("tr")) if tables else 0


def test_fifty_a_page_newest_first(client, session):
    letters(session, 120)
    letters(session, 1, subject="【共市】いちばん新しい")
    first = client.get("/_demo/letters")
    assert rows(first) == 50
    assert (
        document(first).root.all("tbody")[0].all("tr")[0].text.startswith("【共市】いちばん新しい")
    )
    assert "121通" in text_of(first)
    assert rows(client.get("/_demo/letters?page=3")) == 21
    assert rows(client.get("/_demo/letters?page=99")) == 21
    assert rows(client.get("/_demo/letters?page=0")) == 50


@pytest.mark.parametrize("count", [1, 50])
def test_the_list_asks_little_whatever_its_length(client, session, count):
    letters(session, count)
    with count_queries(db.engine) as queries:
        client.get("/_demo/letters")
    assert len(queries) <= 3, queries


def test_by_recipient_and_event(client, session):
    letters(session, 2)
    letters(session, 3, recipient="b_100%@example.jp")
    letters(session, 4, event="given_back")
    assert rows(client.get("/_demo/letters?to=b_100%25")) == 3
    assert rows(client.get("/_demo/letters?event=given_back")) == 4
    assert rows(client.get("/_demo/letters?event=given_back&to=b_")) == 0
    assert "手紙はありません" in text_of(client.get("/_demo/letters?event=nothing"))


def test_pages_keep_what_was_asked(client, session):
    letters(session, 60, recipient="x+y@example.jp")
    page = client.get("/_demo/letters?to=x%2By&event=order_paid")
    links = [a.get("href") for a in document(page).root.all("a") if "page=2" in a.get("href")]
    assert links[0] == "/_demo/letters?to=x%2By&event=order_paid&page=2"
    assert rows(client.get(links[0])) == 10


def test_a_letter_leads_into_this_very_shop(client, session):
    order, _payment = bought.placed({catalog.product(): 1})
    session.flush()
    (letter,) = session.query(Letter).all()
    page = client.get(f"/_demo/letters/{letter.id}")
    text = text_of(page)
    assert "hanako@example.jp" in text
    assert letter.subject in text
    address = f"http://localhost/orders/{order.number}?key={order.access_key}"
    assert address in text
    frame = document(page).root.all("iframe")[0]
    assert frame.get("src") == f"/_demo/letters/{letter.id}/html"
    assert "allow-scripts" not in frame.get("sandbox")
    client.checks_pages = False  # a letter is no page of the house
    half = client.get(frame.get("src"))
    assert f'href="{address}"' in half.get_data(as_text=True)
    assert "{{origin}}" not in half.get_data(as_text=True)
    policy = half.headers["Content-Security-Policy"]
    assert policy.startswith("sandbox ")
    assert "default-src 'none'" in policy
    assert "allow-scripts" not in policy
    assert "allow-same-origin" not in policy


def test_what_is_not_there_is_404(client, session):
    assert client.get("/_demo/letters/7").status_code == 404
    assert client.get("/_demo/letters/7/html").status_code == 404
