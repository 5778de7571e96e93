"""Address, way of paying, days: each answer is kept with the cart, so nothing is typed twice."""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from shop import clock
from shop.db import transaction
from shop.i18n import _, current_locale, pick
from shop.orders.answer_cart import answer_cart
from shop.orders.change_cart import send_to
from shop.orders.models import PaymentMethod
from shop.orders.payment_terms import payment_due_at
from shop.places.postal import look_up, shared_place
from shop.shipping.slots import slot_text
from shop.storefront.checkout_forms import (
    AddressForm,
    AdultAddressForm,
    PaymentForm,
    delivery_form,
)
from shop.storefront.checkout_state import Checkout, away_from_here, load_checkout, steps
from shop.storefront.destination import prefecture_choices, prefecture_name
from shop.storefront.door import blueprint
from shop.storefront.quote_words import parcel_words, sum_rows
from shop.text import date_text, datetime_text, day_typed, postal_code, short_date_text
from shop.web.forms import options

Page = str | AnyResponse | tuple[str, int]


@blueprint.get("/checkout/postal")
def postal() -> tuple[Response, int]:
    """What a postal code fills in; 404 when nobody has it."""
    code = postal_code(request.args.get("code", "")[:20])
    place = shared_place(look_up(code)) if code else None
    if place is None:
        return jsonify(found=False), 404
    return jsonify(
        prefecture=place.prefecture_code,
        prefecture_name=prefecture_name(place.prefecture_code),
        city=place.city,
        town=place.town,
    ), 200


@blueprint.route("/checkout/address", methods=["GET", "POST"])
def checkout_address() -> Page:
    """Who orders and where it goes."""
    now = clock.now()
    checkout = load_checkout(now=now, to_change=request.method == "POST")
    if checkout is None:
        return away_from_here()
    form = _address_form(checkout)
    if request.method == "GET" or "fill" in request.form:
        if "fill" in request.form:
            _fill(form)
        return _address_page(checkout, form, 200)
    if not form.validate():
        return _address_page(checkout, form, 400)
    with transaction():
        answer_cart(cart=checkout.cart, now=now, address=_said(form))
        send_to(
            cart=checkout.cart,
            prefecture_code=form.prefecture.data,
            postal_code=postal_code(form.postal_code.data or ""),
            now=now,
        )
    return redirect(url_for("storefront.checkout_payment"), 303)


@blueprint.route("/checkout/payment", methods=["GET", "POST"])
def checkout_payment() -> Page:
    """How to pay; what is not possible says why."""
    now = clock.now()
    checkout = load_checkout(now=now, to_change=request.method == "POST")
    if checkout is None:
        return away_from_here()
    if checkout.first_open_step == "address":
        return redirect(url_for("storefront.checkout_address"), 303)
    form = PaymentForm()
    form.method.choices = options((m.value, method_name(m)) for m in checkout.methods)
    if request.method == "POST":
        chosen = form.method.data
        if form.validate() and checkout.methods.get(PaymentMethod(chosen)) is None:
            with transaction():
                answer_cart(cart=checkout.cart, now=now, method=chosen)
            return redirect(url_for("storefront.checkout_delivery"), 303)
        if not form.errors:
            form.method.errors = [_("えらんだ方法は使えません。別の方法をえらんでください。")]
        return _payment_page(checkout, form, 400)
    possible = [method.value for method, why_not in checkout.methods.items() if why_not is None]
    kept = checkout.answers.get("method")
    form.method.data = kept if kept in possible else possible[0]
    return _payment_page(checkout, form, 200)


@blueprint.route("/checkout/delivery", methods=["GET", "POST"])
def checkout_delivery() -> Page:
    """A day and hours per parcel, and the name on the receipt."""
    now = clock.now()
    checkout = load_checkout(now=now, to_change=request.method == "POST")
    if checkout is None:
        return away_from_here()
    if checkout.first_open_step in {"address", "payment"}:
        return redirect(url_for(f"storefront.checkout_{checkout.first_open_step}"), 303)
    parcels = [_delivery_choices(place, checkout) for place in range(len(checkout.quote.parcels))]
    form = delivery_form(parcels)()
    if request.method == "GET":
        form.receipt_name.data = checkout.answers.get("receipt_name", "")
        return _delivery_page(checkout, form, parcels, 200)
    if not form.validate():
        return _delivery_page(checkout, form, parcels, 400)
    wishes = {
        parcel["key"]: [form[f"day_{parcel['index']}"].data, form[f"slot_{parcel['index']}"].data]
        for parcel in parcels
    }
    with transaction():
        answer_cart(
            cart=checkout.cart, now=now, wishes=wishes, receipt_name=form.receipt_name.data or ""
        )
    return redirect(url_for("storefront.checkout_confirm"), 303)


