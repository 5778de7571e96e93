"""What a maker types: missing pieces, a reason, a tracking number."""

from __future__ import annotations

from typing import Any

from wtforms import Field, RadioField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # stubs lag
from wtforms.validators import DataRequired, ValidationError

from shop.i18n import _, _l
from shop.orders.models import OrderLine, VendorOrder
from shop.orders.pieces import lines_of
from shop.shipping.tracking import tracking_number
from shop.text import digits
from shop.web.forms import ShopForm

REASONS = (
    ("no_stock", _l("在庫がありません")),
    ("quality", _l("品質が送れる状態にありません")),
    ("cannot_ship", _l("期日までに発送できません")),
    ("other", _l("そのほか")),
)


class DeclineForm(ShopForm):
    """Why nothing can be sent."""

    reason = RadioField(
        _l("お送りできない理由"),
        [DataRequired(_l("理由をえらんでください。"))],
        choices=[SelectChoice(value=code, label=words) for code, words in REASONS],
    )


class TrackingForm(ShopForm):
    """The carrier's number, however it is typed. One form a parcel, told apart by its prefix."""

    number = StringField(_l("送り状の番号"), [DataRequired(_l("番号を入力してください。"))])

    def validate_number(self, field: Field) -> None:
        """Eleven to thirteen digits; a wrong check digit is only warned about, later."""
        if tracking_number(field.data or "") is None:
            raise ValidationError(_("番号は数字11〜13桁です。送り状を見て入力してください。"))

    @property
    def digits(self) -> str:
        """The number as digits, once the form is valid."""
        return tracking_number(self.number.data or "") or ""


def tracking_form(parcel_id: int, **options: Any) -> TrackingForm:
    """The form of one parcel."""
    return TrackingForm(prefix=f"parcel{parcel_id}-", **options)


class ShortForm(ShopForm):
    """How many pieces of each line are missing. Its fields are made per part by short_form()."""

    def missing(self) -> dict[int, int]:
        """Order line id → missing pieces, without the zeros."""
        counts = {
            int(field.short_name.removeprefix("line_")): int(digits(field.data or "") or 0)
            for field in self
        }
        return {line_id: count for line_id, count in counts.items() if count}

    def validate(self, extra_validators: Any = None) -> bool:
        """Each number in its bounds, and at least one that is not zero."""
        if not super().validate(extra_validators):
            return False
        if not self.missing():
            self.form_errors.append(_("足りない品に、足りない数を入れてください。"))
            return False
        return True


def short_form(part: VendorOrder, **options: Any) -> ShortForm:
    """A form with one number a line that still stands."""
    lines = [line for line in lines_of(part) if line.given_back < line.quantity]
    fields = {f"line_{line.id}": _missing_field(line) for line in lines}
    made = type("PartShortForm", (ShortForm,), fields)(**options)
    assert isinstance(made, ShortForm)  # noqa: S101  (mypy cannot see it through type())
    return made


def _missing_field(line: OrderLine) -> StringField:
    most = line.quantity - line.given_back

    def in_bounds(_form: ShopForm, field: Field) -> None:
        typed = digits(field.data or "0")
        if typed is None or len(typed) > 9 or int(typed) > most:
            raise ValidationError(_("0から%(most)sまでの数を入れてください。", most=most))

    label = _(
        "%(product)s %(sku)s（%(count)s点のうち）",
        product=line.product_name, sku=line.sku_name, count=most,
    )  # fmt: skip
    return StringField(label, [in_bounds], default="0")
