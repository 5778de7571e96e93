"""The stand-in's pages at /_pay: where a shopper pays with nothing real. Demo and test only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from flask import Blueprint, abort, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from shop import clock
from shop.i18n import use_locale
from shop.simulator import cards, pay_views, records, refunds, slips
from shop.simulator.events import LATE_CHOICES, SCENARIOS
from shop.simulator.server import FILE_NAME
from shop.simulator.store import Store, Thing, Tx
from shop.simulator.timeline import catch_up

blueprint = Blueprint("simulator", __name__, url_prefix="/_pay")
Page = str | Response | tuple[str, int]


@blueprint.get("/c/<session_id>")
def pay_page(session_id: str) -> Page:
    """The page to pay at, or where the session has ended."""
    with _writing() as tx:
        session = _session(tx, session_id)
    if "slip" in session.notes:  # the shop's link to the payment now leads to its slip
        return redirect(url_for(".slip_page", session_id=session_id), 303)
    problem = request.args.get("problem", "")
    return _pay_page(session, problem=problem)


@blueprint.post("/c/<session_id>")
def pay(session_id: str) -> Page:
    """Try to pay, by card or by taking a konbini slip."""
    with _writing() as tx:
        session = _session(tx, session_id)
        if session.body["status"] != "open":
            return redirect(url_for(".pay_page", session_id=session_id), 303)
        _note_scenario(session)
        konbini = session.body["payment_method_types"] == ["konbini"]
        outcome = _take_slip(tx, session) if konbini else _try_card(tx, session)
    if outcome == "paid":
        return redirect(pay_views.session_view(session).back_url, 303)
    if outcome == "slip":
        return redirect(url_for(".slip_page", session_id=session_id), 303)
    if outcome == "challenge":
        return redirect(url_for(".challenge_page", session_id=session_id), 303)
    return _pay_page(session, problem=outcome)


@blueprint.get("/c/<session_id>/3ds")
def challenge_page(session_id: str) -> Page:
    """The card company asks who is paying."""
    with _writing() as tx:
        session = _session(tx, session_id)
    if "challenged" not in session.notes or session.body["status"] != "open":
        return redirect(url_for(".pay_page", session_id=session_id), 303)
    return _render("simulator/challenge.html", session)


@blueprint.post("/c/<session_id>/3ds")
def answer_challenge(session_id: str) -> Page:
    """Proved or not."""
    approved = request.form.get("answer") == "approve"
    with _writing() as tx:
        session = _session(tx, session_id)
        if "challenged" not in session.notes or session.body["status"] != "open":
            return redirect(url_for(".pay_page", session_id=session_id), 303)
        cards.answer_challenge(tx, session, approved=approved, now=clock.now())
    if approved:
        return redirect(pay_views.session_view(session).back_url, 303)
    again = url_for(".pay_page", session_id=session_id, problem="not_authenticated")
    return redirect(again, 303)


@blueprint.get("/slip/<session_id>")
def slip_page(session_id: str) -> Page:
    """The konbini slip, with buttons for what happens at the till."""
    with _writing() as tx:
        session = _slip(tx, session_id)
    with use_locale(session.body["locale"] or "ja"):
        return _render("simulator/slip.html", session, slip=pay_views.slip_view(session))


@blueprint.post("/slip/<session_id>")
def use_slip(session_id: str) -> Page:
    """Paid at the till, or left until the deadline has passed."""
    act = {"pay": slips.pay_slip, "lapse": slips.lapse_slip}.get(request.form.get("answer", ""))
    with _writing() as tx:
        session = _slip(tx, session_id)
        if act and session.notes["slip_state"] == "waiting":
            act(tx, session, clock.now())
    return redirect(url_for(".slip_page", session_id=session_id), 303)


@blueprint.get("/refund/<refund_id>")
def refund_page(refund_id: str) -> Page:
    """Where the letter about a konbini refund leads: name an account."""
    with _writing() as tx:
        refund = _refund(tx, refund_id)
    amount = pay_views.money(refund.body["amount"])
    return render_template("simulator/refund.html", refund=refund.body, amount=amount)


@blueprint.post("/refund/<refund_id>")
def name_account(refund_id: str) -> Page:
    """An account was named (and is not kept), or could not be used."""
    done = request.form.get("answer") == "named"
    with _writing() as tx:
        refund = _refund(tx, refund_id)
        if refund.body["status"] == "requires_action":
            act = refunds.account_named if done else refunds.account_refused
            act(tx, refund, clock.now())
    return redirect(url_for(".refund_page", refund_id=refund_id), 303)


@blueprint.get("/")
def record_page() -> Page:
    """What the stand-in has seen: payments, refunds that wait, messages to the shop."""
    with _writing() as tx:
        found = records.latest(tx)
    return render_template("simulator/record.html", record=found)


@blueprint.post("/")
def release() -> Page:
    """Let every message go that is late or withheld."""
    with _writing() as tx:
        records.release(tx)
    return redirect(url_for(".record_page"), 303)


@contextmanager
def _writing() -> Iterator[Tx]:
    """The stand-in's file, with everything that time has changed."""
    data_dir: Path = current_app.extensions["tomoichi.settings"].data_dir
    with _store(data_dir / FILE_NAME).writing() as tx:
        catch_up(tx, clock.now())
        yield tx


@cache
def _store(file: Path) -> Store:
    return Store(file)


def _session(tx: Tx, wanted: str) -> Thing:
    return tx.find("checkout.session", wanted) or abort(404)


def _slip(tx: Tx, wanted: str) -> Thing:
    session = _session(tx, wanted)
    return session if "slip" in session.notes else abort(404)


def _refund(tx: Tx, wanted: str) -> Thing:
    return tx.find("refund", wanted) or abort(404)


def _note_scenario(session: Thing) -> None:
    """Keep how the shopper wants the messages to travel; unknown words mean at once."""
    name, _, seconds = request.form.get("scenario", "now").partition("_")
    session.notes["scenario"] = name if name in SCENARIOS else "now"
    if name == "late":
        allowed = {str(choice): choice for choice in LATE_CHOICES}
        session.notes["delay"] = allowed.get(seconds, LATE_CHOICES[0])


def _try_card(tx: Tx, session: Thing) -> str:
    """The typed number counts before the tapped one. It is compared and forgotten."""
    typed = request.form.get("number", "") or request.form.get("card", "")
    number = "".join(letter for letter in typed if letter.isdecimal())
    number = "".join(str(int(letter)) for letter in number)  # full-width digits are digits
    return cards.pay_by_card(tx, session, number=number, now=clock.now())


def _take_slip(tx: Tx, session: Thing) -> str:
    store = request.form.get("store", "")
    if store not in slips.STORES:
        return "no_store"
    slips.choose_store(tx, session, store=store, now=clock.now())
    return "slip"


def _pay_page(session: Thing, *, problem: str) -> Page:
    """The page in the session's language; 400 when the last try has to be put right."""
    with use_locale(session.body["locale"] or "ja"):
        sentence = pay_views.problem_text(problem)
        choices = {"cards": pay_views.cards(), "stores": pay_views.stores()}
        scenario = request.form.get("scenario", "now")
        page = _render(
            "simulator/pay.html" if session.body["status"] == "open" else "simulator/ended.html",
            session,
            problem=sentence,
            scenarios=pay_views.scenarios(),
            scenario=scenario,
            **choices,
        )
    return page, 400 if request.method == "POST" else 200


def _render(template: str, session: Thing, **more: Any) -> str:
    with use_locale(session.body["locale"] or "ja"):
        view = pay_views.session_view(session)
        return render_template(template, session=view, **more)