def method_name(method: PaymentMethod) -> str:
    """A way of paying in the reader's language."""
    return {
        PaymentMethod.card: _("クレジットカード"),
        PaymentMethod.konbini: _("コンビニ払い"),
        PaymentMethod.bank_transfer: _("銀行振込"),
    }[method]


def _address_form(checkout: Checkout) -> AddressForm:
    kind = AdultAddressForm if checkout.quote.has_alcohol else AddressForm
    said = dict(checkout.answers.get("address") or {})
    place = checkout.quote.destination
    if not said and place is not None:
        said = {"prefecture": place.prefecture_code, "postal_code": place.postal_code or ""}
        said |= _place_said(place.postal_code)
    form = kind(data=said)
    form.kana.flags.required = current_locale() == "ja"
    form.prefecture.choices = options([("", _("えらんでください")), *prefecture_choices()])
    return form


def _place_said(code: str | None) -> dict[str, str]:
    place = shared_place(look_up(code)) if code else None
    return {"city": place.city, "street": place.town} if place else {}


def _fill(form: AddressForm) -> None:
    """The button beside the postal code, for browsers without JavaScript."""
    code = postal_code(form.postal_code.data or "")
    place = shared_place(look_up(code)) if code else None
    if place is None:
        form.postal_code.errors = [_("郵便番号が見つかりません。住所をそのまま入力してください。")]
        return
    form.prefecture.data = place.prefecture_code
    form.city.data = place.city
    form.street.data = form.street.data or place.town


def _said(form: AddressForm) -> dict[str, str]:
    said = {name: value or "" for name, value in form.data.items()}
    if isinstance(form, AdultAddressForm):
        born = day_typed(form.birth_on.data or "")
        said["birth_on"] = born.isoformat() if born else ""
    return said


def _address_page(checkout: Checkout, form: AddressForm, status: int) -> tuple[str, int]:
    page = render_template(
        "storefront/checkout_address.html",
        form=form,
        has_alcohol=checkout.quote.has_alcohol,
        needs_kana=current_locale() == "ja",
        steps=steps("address"),
        sums=sum_rows(checkout.quote),
    )
    return page, status


def _payment_page(checkout: Checkout, form: PaymentForm, status: int) -> tuple[str, int]:
    words = {
        "sum_out_of_bounds": _("この金額では使えません。"),
        "cutoff_before_deadline": _("受け取りの締め切りまでに支払い期限が来ないため使えません。"),
    }
    due = {
        method: datetime_text(payment_due_at(method, checkout.quote.quoted_at), current_locale())
        for method in checkout.methods
    }
    notes = {
        "card": _("注文のあと、カード会社のページで支払います。"),
        "konbini": _(
            "%(due)sまでに、お店で支払います。お届け日はその日から数えます。",
            due=due.get(PaymentMethod.konbini, ""),
        ),
        "bank_transfer": _(
            "%(due)sまでに振り込みます。お届け日はその日から数えます。振込手数料はご負担ください。",
            due=due[PaymentMethod.bank_transfer],
        ),
    }
    unavailable = {m.value: words[why] for m, why in checkout.methods.items() if why is not None}
    page = render_template(
        "storefront/checkout_payment.html",
        form=form,
        notes=notes,
        unavailable=unavailable,
        steps=steps("payment"),
        sums=sum_rows(checkout.quote),
    )
    return page, status


def _delivery_choices(place: int, checkout: Checkout) -> dict[str, Any]:
    parcel = checkout.quote.parcels[place]
    locale = current_locale()
    first = parcel.promise.earliest
    soonest = _("最短（%(day)s）", day=short_date_text(first.delivery_on, locale)) if first else ""
    days = [("", soonest)] + [
        (choice.delivery_on.isoformat(), date_text(choice.delivery_on, locale))
        for choice in parcel.promise.choices
    ]
    slots = [("", slot_text("", locale))] + [
        (slot.code, slot_text(slot.code, locale)) for slot in parcel.promise.slots
    ]
    chosen = parcel.chosen
    return {
        "index": place,
        "key": parcel.key,
        "days": days if first else [],
        "slots": slots,
        "day": "" if parcel.is_earliest or not chosen else chosen.delivery_on.isoformat(),
        "slot": parcel.slot,
        "maker": pick(parcel.vendor.name, parcel.vendor.name_en),
        "words": parcel_words(parcel, {}),
    }


def _delivery_page(
    checkout: Checkout, form: Any, parcels: list[dict[str, Any]], status: int
) -> tuple[str, int]:
    page = render_template(
        "storefront/checkout_delivery.html",
        form=form,
        parcels=parcels,
        steps=steps("delivery"),
        sums=sum_rows(checkout.quote),
        waits=checkout.method is not PaymentMethod.card,
    )
    return page, status
