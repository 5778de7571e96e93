"""入金を確かめる: the sum on our account, typed again, and where it stands."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from wtforms import DateField, Field, StringField
from wtforms.validators import DataRequired, InputRequired, Length, ValidationError

from shop.clock import JST, today_jst
from shop.i18n import _, _l
from shop.money import Yen
from shop.orders.models import Order
from shop.text import digits, yen_text
from shop.web.forms import ShopForm


class TransferForm(ShopForm):
    """What the bank's statement says."""

    amount = StringField(_l("振り込まれた金額"), [DataRequired(_l("金額を入力してください。"))])
    paid_on = DateField(_l("入金の日"), [InputRequired(_l("入金の日を入力してください。"))])
    reference = StringField(
        _l("通帳の記載（整理番号など）"),
        [DataRequired(_l("通帳の記載を入力してください。")), Length(max=60)],
    )

    @classmethod
    def fresh(cls, now: datetime) -> TransferForm:
        """An empty form with today's date."""
        return cls(formdata=None, data={"paid_on": today_jst(now)})

    def fits(self, order: Order, now: datetime) -> bool:
        """Whether it is complete and right: the sum owed, a day between the order and today."""
        self._owed, self._days = order.total, (today_jst(order.placed_at), today_jst(now))
        return bool(self.validate())

    def validate_amount(self, field: Field) -> None:
        """The sum typed must be the sum owed."""
        typed = digits((field.data or "").replace(",", "").removesuffix(_("円")))
        if typed is None or len(typed) > 12 or int(typed) != self._owed.amount:
            raise ValidationError(
                _(
                    "請求は%(sum)sです。金額がちがうときは、入金を記録せずに返金してください。",
                    sum=yen_text(self._owed),
                )
            )

    def validate_paid_on(self, field: Field) -> None:
        """Not before the order, not after today."""
        first, last = self._days
        if field.data is None or not first <= field.data <= last:
            raise ValidationError(_("注文の日から今日までの日付を入れてください。"))

    def paid_at(self, now: datetime) -> datetime:
        """The moment to book: noon of that day, never in the future."""
        day = self.paid_on.data or today_jst(now)
        return min(datetime.combine(day, time(12), tzinfo=JST), now)

    _owed: Yen = Yen(0)
    _days: Any = None
