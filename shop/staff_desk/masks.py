"""Personal data as the office sees it before it says why: enough to tell two people apart."""

from __future__ import annotations

from dataclasses import dataclass

from shop.orders.models import Order, OrderAddress
from shop.places.prefectures import prefecture
from shop.text import phone_text, postal_text

DOT = "●"


def mask_name(name: str) -> str:
    """`髙橋 花子` → `髙●●●`: the first letter, and always three dots."""
    return name[:1] + DOT * 3 if name else ""


def mask_mail(address: str) -> str:
    """`hanako@example.jp` → `h●●●@example.jp`."""
    local, at, host = address.partition("@")
    return f"{local[:1]}{DOT * 3}{at}{host}"


def mask_phone(digits: str) -> str:
    """`09012345678` → `●●●5678`."""
    return DOT * 3 + digits[-4:] if digits else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWords:
    """Who ordered and where it goes, open or masked."""

    name: str
    kana: str
    email: str
    phone: str
    addresses: list[str]
    is_open: bool


def person_words(order: Order, *, is_open: bool) -> PersonWords:
    """The order's person as this reader may see them."""
    if is_open:
        return PersonWords(
            name=order.buyer_name,
            kana=order.buyer_kana,
            email=order.buyer_email,
            phone=phone_text(order.buyer_phone),
            addresses=[_address(to) for to in order.addresses],
            is_open=True,
        )
    return PersonWords(
        name=mask_name(order.buyer_name),
        kana="",
        email=mask_mail(order.buyer_email),
        phone=mask_phone(order.buyer_phone),
        addresses=[f"{prefecture(to.prefecture_code).name}{DOT * 3}" for to in order.addresses],
        is_open=False,
    )


def _address(to: OrderAddress) -> str:
    place = f"{prefecture(to.prefecture_code).name}{to.city}{to.street} {to.building}".strip()
    return f"〒{postal_text(to.postal_code)} {place} {to.name} {phone_text(to.phone)}"
