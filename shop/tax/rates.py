"""Which tax rate holds on a day, the tax inside a sum, and the forms of an invoice number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shop.errors import ShopError
from shop.money import Yen, split_by_largest_remainder, total
from shop.text import nfkc, plain_hyphens

FOOD = "food"  # 飲食料品 without 酒類 and 外食
ALCOHOL = "alcohol"  # 酒類 from 1 %, also 本みりん; the standard rate, kept apart for its rules
STANDARD = "standard"  # everything else, also shipping, gift wrapping, entry, commission

_SET_LIMIT_WITHOUT_TAX = 10_000  # 一体資産: 税抜1万円以下 (消費税法施行令2条の3)
_INVOICE_NUMBER = re.compile(r"T[1-9][0-9]{12}")


class NoTaxRate(ShopError):
    """No enacted rate covers the tax class on the day."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A row of the rate table as plain values; both days are included, no last day is for ever."""

    tax_class: str
    valid_from: date
    valid_to: date | None
    percent: int
    status: str = "enacted"  # or "pending": announced, not law, never applied


# The law as of 2026-11 and the 大綱 of 2026-09-15: what a new database begins with.
KNOWN_RATES = (
    Rate(FOOD, date(2019, 10, 1), None, 8),
    Rate(ALCOHOL, date(2019, 10, 1), None, 10),
    Rate(STANDARD, date(2019, 10, 1), None, 10),
    Rate(FOOD, date(2027, 4, 1), date(2029, 3, 31), 1, status="pending"),
)


def rate_on(rates: Iterable[Rate], tax_class: str, on_date: date) -> int:
    """Return the percent of a tax class on the day of supply (引渡し), not of the order.

    Of several enacted rows that cover the day, the one that began last holds: a limited rate lies
    over the open-ended one and gives way to it again. Raises NoTaxRate when none covers the day.
    """
    holding = [rate for rate in rates if rate.tax_class == tax_class and _covers(rate, on_date)]
    if not holding:
        raise NoTaxRate(f"no rate for {tax_class} on {on_date}")
    return max(holding, key=lambda rate: rate.valid_from).percent


def _covers(rate: Rate, day: date) -> bool:
    open_ended = rate.valid_to is None or day <= rate.valid_to
    return rate.status == "enacted" and rate.valid_from <= day and open_ended


def tax_included_in(whole: Yen, percent: int) -> Yen:
    """Return the tax inside a tax-included sum, cut to whole yen.

    The rounding is the seller's choice; the house cuts, for money given back as for money taken.
    """
    tax = abs(whole.amount) * percent // (100 + percent)
    return Yen(tax if whole.amount >= 0 else -tax)


def price_with_tax(without_tax: Yen, percent: int) -> Yen:
    """Return the tax-included price of a price without tax, cut to whole yen."""
    return without_tax + Yen(without_tax.amount * percent // 100)


@dataclass(frozen=True, slots=True)
class RateTotal:
    """What one document says of one rate: the tax-included sum and the tax inside it."""

    percent: int
    total: Yen
    tax: Yen

    @property
    def without_tax(self) -> Yen:
        """The sum without its tax."""
        return self.total - self.tax


def per_rate_totals(parts: Iterable[tuple[int, Yen]]) -> tuple[RateTotal, ...]:
    """Return the document's sums by rate, lowest rate first, from (percent, tax-included yen).

    Tax is rounded once per rate per document (インボイス: 端数処理は一の適格請求書につき税率ごと
    に1回); a line has no tax of its own.
    """
    sums: dict[int, Yen] = {}
    for percent, part in parts:
        sums[percent] = sums.get(percent, Yen.zero) + part
    return tuple(
        RateTotal(percent, whole, tax_included_in(whole, percent))
        for percent, whole in sorted(sums.items())
    )


def shares_of_tax(document: RateTotal, parts: Sequence[Yen]) -> list[Yen]:
    """Divide a document's tax of one rate among the parts of its total; the shares add up to it.

    Raises ValueError when the parts are not the parts of this total.
    """
    if total(parts) != document.total:
        raise ValueError("the parts do not add up to the document's total")
    if not document.tax:
        return [Yen.zero for _ in parts]
    return split_by_largest_remainder(document.tax, [abs(part.amount) for part in parts])


def mixed_set_tax_class(*, price: Yen, food_percent: int, food_part: int, whole: int) -> str:
    """Return the tax class of a set of food and other things with one price (一体資産).

    Food only when the price without tax is at most 10,000 yen and food makes up two thirds or more
    (`food_part` of `whole`, by cost or selling price; alcohol counts as no food). `price` is what is
    paid, tax included, after discounts. Not for sets whose contents the buyer chooses.
    """
    small = price.amount * 100 <= _SET_LIMIT_WITHOUT_TAX * (100 + food_percent)
    return FOOD if small and food_part * 3 >= whole * 2 else STANDARD


def split_set_price(*, sold_for: Yen, listed: Sequence[tuple[int, Yen]]) -> tuple[RateTotal, ...]:
    """Divide the one price of a set whose parts have prices (一括譲渡) by (percent, list price)."""
    shares = split_by_largest_remainder(sold_for, [price.amount for _, price in listed])
    percents = [percent for percent, _ in listed]
    return per_rate_totals(zip(percents, shares, strict=True))


def invoice_number(typed: str) -> str | None:
    """Return a 登録番号 as `T` and 13 digits from any writing of it, else None."""
    bare = re.sub(r"[\s-]", "", plain_hyphens(nfkc(typed))).upper()
    return bare if _INVOICE_NUMBER.fullmatch(bare) else None


def corporate_check_digit(base: str) -> int:
    """Return the first digit that a 法人番号 has before these 12 digits (法人番号省令2条)."""
    weighed = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(base)))
    return 9 - sum(weighed) % 9


def has_corporate_check_digit(number: str) -> bool:
    """Say whether a 登録番号 (`T` and 13 digits) has the check digit of a 法人番号.

    Only ever a warning: numbers of sole traders are not confirmed to follow the rule.
    """
    return number[1] == str(corporate_check_digit(number[2:]))
