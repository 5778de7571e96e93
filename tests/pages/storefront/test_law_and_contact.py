"""Law, contact, pictures, and what machines are told."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from shop import clock
from shop.art.address import PICTURE_VERSION, picture_path
from shop.mail.models import Letter
from shop.portal.models import Enquiry
from tests.factories import catalog, marche, places, vendors
from tests.support.page import document, text_of


@pytest.fixture(autouse=True)
def _noon(app):
    with clock.frozen("2026-11-20T12:00:00+09:00"):
        yield


@pytest.mark.parametrize(
    "path",
    ["/legal/tokushoho", "/legal/privacy", "/legal/terms", "/accessibility",
     "/en/legal/tokushoho", "/en/legal/privacy", "/en/legal/terms", "/en/accessibility"],
)  # fmt: skip
def test_pages_of_the_law_are_public(client, session, path):
    page = client.get(path)
    assert page.status_code == 200
    assert "Set-Cookie" not in page.headers
    assert page.headers["Cache-Control"].startswith("public")


def test_the_law_names_the_office_and_every_seller(client, session):
    office = text_of(client.get("/legal/tokushoho"))
    for words in (
        "運営責任者",
        "所在地",
        "電話",
        "返品・交換",
        "支払いの時期",
        "申し込みの有効期限",
    ):
        assert words in office
    maker = vendors.vendor(name="見本酒造（架空）", invoice_number=None)
    vendors.liquor_licence(vendor=maker)
    seller = text_of(client.get(f"/legal/tokushoho/{maker.id}"))
    for words in (
        "見本酒造（架空）",
        "見本 花子",
        "〒798-0000",
        "見本法123号",
        "酒類販売管理者",
        "免税事業者",
    ):
        assert words in seller, words


GOOD = {"name": "山田 花子", "email": "hanako@example.jp", "topic": "goods", "body": "届く日は？"}


def test_a_question_reaches_the_office_and_is_confirmed(client, session):
    page = client.get("/contact?topic=goods")
    answer = client.submit(page, action="/contact", **GOOD, follow_redirects=True)
    assert answer.status_code == 200
    enquiry = session.scalars(select(Enquiry)).one()
    assert (enquiry.name, enquiry.topic, enquiry.body) == ("山田 花子", "goods", "届く日は？")
    assert enquiry.number in text_of(answer)
    letters = session.scalars(select(Letter).order_by(Letter.id)).all()
    assert [letter.recipient for letter in letters] == [
        "office@tomoichi.example.jp",
        "hanako@example.jp",
    ]
    assert all(enquiry.number in letter.subject for letter in letters)
    assert "届く日は？" in letters[0].text
    assert "山田" not in letters[0].subject


def test_mistakes_are_instructions_and_what_was_typed_is_kept(client, session):
    page = client.get("/contact")
    answer = client.submit(page, action="/contact", name="山田", email="x", body="")
    assert answer.status_code == 400
    text = text_of(answer)
    assert "name@example.jp の形で" in text
    assert "内容を入力してください" in text
    typed = [e.get("value") for e in document(answer).root.all("input") if e.get("name") == "name"]
    assert typed == ["山田"]
    assert document(answer).root.all("title")[0].text.startswith("入力の確認")
    assert session.scalars(select(Enquiry)).all() == []


def test_the_sixth_question_within_an_hour_waits(client, session):
    for _ in range(5):
        answer = client.submit(client.get("/contact"), action="/contact", **GOOD)
        assert answer.status_code == 303
    answer = client.submit(client.get("/contact"), action="/contact", **GOOD)
    assert answer.status_code == 429
    assert "お電話ください" in text_of(answer)
    assert len(session.scalars(select(Enquiry)).all()) == 5


@pytest.mark.parametrize("blank", ["   ", "\u3000", "\u0007"])
def test_blanks_alone_are_no_name(client, session, blank):
    answer = client.submit(client.get("/contact"), action="/contact", **(GOOD | {"name": blank}))
    assert answer.status_code == 400
    assert "お名前を入力してください" in text_of(answer)
    assert session.scalars(select(Enquiry)).all() == []


def test_the_form_needs_its_token(client, session):
    assert client.post("/contact", data=GOOD).status_code == 400


def test_a_picture_is_kept_for_ever(client, session):
    answer = client.get(picture_path(kind="mikan", region="shikoku", season="autumn", id=1))
    assert answer.content_type == "image/svg+xml"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.data.startswith(b"<svg")


@pytest.mark.parametrize(
    "path",
    ["/pictures/0000/mikan-shikoku-autumn-1.svg", f"/pictures/{PICTURE_VERSION}/x.svg",
     f"/pictures/{PICTURE_VERSION}/nothing-shikoku-autumn-1.svg",
     f"/pictures/{PICTURE_VERSION}/mikan-shikoku-autumn-01.svg"],
)  # fmt: skip
def test_other_pictures_are_not_found(client, session, path):
    assert client.get(path).status_code == 404


def test_the_sitemap_names_every_page(client, session):
    product = catalog.product()
    town = places.municipality()
    market = marche.market()
    index = client.get("/sitemap.xml").get_data(as_text=True)
    assert "/sitemap.xml?part=0" in index
    assert f"/products/{product.id}</loc>" in client.get("/sitemap.xml?part=0").text
    pages = client.get("/sitemap.xml?part=pages").text
    for path in (
        f"/municipalities/{town.code6}",
        f"/marche/{market.slug}",
        f"/vendors/{product.vendor_id}",
    ):
        assert f"{path}</loc>" in pages
    assert client.get("/sitemap.xml?part=1").status_code == 404


def test_robots_keep_out_of_baskets(client, session):
    text = client.get("/robots.txt").text
    assert "Disallow: /cart" in text
    assert "Sitemap: http" in text
