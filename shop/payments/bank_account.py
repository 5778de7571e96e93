"""The office's bank account for 銀行振込, as order page and letter name it."""

from __future__ import annotations

from dataclasses import dataclass

from shop.office import office


@dataclass(frozen=True, slots=True)
class BankAccount:
    """Where a buyer transfers to. The holder is written as banks take it (半角カナ)."""

    bank: str
    branch: str
    kind: str
    number: str
    holder: str


def office_account() -> BankAccount:
    """The account of this shop's office (架空 in the demo)."""
    ours = office()
    return BankAccount(
        bank=ours.bank,
        branch=ours.branch,
        kind=ours.account_kind,
        number=ours.account_number,
        holder=ours.account_holder,
    )
