"""One maker's part: seen and answered. The desk and the signed link show the same page by this."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import current_app, flash, redirect, render_template, request, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response

from shop import clock
from shop.db import db, end_reading, transaction
from shop.errors import NotFound, StaleVersion
from shop.i18n import _
from shop.orders.errors import WrongMove
from shop.orders.load import part_by_id
from shop.orders.models import Order, Parcel, VendorOrder
from shop.orders.who_sees import is_the_makers
from shop.payments.answer_part import accept_part, check_version, decline_part, report_short
from shop.payments.load import to_change
from shop.payments.models import Payment
from shop.payments.run_calls import run_calls_of
from shop.payments.ship_parcel import correct_tracking, ship_parcel
from shop.shipping.tracking import looks_mistyped
from shop.vendor_desk.part_forms import DeclineForm, short_form, tracking_form
from shop.vendor_desk.part_words import cancel_words, parcel_words, part_status

Answer = Response | tuple[str, int]
Verb = Callable[[Payment, Order, VendorOrder], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Which part, by whom, and through which of the two doors."""

    part_id: int
    vendor_id: int | None  # None: the link itself is the owner
    actor: str
    door: str  # blueprint: 'vendor_desk' or 'vendor_links'
    values: Mapping[str, Any]  # of its addresses
    template: str
    may_write: bool = True

    def url(self, name: str, **values: Any) -> str:
        """An address of this part at the same door."""
        return url_for(f"{self.door}.{name}", **self.values, **values)


def load_part(target: Target) -> VendorOrder:
    """The part, through its owner. Raises NotFound, also while it is not paid."""
    part = part_by_id(target.part_id, vendor_id=target.vendor_id)
    if not is_the_makers(part):
        raise NotFound
    return part


def show_part(target: Target, *, problem: str = "", forms: Mapping[str, Any] | None = None) -> str:
    """The page of a part. `forms`: those that came back with errors; `problem`: what was refused."""
    part, now, given = load_part(target), clock.now(), forms or {}
    parcels = parcel_words(part, now=now)
    fresh: dict[str, Any] = {
        "short": short_form(part, formdata=None),
        "decline": DeclineForm(formdata=None),
        **{f"parcel{parcel.id}": tracking_form(parcel.id, formdata=None) for parcel in parcels},
    }
    return render_template(
        target.template,
        part=part,
        parcels=parcels,
        status=part_status(part, now=now),
        why_over=cancel_words(part),
        target=target,
        problem=problem,
        forms=fresh | dict(given),
        faulty=next(iter(given.values()), None),
    )


def accept(target: Target) -> Answer:
    """引き受ける."""
    now = clock.now()
    return _answer(
        target,
        lambda _payment, _order, part: accept_part(part=part, actor=target.actor, now=now),
        told=_("引き受けました。荷物を用意して、送り状の番号を入れてください。"),
    )


def short(target: Target) -> Answer:
    """一部が足りない: a number per line."""
    form = short_form(load_part(target))
    if not form.validate():
        return show_part(target, forms={"short": form}), 400
    end_reading()  # decided on anew below, with the part locked
    now = clock.now()
    return _answer(
        target,
        lambda payment, order, part: report_short(
            order=order, part=part, payment=payment, pieces=form.missing(), actor=target.actor,
            now=now,
        ),
        told=_("足りない分を取り消しました。お客さまに手紙とお金を返します。"),
        pays_back=True,
    )  # fmt: skip


def decline(target: Target) -> Answer:
    """お送りできない, with the reason."""
    form = DeclineForm()
    if not form.validate():
        return show_part(target, forms={"decline": form}), 400
    now = clock.now()
    return _answer(
        target,
        lambda payment, order, part: decline_part(
            order=order, part=part, payment=payment, reason=form.reason.data, actor=target.actor,
            now=now,
        ),
        told=_("お断りしました。お客さまに手紙とお金を返します。"),
        pays_back=True,
    )  # fmt: skip


def ship(target: Target, parcel_id: int) -> Answer:
    """発送した: a parcel with its tracking number."""
    return _with_tracking(
        target, parcel_id, ship_parcel, told=_("発送を記録しました。お客さまに手紙が届きます。")
    )


def correct(target: Target, parcel_id: int) -> Answer:
    """番号を直す, after shipping."""

    def put_right(*, order: Order, **told: Any) -> None:
        correct_tracking(**told)

    return _with_tracking(target, parcel_id, put_right, told=_("番号を直しました。"))


def _with_tracking(
    target: Target, parcel_id: int, verb: Callable[..., object], *, told: str
) -> Answer:
    form = tracking_form(parcel_id)
    if not form.validate():
        return show_part(target, forms={f"parcel{parcel_id}": form}), 400
    number, now, carriers = form.digits, clock.now(), list[str]()

    def change(_payment: Payment, order: Order, part: VendorOrder) -> None:
        parcel = _own_parcel(part, parcel_id)
        carriers.append(parcel.carrier.value)
        verb(
            order=order,
            part=part,
            parcel=parcel,
            tracking_number=number,
            actor=target.actor,
            now=now,
        )

    answer = _answer(target, change, told=told)
    if carriers and isinstance(answer, Response) and looks_mistyped(carriers[0], number):
        flash(
            _("番号がいつもの形とちがいます。送り状と見くらべてください。ちがうときは直せます。"),
            "warn",
        )
    return answer


def _own_parcel(part: VendorOrder, parcel_id: int) -> Parcel:
    for parcel in part.parcels:
        if parcel.id == parcel_id:
            return parcel
    raise NotFound


def _answer(target: Target, verb: Verb, *, told: str, pays_back: bool = False) -> Answer:
    """Run one verb on the locked part; what somebody did before is shown instead (409)."""
    try:
        with transaction():
            payment_id = _change(target, verb)
    except StaleVersion:
        said = _("もう済んでいるか、ほかの人が先に変えました。いまの状態は下のとおりです。")
        return show_part(target, problem=said), 409
    except WrongMove:
        said = _("いまの状態では、この操作はできません。下を見てください。")
        return show_part(target, problem=said), 409
    if pays_back:
        _run_calls(payment_id)
    flash(told, "success")
    return redirect(target.url("order"), 303)


def _change(target: Target, verb: Verb) -> int:
    # Only the id is read before the lock: a part loaded here would stay as it was (identity map).
    query = select(VendorOrder.order_id).where(VendorOrder.id == target.part_id)
    if target.vendor_id is not None:
        query = query.where(VendorOrder.vendor_id == target.vendor_id)
    order_id = db.session.scalar(query)
    if order_id is None:
        raise NotFound
    payment, order = to_change(order_id)
    part = next(part for part in order.vendor_orders if part.id == target.part_id)
    if not is_the_makers(part):
        raise NotFound
    check_version(part, request.form.get("version", default=0, type=int))
    verb(payment, order, part)
    return payment.id


def _run_calls(payment_id: int) -> None:
    """Ask the provider at once, after the commit; what fails now, the job tries again."""
    gateway = current_app.extensions["tomoichi.gateway"]
    if gateway is not None:
        run_calls_of(payment_id=payment_id, gateway=gateway, now=clock.now())
