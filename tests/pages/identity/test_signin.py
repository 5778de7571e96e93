"""Signing in by a mailed link and, in the demo, by a button; out again; never elsewhere."""

from __future__ import annotations

import re

import pytest

from shop.accounts.models import Role, Scope, UserSession
from shop.db import db
from shop.guards.own_path import own_path
from shop.guards.session_cookie import COOKIE
from shop.mail.models import Letter
from tests.factories import people, places, vendors
from tests.support.database import make_app, migrate
from tests.support.page import text_of

pytestmark = pytest.mark.usefixtures("stopped_clock")


def ask(client, email: str, path: str = "/signin"):
    return client.submit(client.get(path), action="/signin", button=None, email=email)


def link_of() -> str:
    letter = (
        db.session.query(Letter).filter_by(event="signin_link").order_by(Letter.id.desc()).first()
    )
    return re.search(r"/signin/link/\S+", letter.text).group(0)


def test_the_answer_is_the_same_whoever_asks(session, client) -> None:
    people.user(email="hanako@example.jp")
    known = ask(client, "hanako@example.jp")
    unknown = ask(client, "stranger@example.jp")
    assert (known.status_code, unknown.status_code) == (200, 200)
    assert text_of(known) == text_of(unknown)
    assert db.session.query(Letter).count() == 1


def test_a_link_is_not_used_by_looking(session, client) -> None:
    maker = vendors.vendor()
    people.member(Scope.vendor, person=people.user(email="hanako@example.jp"), vendor_id=maker.id)
    ask(client, "hanako@example.jp")
    path = link_of()
    for _scanner in range(3):
        assert client.get(path).status_code == 200
    assert client.get_cookie(COOKIE) is None
    done = client.submit(client.get(path), action="/signin/link")
    assert (done.status_code, done.location) == (303, "/vendor")
    cookie = client.get_cookie(COOKIE)
    assert cookie.http_only
    assert cookie.same_site == "Lax"
    assert client.get("/vendor").status_code == 200
    assert client.get(path).status_code == 404


def test_after_signing_in_the_page_that_was_asked_for_comes(session, client) -> None:
    maker = vendors.vendor()
    people.member(Scope.vendor, person=people.user(email="hanako@example.jp"), vendor_id=maker.id)
    asked = client.get("/vendor/orders?state=new")
    assert asked.location == "/signin?next=/vendor/orders?state%3Dnew"
    ask(client, "hanako@example.jp", asked.location)
    path = link_of()
    done = client.submit(client.get(path), action="/signin/link")
    assert done.location == "/vendor/orders?state=new"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("/vendor", "/vendor"),
        ("/en/staff?a=1", "/en/staff?a=1"),
        ("", ""),
        ("vendor", ""),
        ("//evil.example", ""),
        ("/\\evil.example", ""),
        ("https://evil.example/vendor", ""),
        ("/vendor\n//evil", ""),
        ("/" + "a" * 600, ""),
    ],
)
def test_only_own_paths_are_gone_to(text: str, path: str) -> None:
    assert own_path(text) == path


def test_too_many_tries_for_one_address_are_refused(session, client) -> None:
    people.user(email="hanako@example.jp")
    answers = [ask(client, "hanako@example.jp").status_code for _try in range(6)]
    assert answers == [200] * 5 + [429]
    assert db.session.query(Letter).count() == 5
    assert ask(client, "other@example.jp").status_code == 200


def test_too_many_tries_from_one_place_are_refused(session, client) -> None:
    answers = [ask(client, f"person{n}@example.jp").status_code for n in range(21)]
    assert answers == [200] * 20 + [429]


@pytest.mark.parametrize("typed", ["", "  ", "hanako", "hanako@"])
def test_an_address_that_is_none_is_said(session, client, typed: str) -> None:
    page = ask(client, typed)
    assert page.status_code == 400
    assert "メールアドレス" in text_of(page)


def test_demo_people_are_buttons_and_second_factors(session, client) -> None:
    maker = vendors.vendor()
    who = people.user(name="欅 あかり", demo_hint="注文を引き受けてみてください。")
    people.member(Scope.vendor, person=who, vendor_id=maker.id)
    people.member(Scope.vendor, person=people.user(name="見えない人"), vendor_id=maker.id)
    page = client.get("/signin")
    assert "注文を引き受けてみてください。" in text_of(page)
    assert "見えない人" not in text_of(page)
    done = client.submit(page, action=f"/signin/demo/{who.id}")
    assert done.location == "/vendor"
    assert db.session.query(UserSession).one().strong


def test_becoming_somebody_else_ends_the_session_of_before(session, client) -> None:
    first, second = (people.user(name=n, demo_hint="みる") for n in ("いち", "に"))
    ids = [first.id, second.id]
    client.submit(client.get("/signin"), action=f"/signin/demo/{ids[0]}")
    page = client.get("/signin")
    assert "いまはいちとしてサインインしています" in text_of(page)
    client.submit(page, action=f"/signin/demo/{ids[1]}")
    rows = db.session.query(UserSession).order_by(UserSession.id).all()
    assert [row.ended_at is None for row in rows] == [False, True]
    assert "に" in text_of(client.get("/account"))


