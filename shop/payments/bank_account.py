"""The office's bank account for 銀行振込. Invented (架空) until the office opens its own."""

from __future__ import annotations

from dataclasses import dataclass

from shop.i18n import _


@dataclass(frozen=True, slots=True)
class BankAccount:
    """Where a buyer transfers to, in the reader's language."""

    bank: str
    branch: str
    kind: str
    number: str
    holder: str


def office_account() -> BankAccount:
    """The account that order page and letter name. The holder is written as banks take it (半角カナ)."""
    return BankAccount(
        bank=_("共市あおぞら市場銀行（架空）"),
        branch=_("東京のれん支店（店番号 999）"),
        kind=_("普通"),
        number="0009999",
        holder=_("トモイチ ジムキョク"),
    )
