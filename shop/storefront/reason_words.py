"""Why a fee or a day is what it is: one short sentence each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from shop.i18n import _, current_locale, ngettext, pick
from shop.shipping import reasons
from shop.shipping.reasons import Reason
from shop.text import short_date_text, yen_text


def _yen(reason: Reason) -> str:
    return yen_text(reason.yen, current_locale()) if reason.yen is not None else ""


def _day(reason: Reason) -> str:
    return short_date_text(reason.on, current_locale()) if reason.on is not None else ""


def _name(reason: Reason) -> str:
    return pick(reason.name, reason.name_en)


_WORDS: dict[str, Callable[[Reason], str]] = {
    reasons.FROZEN_APART: lambda r: _("冷凍は別便です。"),
    reasons.CHILLED_APART: lambda r: _("冷蔵は別便です。"),
    reasons.SEASON_APART: lambda r: _("旬をまってお送りする別便です。"),
    reasons.RIDES_CHILLED: lambda r: _("常温の%(count)s点は冷蔵便に同梱します。", count=r.count),
    reasons.FREE_ABOVE_GAP: lambda r: _("あと%(yen)sで送料込みになります。", yen=_yen(r)),
    reasons.FREE_REACHED: lambda r: _("%(yen)s以上なので送料込みです。", yen=_yen(r)),
    reasons.SHIPPING_INCLUDED: lambda r: _("送料込みの価格です。"),
    reasons.BOXES: lambda r: _("%(count)s箱に分けてお送りします。", count=r.count),
    reasons.ISLAND_SURCHARGE: lambda r: _(
        "%(name)sへは%(yen)sが加わります。", name=_name(r), yen=_yen(r)
    ),
    reasons.NO_DELIVERY: lambda r: _("この届け先には発送していません。"),
    reasons.COUNTS_FROM_PAYMENT: lambda r: _(
        "お支払い期限の%(day)sから数えた日です。", day=_day(r)
    ),
    reasons.AFTER_CUTOFF: lambda r: _(
        "%(count)s時をすぎたご注文は、次の営業日から用意します。", count=r.count
    ),
    reasons.CLOSED_DAY: lambda r: _("%(day)sはつくり手の休業日です。", day=_day(r)),
    reasons.PUBLIC_HOLIDAY: lambda r: _("%(day)sは祝日で休みです。", day=_day(r)),
    reasons.YEAR_END: lambda r: _("%(day)sまで年末年始の休みです。", day=_day(r)),
    reasons.CLOSURE: lambda r: _("%(day)sまで発送を休みます。", day=_day(r)),
    reasons.LEAD_DAYS: lambda r: ngettext(
        "用意に%(num)s営業日かかります。", "用意に%(num)s営業日かかります。", r.count or 0
    ),
    reasons.HARVEST_FROM: lambda r: _("%(day)sから発送します。", day=_day(r)),
    reasons.ISLAND_DAYS: lambda r: ngettext(
        "%(name)sへはさらに%(num)s日かかります。",
        "%(name)sへはさらに%(num)s日かかります。",
        r.count or 0,
        name=_name(r),
    ),
    reasons.NO_SHIP_DAY: lambda r: _("いまは発送の予定がありません。"),
}


def reason_text(reason: Reason) -> str:
    """One sentence for one reason, in the reader's language."""
    return _WORDS[reason.code](reason)


def reason_texts(found: Iterable[Reason]) -> list[str]:
    """One sentence for each reason."""
    return [reason_text(reason) for reason in found]
