"""The office in the reader's language."""

from __future__ import annotations

from typing import Any

from shop.i18n import pick
from shop.office import office
from shop.storefront.told import told
from shop.text import phone, phone_text, postal_text


def office_words() -> dict[str, Any]:
    """Name, responsible person, address and ways to reach the office, ready to print."""
    who = office()
    return {
        "name": pick(who.name, who.name_en),
        "representative": told(who.representative, None),
        "address": f"〒{postal_text(who.postal_code)} {pick(who.address, who.address_en)}",
        "phone": phone_text(phone(who.phone) or who.phone),
        "email": who.email,
        "hours": pick(who.hours, who.hours_en),
        "invoice_number": who.invoice_number,
    }
