"""領収書: issued by a button (a row is left), then a sheet to print or keep as PDF."""

from __future__ import annotations

from flask import current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import RadioField, StringField, ValidationError
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import DataRequired, Length

from shop import clock
from shop.db import transaction
from shop.errors import NotFound
from shop.i18n import _, _l
from shop.invoices.issue_receipt import issue_receipt
from shop.invoices.load import issue_by_number, issues_of
from shop.invoices.models import Honorific
from shop.invoices.receipt import receipt_of
from shop.orders.load import order_by_id
from shop.orders.models import Order, OrderState
from shop.payments.load import payment_of
from shop.payments.returns import returns_of
from shop.storefront.checkout_state import order_url
from shop.storefront.door import blueprint
from shop.storefront.own_order import own_order
from shop.storefront.receipt_words import paper_words
from shop.text import unfit_for_name
from shop.web.forms import ShopForm


class ReceiptForm(ShopForm):
    """To whom the receipt is made out."""

    addressee = StringField(
        _l("宛名"),
        [
            DataRequired(_l("宛名を入力してください。")),
            Length(max=40, message=_l("宛名は40字までで入力してください。")),
        ],
    )
    honorific = RadioField(
        _l("敬称"),
        choices=[
            SelectChoice(value=Honorific.sama.value, label=_l("様（個人）")),
            SelectChoice(value=Honorific.onchu.value, label=_l("御中（会社・団体）")),
        ],
        default=Honorific.sama.value,
    )

    def validate_addressee(self, field: StringField) -> None:
        """Names as people write them."""
        unfit = unfit_for_name(field.data or "")
        if unfit:
            raise ValidationError(
                _("宛名に使えない文字があります：%(chars)s", chars="".join(unfit))
            )


def paid_order(number: str, key: str) -> Order:
    """The buyer's own order, paid. Raises NotFound for one that is not."""
    found = own_order(number, key)
    if found.state is not OrderState.paid:
        raise NotFound
    return found


@blueprint.get("/orders/<number>/receipt")
def receipt(number: str) -> str:
    """Ask for the name; what was issued before is listed."""
    found = paid_order(number, request.args.get("key", ""))
    form = ReceiptForm(addressee=found.receipt_name or found.buyer_name)
    return _form_page(found, form)


@blueprint.post("/orders/<number>/receipt")
def issue_order_receipt(number: str) -> Response | tuple[str, int]:
    """Leave the row that gives the receipt its number, and show the sheet."""
    found = paid_order(number, request.form.get("key", ""))
    form = ReceiptForm()
    if not form.validate():
        return _form_page(found, form), 400
    now = clock.now()
    with transaction():
        found = order_by_id(found.id, lock=True)
        issued = issue_receipt(
            order=found,
            receipt=receipt_of(found, returns_of(found, until=now), at=now),
            addressee=form.addressee.data or "",
            honorific=Honorific(form.honorific.data),
            actor="buyer",
            now=now,
        )
    return redirect(_paper_url(found, issued.number), 303)


@blueprint.get("/orders/<number>/receipt/<receipt_number>")
def receipt_paper(number: str, receipt_number: str) -> str:
    """One issue as it was on the day of its issuing."""
    found = paid_order(number, request.args.get("key", ""))
    issued = issue_by_number(found.id, receipt_number)
    returns = returns_of(found, until=issued.issued_at)
    is_simulated = current_app.extensions["tomoichi.settings"].uses_simulator
    return render_template(
        "storefront/receipt_paper.html",
        **paper_words(
            found,
            payment_of(found.id),
            issued,
            issues_of(found.id)[0],
            receipt_of(found, returns, at=issued.issued_at),
        ),
        is_simulated=is_simulated,
        back_url=order_url(found),
    )


def _form_page(order: Order, form: ReceiptForm) -> str:
    return render_template(
        "storefront/receipt.html",
        order=order,
        form=form,
        order_url=order_url(order),
        issued=[
            {"issue": issued, "url": _paper_url(order, issued.number)}
            for issued in issues_of(order.id)
        ],
    )


def _paper_url(order: Order, receipt_number: str) -> str:
    return url_for(
        "storefront.receipt_paper",
        number=order.number,
        receipt_number=receipt_number,
        key=order.access_key,
    )
