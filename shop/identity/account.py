"""アカウント: who am I, for whom, and which browsers are signed in."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from shop import clock
from shop.accounts.models import UserSession
from shop.accounts.sessions import choose_membership, end_session, session_of, sessions_of
from shop.db import transaction
from shop.guards.own_path import this_path
from shop.guards.session_cookie import drop_session, session_token
from shop.i18n import _
from shop.identity.desk_links import desk_links
from shop.identity.door import blueprint


def _own_session() -> UserSession | None:
    return session_of(session_token(), now=clock.now())


def _to_signin() -> Response:
    return redirect(url_for("identity.signin", next=this_path() or None), 303)


@blueprint.get("/account")
def account() -> str | Response:
    """The person's own page."""
    own = _own_session()
    if own is None:
        return _to_signin()
    return render_template(
        "identity/account.html",
        own=own,
        desks=desk_links(own.user, chosen=own.membership_id),
        sessions=sessions_of(own.user_id, now=clock.now()),
    )


@blueprint.post("/account/desk/<int:membership_id>")
def switch_desk(membership_id: int) -> Response:
    """Turn the switch, and go to that desk. Somebody else's membership is 404."""
    own = _own_session()
    if own is None:
        return _to_signin()
    with transaction():
        choose_membership(session=own, membership_id=membership_id, now=clock.now())
    desks = desk_links(own.user, chosen=membership_id)
    return redirect(next(desk.url for desk in desks if desk.is_current), 303)


@blueprint.post("/account/sessions/<int:session_id>/end")
def end_one(session_id: int) -> Response:
    """Sign another browser out."""
    own = _own_session()
    if own is None:
        return _to_signin()
    with transaction():
        end_session(
            session_id=session_id, user_id=own.user_id, actor=f"user:{own.user_id}", now=clock.now()
        )
    if session_id == own.id:
        return _signed_out()
    flash(_("その端末をサインアウトしました。"), "success")
    return redirect(url_for("identity.account"), 303)


@blueprint.route("/signout", methods=["GET", "POST"])
def signout() -> str | Response:
    """GET asks, POST does."""
    own = _own_session()
    if request.method == "GET":
        return render_template("identity/signout.html", is_signed_in=own is not None)
    if own is not None:
        with transaction():
            end_session(
                session_id=own.id, user_id=own.user_id, actor=f"user:{own.user_id}", now=clock.now()
            )
    return _signed_out()


def _signed_out() -> Response:
    session.clear()
    flash(_("サインアウトしました。"), "success")
    return drop_session(redirect(url_for("identity.signin"), 303))
