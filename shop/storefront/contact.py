"""The contact form."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import DataRequired, Length, ValidationError

from shop import clock
from shop.accounts.count_attempt import count_attempt
from shop.db import transaction
from shop.i18n import _, _l, current_locale
from shop.portal.send_enquiry import TOPICS, send_enquiry
from shop.storefront.door import blueprint
from shop.storefront.office_words import office_words
from shop.text import mail_address
from shop.web.forms import ShopForm
from shop.web.sender import sender

LIMIT = 5
WINDOW = timedelta(hours=1)


def _is_mail(_form: Any, field: Any) -> None:
    if not mail_address(field.data or ""):
        raise ValidationError(_("メールアドレスは name@example.jp の形で入力してください。"))


class ContactForm(ShopForm):
    """What the office needs to answer."""

    name = StringField(
        _l("お名前"),
        [DataRequired(_l("お名前を入力してください。")), Length(max=80)],
    )
    email = StringField(
        _l("メールアドレス"),
        [DataRequired(_l("お返事を送るメールアドレスを入力してください。")), _is_mail],
    )
    topic = SelectField(
        _l("ご用件"),
        choices=[
            SelectChoice(value="order", label=_l("注文について")),
            SelectChoice(value="goods", label=_l("商品について")),
            SelectChoice(value="delivery", label=_l("お届けについて")),
            SelectChoice(value="market", label=_l("マルシェについて")),
            SelectChoice(value="sell", label=_l("出品・出店したい")),
            SelectChoice(value="accessibility", label=_l("使いにくいところがある")),
            SelectChoice(value="other", label=_l("そのほか")),
        ],
    )
    order_number = StringField(_l("注文番号"), [Length(max=40)])
    body = TextAreaField(
        _l("内容"),
        [
            DataRequired(_l("お問い合わせの内容を入力してください。")),
            Length(max=4000, message=_l("内容は4,000字までで入力してください。")),
        ],
    )


@blueprint.get("/contact")
def contact() -> str:
    """The empty form; an address may bring the topic and the order's number along."""
    topic = request.args.get("topic", "")
    form = ContactForm(
        formdata=None,
        topic=topic if topic in TOPICS else TOPICS[0],
        order_number=request.args.get("order", "")[:40],
    )
    return _page(form)


@blueprint.post("/contact")
def send_contact() -> Response | tuple[str, int]:
    """Keep the question and say so, or show what to put right."""
    form = ContactForm()
    if not form.validate():
        return _page(form), 400
    now = clock.now()
    with transaction():
        secret = str(current_app.config["SECRET_KEY"])
        if not count_attempt(
            kind="contact",
            value=sender(),
            limit=LIMIT,
            window=WINDOW,
            secret=secret,
            now=now,
        ):
            return _page(form, too_many=True), 429
        enquiry = send_enquiry(
            name=form.name.data or "",
            email=mail_address(form.email.data or "") or "",
            topic=form.topic.data,
            order_number=form.order_number.data or "",
            body=form.body.data or "",
            locale=current_locale(),
            demo_mode=not current_app.extensions["tomoichi.settings"].is_production,
            now=now,
        )
    flash(_("受け付けました。番号は%(number)sです。", number=enquiry.number), "success")
    return redirect(url_for("storefront.contact_sent"), 303)


@blueprint.get("/contact/sent")
def contact_sent() -> str:
    """What happens next; the number stands in the message above."""
    return render_template("storefront/contact_sent.html")


def _page(form: ContactForm, *, too_many: bool = False) -> str:
    return render_template(
        "storefront/contact.html", form=form, too_many=too_many, office=office_words()
    )
