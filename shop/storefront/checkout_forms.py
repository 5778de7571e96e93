"""The forms on the way to pay: shape only, with messages that say what to do."""

from __future__ import annotations

from typing import Any

from wtforms import (
    BooleanField,
    HiddenField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    ValidationError,
)
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # stubs lag
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional

from shop import clock
from shop.clock import today_jst
from shop.i18n import _, _l, current_locale
from shop.orders.place_order import is_adult
from shop.places.postal import look_up
from shop.storefront.destination import prefecture_name
from shop.text import day_typed, digits, mail_address, phone, postal_code, unfit_for_name
from shop.web.addresses import LARGEST_ID
from shop.web.forms import ShopForm


class AddressForm(ShopForm):
    """Who orders and where it goes."""

    name = StringField(
        _l("お名前"),
        [
            DataRequired(_l("お名前を入力してください。")),
            Length(max=40, message=_l("お名前は40字までで入力してください。")),
        ],
    )
    kana = StringField(
        _l("フリガナ"),
        [Optional(), Length(max=60, message=_l("フリガナは60字までで入力してください。"))],
    )
    email = StringField(
        _l("メールアドレス"), [DataRequired(_l("メールアドレスを入力してください。"))]
    )
    phone = StringField(_l("電話番号"), [DataRequired(_l("電話番号を入力してください。"))])
    postal_code = StringField(
        _l("郵便番号"), [DataRequired(_l("郵便番号を7桁の数字で入力してください。"))]
    )
    prefecture = SelectField(_l("都道府県"), [DataRequired(_l("都道府県をえらんでください。"))])
    city = StringField(
        _l("市区町村"),
        [
            DataRequired(_l("市区町村を入力してください。")),
            Length(max=60, message=_l("市区町村は60字までで入力してください。")),
        ],
    )
    street = StringField(
        _l("町名・番地"),
        [
            DataRequired(_l("町名と番地を入力してください。")),
            Length(max=80, message=_l("町名・番地は80字までで入力してください。")),
        ],
    )
    building = StringField(
        _l("建物名・部屋番号"),
        [Optional(), Length(max=80, message=_l("建物名は80字までで入力してください。"))],
    )

    def validate_name(self, field: StringField) -> None:
        """Names as people write them; only characters that no printer has are refused."""
        unfit = unfit_for_name(field.data or "")
        if unfit:
            raise ValidationError(
                _("お名前に使えない文字があります：%(chars)s", chars="".join(unfit))
            )

    def validate_kana(self, field: StringField) -> None:
        """Asked in Japanese only, where carriers and telephones need it."""
        if current_locale() == "ja" and not field.data:
            raise ValidationError(_("フリガナを入力してください。"))

    def validate_email(self, field: StringField) -> None:
        """An address that can be written to; full width is taken."""
        address = mail_address(field.data or "")
        if address is None:
            raise ValidationError(_("メールアドレスの形を確かめてください。例：hanako@example.jp"))
        field.data = address

    def validate_phone(self, field: StringField) -> None:
        """Digits with or without hyphens, 全角 too."""
        if phone(field.data or "") is None:
            raise ValidationError(_("電話番号を0から始まる10桁か11桁の数字で入力してください。"))

    def validate_postal_code(self, field: StringField) -> None:
        """Seven digits, with or without a hyphen, 全角 too."""
        if postal_code(field.data or "") is None:
            raise ValidationError(_("郵便番号を7桁の数字で入力してください。例：100-0001"))

    def validate_prefecture(self, field: SelectField) -> None:
        """A parcel goes by its postal code, its fee by the prefecture: the two must agree."""
        code = postal_code(self.postal_code.data or "")
        found = [place.prefecture_code for place in look_up(code)] if code else []
        if found and field.data not in found:
            name = prefecture_name(found[0])
            raise ValidationError(
                _("郵便番号は%(name)sのものです。郵便番号か都道府県を直してください。", name=name)
            )


class AdultAddressForm(AddressForm):
    """The same, when there is alcohol in the cart."""

    birth_on = StringField(
        _l("生年月日"),
        [DataRequired(_l("お酒の注文には生年月日が必要です。8桁の数字で入力してください。"))],
    )

    def validate_birth_on(self, field: StringField) -> None:
        """Eight digits, or parts divided by / - . 年月日; too young is said here, not three pages on."""
        born = day_typed(field.data or "")
        if born is None:
            raise ValidationError(_("生年月日を8桁の数字で入力してください。例：19800401"))
        if not is_adult(born, today_jst(clock.now())):
            raise ValidationError(
                _(
                    "お酒は20歳以上の方にだけ販売します。お酒をかごから出すと、ほかの品を注文できます。"
                )
            )


class PaymentForm(ShopForm):
    """How to pay."""

    method = RadioField(_l("お支払い方法"), [DataRequired(_l("お支払い方法をえらんでください。"))])


class DeliveryForm(ShopForm):
    """Receipt name; days and hours per parcel are fields of their own (see delivery_form)."""

    receipt_name = StringField(
        _l("領収書の宛名"),
        [Optional(), Length(max=40, message=_l("宛名は40字までで入力してください。"))],
    )


class ConfirmForm(ShopForm):
    """What the buyer was shown, posted back."""

    cart_version = IntegerField(validators=[InputRequired(), NumberRange(0, LARGEST_ID)])
    shown_total = IntegerField(validators=[InputRequired()])
    shown = HiddenField(validators=[InputRequired()])


class AccountForm(ShopForm):
    """A bank account for money that goes back."""

    bank_name = StringField(
        _l("金融機関名"), [DataRequired(_l("金融機関名を入力してください。")), Length(max=40)]
    )
    bank_branch = StringField(
        _l("支店名"), [DataRequired(_l("支店名を入力してください。")), Length(max=40)]
    )
    account_kind = RadioField(
        _l("口座の種類"),
        [DataRequired(_l("口座の種類をえらんでください。"))],
        choices=[SelectChoice("ordinary", _l("普通")), SelectChoice("current", _l("当座"))],
        default="ordinary",
    )
    account_number = StringField(_l("口座番号"), [DataRequired(_l("口座番号を入力してください。"))])
    account_holder = StringField(
        _l("口座名義（カタカナ）"),
        [DataRequired(_l("口座名義をカタカナで入力してください。")), Length(max=60)],
    )

    def validate_account_number(self, field: StringField) -> None:
        """Up to seven digits (全銀), 全角 too."""
        number = digits(field.data or "")
        if not number or len(number) > 7:
            raise ValidationError(_("口座番号を7桁までの数字で入力してください。"))
        field.data = number.zfill(7)


class CancelForm(ShopForm):
    """One button, with the version of what the buyer saw."""

    version = IntegerField(validators=[Optional()])
    sure = BooleanField(_l("取り消します"))


def delivery_form(parcels: list[dict[str, Any]]) -> type[DeliveryForm]:
    """A form class with a day and an hour for each parcel. Each: index, days and slots as choices."""

    class ParcelsForm(DeliveryForm):
        """One cart's parcels."""

    for parcel in parcels:
        days, slots = ([SelectChoice(*one) for one in parcel[name]] for name in ("days", "slots"))
        day = SelectField(_("お届け日"), choices=days, default=parcel["day"])
        slot = SelectField(_("時間帯"), choices=slots, default=parcel["slot"])
        setattr(ParcelsForm, f"day_{parcel['index']}", day)
        setattr(ParcelsForm, f"slot_{parcel['index']}", slot)
    return ParcelsForm