def test_behind_a_proxy_of_this_machine_its_word_counts(session, client) -> None:
    def answer(told: str) -> int:
        page = client.get("/signin")
        token = re.search(r'name="csrf_token" value="([^"]+)"', page.text).group(1)
        data = {"csrf_token": token, "email": f"p{next(numbers)}@example.jp"}
        return client.post("/signin", data=data, headers={"X-Forwarded-For": told}).status_code

    numbers = iter(range(100))
    assert [answer("203.0.113.9, 198.51.100.1") for _try in range(20)] == [200] * 20
    assert answer("192.0.2.7, 198.51.100.1") == 429
    assert answer("203.0.113.9, 198.51.100.2") == 200


def test_who_is_no_demo_person_has_no_button(session, client) -> None:
    who = people.user()
    page = client.get("/signin")
    token = re.search(r'name="csrf_token" value="([^"]+)"', page.text).group(1)
    assert client.post(f"/signin/demo/{who.id}", data={"csrf_token": token}).status_code == 404


def test_signing_out_ends_the_session_itself(session, client) -> None:
    maker = vendors.vendor()
    people.maker(client, maker.id)
    secret = client.get_cookie(COOKIE).value
    page = client.get("/vendor")
    out = client.submit(page, action="/signout")
    assert out.location == "/signin"
    assert client.get_cookie(COOKIE) is None
    client.set_cookie(COOKIE, secret)
    assert client.get("/vendor").location.startswith("/signin")


def test_an_account_lists_and_ends_its_own_sessions_only(session, client, app) -> None:
    who = people.user()
    people.sign_in(client, who)
    elsewhere = people.sign_in(app.test_client(), who)
    stranger = people.sign_in(app.test_client(), people.user())
    page = client.get("/account")
    rows = db.session.query(UserSession).order_by(UserSession.id).all()
    assert page.text.count("/end") == 2
    token = re.search(r'name="csrf_token" value="([^"]+)"', page.text).group(1)
    foreign = client.post(f"/account/sessions/{rows[2].id}/end", data={"csrf_token": token})
    assert foreign.status_code == 404
    assert stranger.get("/account").status_code == 200
    client.submit(page, action=f"/account/sessions/{rows[1].id}/end")
    assert elsewhere.get("/account").status_code == 303
    assert client.get("/account").status_code == 200


def test_a_person_of_two_makers_turns_the_switch(session, client) -> None:
    first, second = (
        vendors.vendor(name="みぎ農園（架空）"),
        vendors.vendor(name="ひだり農園（架空）"),
    )
    who = people.member(Scope.vendor, vendor_id=first.id)
    people.member(Scope.vendor, person=who, vendor_id=second.id)
    ids = [m.id for m in who.memberships]
    people.sign_in(client, who)
    assert "みぎ農園" in text_of(client.get("/vendor"))
    moved = client.submit(client.get("/account"), action=f"/account/desk/{ids[1]}")
    assert moved.location == "/vendor"
    assert "ひだり農園" in text_of(client.get("/vendor"))
    foreign_id = people.member(Scope.vendor, vendor_id=first.id).memberships[0].id
    page = client.get("/account")
    token = re.search(r'name="csrf_token" value="([^"]+)"', page.text).group(1)
    foreign = f"/account/desk/{foreign_id}"
    assert client.post(foreign, data={"csrf_token": token}).status_code == 404


def test_each_desk_is_404_for_the_others(session, client) -> None:
    maker = vendors.vendor()
    people.maker(client, maker.id)
    assert [client.get(path).status_code for path in ("/vendor", "/staff", "/municipality")] == [
        200, 404, 404,
    ]  # fmt: skip
    people.town(client, places.municipality().id)
    assert [client.get(path).status_code for path in ("/vendor", "/staff", "/municipality")] == [
        404, 404, 200,
    ]  # fmt: skip
    people.office(client, role=Role.read_only)
    assert [client.get(path).status_code for path in ("/vendor", "/staff", "/municipality")] == [
        404, 200, 404,
    ]  # fmt: skip


def test_production_has_secure_cookies_and_no_demo_people(tmp_path) -> None:
    app = make_app(
        f"sqlite:///{tmp_path}/p.sqlite3", tmp_path, TOMOICHI_MODE="test",
    )  # fmt: skip
    migrate(app)
    settings = app.extensions["tomoichi.settings"]
    object.__setattr__(settings, "mode", "production")
    object.__setattr__(settings, "base_url", "http://localhost")
    with app.app_context():
        who = people.user(email="hanako@example.jp", demo_hint="なってみる")
        user_id = who.id
        db.session.commit()
        client = app.test_client()
        page = client.get("/signin")
        assert "なってみる" not in page.text
        token = re.search(r'name="csrf_token" value="([^"]+)"', page.text).group(1)
        answer = client.post(f"/signin/demo/{user_id}", data={"csrf_token": token})
        assert answer.status_code == 404
        ask(client, "hanako@example.jp")
        done = client.submit(client.get(link_of()), action="/signin/link")
        assert "Secure" in done.headers["Set-Cookie"]
        db.session.remove()
        db.engine.dispose()
