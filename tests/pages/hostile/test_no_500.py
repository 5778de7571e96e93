"""Every address of the shop with what nobody would type: an answer below 500, and never to another site."""

from __future__ import annotations

import re
from typing import cast
from urllib.parse import quote

import pytest
from flask import Flask

from tests.support.page import CheckedClient

NASTY = (
    "0", "-1", str(2**31), str(2**63), "9" * 400, "a\0b", "\u202eabc", "🍊", "\ue000", "𠮷", "\udcff",
    "../../etc/passwd", "<script>alert(1)</script>", "' OR 1=1--", "%(name)s", "{{7*7}}", "x" * 1500,
    "１２", "²", "1e9", "\r\nSet-Cookie: a=b", "//evil.example", "/\\evil.example",
)  # fmt: skip
ASKED = (
    "q", "page", "price_max", "municipality", "region", "category", "without", "market", "to",
    "sort", "key", "number", "code", "next", "before", "id", "event", "state", "paid",
)  # fmt: skip


def addresses(app: Flask) -> list[str]:
    """Every rule that can be opened, once."""
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    return sorted(rule.rule for rule in rules)


def filled(rule: str, value: str) -> str:
    """The rule with a value in each of its places."""
    return re.sub(r"<[^>]+>", quote(value, safe="", errors="surrogateescape"), rule)


def is_own(location: str) -> bool:
    """Whether a redirect stays with us."""
    path = location.removeprefix("http://localhost")
    return path.startswith("/") and not path.startswith(("//", "/\\"))


@pytest.mark.parametrize("value", NASTY, ids=range(len(NASTY)))
def test_no_address_ends_in_500_or_elsewhere(app: Flask, value: str) -> None:
    client = cast(CheckedClient, app.test_client())
    client.checks_pages = False
    asked = "&".join(f"{name}={quote(value, errors='surrogateescape')}" for name in ASKED)
    wrong = []
    for rule in addresses(app):
        answer = client.get(f"{filled(rule, value)}?{asked}")
        if answer.status_code >= 500 or not is_own(answer.location or "/"):
            wrong.append((rule, answer.status_code, answer.location))
    assert wrong == []
