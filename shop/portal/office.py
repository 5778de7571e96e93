"""The office that runs the shop, as the law wants it named (特定商取引法11条)."""

from __future__ import annotations

from dataclasses import dataclass

from shop.i18n import _


@dataclass(frozen=True, slots=True)
class Office:
    """Who answers for the shop. Everything here is invented until an office takes the shop over."""

    name: str
    responsible: str
    postal_code: str
    address: str
    phone: str
    email: str
    hours: str


def the_office() -> Office:
    """The office in the reader's language."""
    return Office(
        name=_("共市事務局（架空）"),
        responsible=_("見本 市子（架空）"),
        postal_code="100-0000",
        address=_("東京都千代田区見本町9-9-9（架空）"),
        phone="03-0000-0000",
        email="office@tomoichi.example.jp",
        hours=_("平日 9:00〜17:00（土日祝と12月29日〜1月3日は休み）"),
    )
