"""サインイン: by a mailed link, and in the demo by a button."""

from __future__ import annotations

from datetime import timedelta

from flask import abort, current_app, flash, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response
from wtforms import HiddenField, StringField
from wtforms.validators import DataRequired, Length

from shop import clock
from shop.accounts.count_attempt import count_attempt
from shop.accounts.find_user import demo_people, user_by_id
from shop.accounts.models import UserSession
from shop.accounts.send_signin_link import send_signin_link
from shop.accounts.sessions import end_session, open_session, session_of
from shop.accounts.signin_links import signin_link_of
from shop.accounts.use_signin_link import use_signin_link
from shop.db import transaction
from shop.errors import NotFound
from shop.guards.own_path import own_path
from shop.guards.session_cookie import keep_session, session_token
from shop.i18n import _, _l
from shop.identity.desk_links import home_of
from shop.identity.door import blueprint
from shop.text import mail_address, mail_key
from shop.web.forms import ShopForm
from shop.web.sender import sender

WINDOW = timedelta(minutes=15)
PER_ADDRESS, PER_SENDER = 5, 20


class SigninForm(ShopForm):
    """Only the mail address is asked."""

    email = StringField(
        _l("メールアドレス"),
        [DataRequired(_l("メールアドレスを入力してください。")), Length(max=254)],
    )
    next = HiddenField()


@blueprint.get("/signin")
def signin() -> str:
    """Ask for the address. Who is signed in already is told so, and may become somebody else."""
    form = SigninForm(formdata=None)
    form.next.data = own_path(request.args.get("next", ""))
    return _signin_page(form)


@blueprint.post("/signin")
def ask_for_link() -> tuple[str, int] | str:
    """Mail the link. The answer is the same whether the address is known or not."""
    form = SigninForm()
    address = mail_address(form.email.data or "")
    if form.validate() and address is None:
        form.email.errors = [
            *form.email.errors,
            _("メールアドレスの形を確かめてください。例 hanako@example.jp"),
        ]
    if address is None:
        return _signin_page(form), 400
    now = clock.now()
    with transaction():
        if not (allowed := _is_allowed(address)):
            current_app.logger.warning("signin.too_many")
        else:
            send_signin_link(email=address, next_path=own_path(form.next.data or ""), now=now)
    if not allowed:
        abort(429)
    return render_template("identity/link_sent.html", demo_letters=_is_demo())


@blueprint.get("/signin/link/<token>")
def open_link(token: str) -> str | tuple[str, int]:
    """A page with one button: mail scanners follow links, so looking must not use it."""
    link = signin_link_of(token, now=clock.now())
    if link is None:
        return render_template("identity/link_over.html"), 404
    next_path = own_path(request.args.get("next", ""))
    action = url_for("identity.use_link", token=token, next=next_path or None)
    return render_template("identity/link.html", link=link, action=action)


@blueprint.post("/signin/link/<token>")
def use_link(token: str) -> Response | tuple[str, int]:
    """Sign in, once."""
    try:
        with transaction():
            _end_old_session()
            opened, secret = use_signin_link(token=token, now=clock.now())
    except NotFound:
        return render_template("identity/link_over.html"), 404
    return _signed_in(opened, secret, own_path(request.args.get("next", "")))


@blueprint.post("/signin/demo/<int:user_id>")
def sign_in_as(user_id: int) -> Response:
    """Demo: be one of its people, as if the second factor had been given. Nowhere else (404)."""
    if not _is_demo():
        abort(404)
    with transaction():
        user = user_by_id(user_id)
        if user is None or user.demo_hint is None:
            raise NotFound
        _end_old_session()
        opened, secret = open_session(user=user, strong=True, now=clock.now())
    return _signed_in(opened, secret, own_path(request.form.get("next", "")))


def _end_old_session() -> None:
    """The browser's session of before is not left open behind the new one."""
    now = clock.now()
    old = session_of(session_token(), now=now)
    if old is not None:
        actor = f"user:{old.user_id}"
        end_session(session_id=old.id, user_id=old.user_id, actor=actor, now=now)


def _signed_in(opened: UserSession, secret: str, next_path: str) -> Response:
    session.clear()  # the form token of before is nobody's any more
    user = user_by_id(opened.user_id)
    target = next_path or (home_of(user) if user else "")
    flash(_("サインインしました。"), "success")
    return keep_session(
        redirect(target or url_for("identity.account"), 303), secret, opened.expires_at
    )


def _signin_page(form: SigninForm) -> str:
    people = demo_people() if _is_demo() else []
    own = session_of(session_token(), now=clock.now())
    return render_template("identity/signin.html", form=form, people=people, own=own)


def _is_allowed(address: str) -> bool:
    """Count the try by sender and by address, both by hash."""
    secret, now = str(current_app.config["SECRET_KEY"]), clock.now()
    tries = (
        ("signin_from", sender(), PER_SENDER),
        ("signin_for", mail_key(address), PER_ADDRESS),
    )
    return all(
        count_attempt(kind=kind, value=value, limit=limit, window=WINDOW, secret=secret, now=now)
        for kind, value, limit in tries
    )


def _is_demo() -> bool:
    return current_app.extensions["tomoichi.settings"].mode in {"demo", "test"}
