"""People and sessions on the real database: links once, sessions ended, tries counted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from shop.accounts.count_attempt import count_attempt
from shop.accounts.errors import BadAddress
from shop.accounts.invite import invite
from shop.accounts.make_staff import make_staff
from shop.accounts.models import Attempt, Role, Scope, SigninLink, User, UserSession
from shop.accounts.send_signin_link import send_signin_link
from shop.accounts.sessions import choose_membership, end_session, open_session, session_of
from shop.accounts.show_personal_data import sees_personal_data, show_personal_data
from shop.accounts.sweep_accounts import sweep_accounts
from shop.accounts.use_signin_link import use_signin_link
from shop.db import db
from shop.errors import NotFound
from shop.mail.models import Letter
from tests.factories import people

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def token_of(letter: Letter) -> str:
    return letter.text.split("/signin/link/")[1].split()[0].split("?")[0]


def letter() -> Letter:
    db.session.flush()
    return db.session.query(Letter).order_by(Letter.id.desc()).first()


def test_a_link_works_once_and_only_for_half_an_hour(session) -> None:
    who = people.user(email="hanako@example.jp")
    assert send_signin_link(email=" HANAKO@example.JP ", next_path="", now=NOW)
    token = token_of(letter())
    opened, secret = use_signin_link(token=token, now=NOW + timedelta(minutes=29))
    assert opened.user_id == who.id
    assert opened.strong is False
    assert session_of(secret, now=NOW + timedelta(minutes=30)) is opened
    with pytest.raises(NotFound):
        use_signin_link(token=token, now=NOW + timedelta(minutes=29))
    send_signin_link(email="hanako@example.jp", next_path="", now=NOW)
    with pytest.raises(NotFound):
        use_signin_link(token=token_of(letter()), now=NOW + timedelta(minutes=31))


def test_only_hashes_are_kept(session) -> None:
    who = people.user(email="hanako@example.jp")
    send_signin_link(email="hanako@example.jp", next_path="", now=NOW)
    token = token_of(letter())
    _row, secret = open_session(user=who, strong=False, now=NOW)
    count_attempt(
        kind="signin_for", value="hanako@example.jp", limit=5, window=timedelta(minutes=15),
        secret="s", now=NOW,
    )  # fmt: skip
    db.session.flush()
    kept = [row.token_hash for row in db.session.query(SigninLink)]
    kept += [row.token_hash for row in db.session.query(UserSession)]
    kept += [row.bucket for row in db.session.query(Attempt)]
    assert len(kept) == 3
    assert not [text for text in kept for part in (token, secret, "hanako") if part in text]


def test_nobody_else_gets_a_letter(session) -> None:
    people.user(email="gone@example.jp", disabled_at=NOW)
    for address in ("stranger@example.jp", "gone@example.jp", "no address"):
        assert send_signin_link(email=address, next_path="", now=NOW) is False
    assert letter() is None


def test_a_disabled_person_is_out_at_once(session) -> None:
    who = people.user()
    _row, secret = open_session(user=who, strong=False, now=NOW)
    db.session.flush()
    assert session_of(secret, now=NOW) is not None
    who.disabled_at = NOW
    assert session_of(secret, now=NOW) is None


@pytest.mark.parametrize(
    ("scope", "lasts"), [(Scope.office, timedelta(hours=12)), (Scope.vendor, timedelta(days=14))]
)
def test_a_session_ends_by_itself(session, scope: Scope, lasts: timedelta) -> None:
    who = people.member(scope, vendor_id=7 if scope is Scope.vendor else None)
    _row, secret = open_session(user=who, strong=True, now=NOW)
    db.session.flush()
    assert session_of(secret, now=NOW + lasts - timedelta(seconds=1)) is not None
    assert session_of(secret, now=NOW + lasts) is None


def test_a_session_is_ended_by_its_own_person_only(session) -> None:
    who, other = people.user(), people.user()
    row, secret = open_session(user=who, strong=False, now=NOW)
    db.session.flush()
    with pytest.raises(NotFound):
        end_session(session_id=row.id, user_id=other.id, actor="user:2", now=NOW)
    assert session_of(secret, now=NOW) is row
    end_session(session_id=row.id, user_id=who.id, actor="user:1", now=NOW)
    assert session_of(secret, now=NOW) is None


def test_the_switch_takes_own_running_memberships_only(session) -> None:
    who = people.member(Scope.vendor, vendor_id=1)
    people.member(Scope.vendor, person=who, vendor_id=2, ends_at=NOW)
    stranger = people.member(Scope.vendor, vendor_id=3)
    row, secret = open_session(user=who, strong=False, now=NOW)
    db.session.flush()
    row = session_of(secret, now=NOW)
    first, ended = who.memberships
    assert choose_membership(session=row, membership_id=first.id, now=NOW) is first
    assert row.membership_id == first.id
    for foreign in (ended.id, stranger.memberships[0].id):
        with pytest.raises(NotFound):
            choose_membership(session=row, membership_id=foreign, now=NOW)


def test_tries_are_counted_in_their_window(session) -> None:
    window = timedelta(minutes=15)

    def one(minute: int, value: str = "a") -> bool:
        moment = NOW + timedelta(minutes=minute)
        return count_attempt(kind="k", value=value, limit=2, window=window, secret="s", now=moment)

    assert [one(0), one(1), one(2), one(14)] == [True, True, False, False]
    assert one(2, "b")
    assert one(15)


def test_an_invitation_makes_person_and_membership_once(session) -> None:
    told = {"email": "New@Example.jp", "name": "見本 新", "scope": Scope.vendor, "vendor_id": 7,
            "place_name": "見本農園", "actor": "user:1", "now": NOW}  # fmt: skip
    who, path = invite(role=Role.clerk, **told)
    assert who.email == "new@example.jp"
    assert path in letter().text
    assert "見本農園" in letter().text
    assert letter().recipient == "new@example.jp"
    again, _path = invite(role=Role.owner, **told)
    db.session.flush()
    db.session.refresh(who, ["memberships"])
    assert again is who
    assert [(m.scope, m.role, m.vendor_id) for m in who.memberships] == [
        (Scope.vendor, Role.owner, 7)
    ]
    token = path.removeprefix("/signin/link/")
    opened, _secret = use_signin_link(token=token, now=NOW + timedelta(days=6))
    assert opened.user_id == who.id


def test_an_address_that_is_none_is_refused(session) -> None:
    with pytest.raises(BadAddress):
        make_staff(email="nowhere", name="見本", now=NOW)


def test_staff_made_on_the_command_line_owns_the_office(session) -> None:
    who, path = make_staff(email="office@example.jp", name="見本 事", now=NOW)
    db.session.flush()
    db.session.refresh(who, ["memberships"])
    assert [(m.scope, m.role) for m in who.memberships] == [(Scope.office, Role.owner)]
    use_signin_link(token=path.removeprefix("/signin/link/"), now=NOW)
    make_staff(email="office@example.jp", name="見本 事", now=NOW)
    assert db.session.query(User).count() == 1


def test_personal_data_is_open_for_a_quarter_of_an_hour_for_one_person(session) -> None:
    told = {"object_kind": "order", "object_id": 5}
    show_personal_data(**told, purpose="delivery", actor="user:1", now=NOW)
    db.session.flush()

    def sees(actor: str, minutes: int, object_id: int = 5) -> bool:
        return sees_personal_data(
            object_kind="order",
            object_id=object_id,
            actor=actor,
            now=NOW + timedelta(minutes=minutes),
        )

    assert [sees("user:1", 0), sees("user:1", 14), sees("user:1", 15)] == [True, True, False]
    assert not sees("user:2", 0)
    assert not sees("user:1", 0, object_id=6)
    with pytest.raises(ValueError, match="purpose"):
        show_personal_data(**told, purpose="curiosity", actor="user:1", now=NOW)


def test_what_is_over_is_forgotten(session) -> None:
    who = people.user(email="hanako@example.jp")
    old = NOW - timedelta(days=60)
    open_session(user=who, strong=False, now=old)
    send_signin_link(email="hanako@example.jp", next_path="", now=old)
    count_attempt(kind="k", value="v", limit=1, window=timedelta(1), secret="s", now=old)
    _row, secret = open_session(user=who, strong=False, now=NOW)
    db.session.flush()
    assert sweep_accounts(now=NOW) == 3
    assert session_of(secret, now=NOW) is not None
