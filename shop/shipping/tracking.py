"""Tracking numbers: how they read, whether they look right, and where to follow them."""

from __future__ import annotations

from shop.text import digits

# Pages that answer a plain link (Yamato's inquiry form itself takes only POST).
_PAGES = {
    "yamato": "https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id={}",
    "sagawa": "https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={}",
    "yupack": "https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={}",
}
_WITH_CHECK_DIGIT = ("yamato", "sagawa")


def tracking_number(typed: str) -> str | None:
    """Return the 11 to 13 digits of a number typed with hyphens or in full width, else None."""
    number = digits(typed)
    return number if number and 11 <= len(number) <= 13 else None


def looks_mistyped(carrier: str, number: str) -> bool:
    """Say whether to ask the maker to look again; only ever a warning.

    Numbers of Yamato and Sagawa have 12 digits, the last being the first eleven modulo 7 (7DR); for
    ゆうパック no check digit is confirmed.
    """
    if carrier not in _WITH_CHECK_DIGIT:
        return False
    return len(number) != 12 or int(number[:11]) % 7 != int(number[11])


def tracking_url(carrier: str, number: str) -> str:
    """Return the carrier's page for a number. Raises KeyError for a carrier that is none."""
    return _PAGES[carrier].format(number)


def tracking_text(number: str) -> str:
    """Return twelve digits as `1234-5678-9013`, others as they are."""
    return f"{number[:4]}-{number[4:8]}-{number[8:]}" if len(number) == 12 else number
