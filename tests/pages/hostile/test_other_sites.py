"""What other sites make a browser send is refused before anything is read, at every form of the shop."""

from __future__ import annotations

import re
from typing import cast

import pytest
from flask import Flask

from tests.support.page import CheckedClient

# Proven by a signature or a key; blind to any session.
EXEMPT = ("/webhooks/", "/api/")
# Public forms carry no token: where they came from is all that speaks for them (decision 5).
WITHOUT_TOKEN = {"storefront.put_in_cart"}
FOREIGN: dict[str, dict[str, str]] = {
    "nothing at all": {},
    "Origin: null": {"Origin": "null"},
    "another site": {"Sec-Fetch-Site": "cross-site"},
    "another host of ours": {"Sec-Fetch-Site": "same-site"},
    "typed into the bar": {"Sec-Fetch-Site": "none"},
    "nonsense": {"Sec-Fetch-Site": "SAME-ORIGIN "},
    "cross-site with our Origin": {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
    "another origin": {"Origin": "https://evil.example"},
    "another port": {"Origin": "http://localhost:8443"},
    "our name as a prefix": {"Origin": "http://localhost.evil.example"},
    "our name as a user": {"Origin": "http://localhost@evil.example"},
    "another page": {"Referer": "https://evil.example/localhost/"},
    "a broken Origin": {"Origin": "http://["},
    "an empty Origin, another page": {"Origin": "", "Referer": "https://evil.example/"},
}


def forms(app: Flask) -> list[tuple[str, str]]:
    """(endpoint, path) of everything that takes a POST."""
    return [
        (rule.endpoint, re.sub(r"<[^>]+>", "1", rule.rule))
        for rule in app.url_map.iter_rules()
        if "POST" in (rule.methods or ()) and not rule.rule.startswith(EXEMPT)
    ]


@pytest.fixture
def bare(app: Flask) -> CheckedClient:
    """A browser that sends nothing of its own."""
    client = cast(CheckedClient, app.test_client())
    client.as_browser = False
    return client


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN.keys())
def test_every_form_refuses_what_other_sites_send(
    app: Flask, bare: CheckedClient, headers: dict[str, str]
) -> None:
    taken = [
        path for _name, path in forms(app) if bare.post(path, headers=headers).status_code != 403
    ]
    assert len(forms(app)) > 30
    assert taken == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://localhost"},
        {"Referer": "http://localhost/products/1"},
    ],
)
def test_our_own_pages_are_listened_to(bare: CheckedClient, headers: dict[str, str]) -> None:
    assert bare.post("/cart/lines", headers=headers).status_code == 303


def test_every_private_form_wants_its_token(app: Flask, bare: CheckedClient) -> None:
    headers = {"Sec-Fetch-Site": "same-origin"}
    answers = {
        name: bare.post(path, headers=headers).status_code
        for name, path in forms(app)
        if name not in WITHOUT_TOKEN and not name.startswith("simulator.")
    }
    # 303: a desk sends strangers to sign in first; 404: a signed link that is none is said first.
    assert {name: code for name, code in answers.items() if code not in (303, 400, 404)} == {}
    assert {name for name, code in answers.items() if code == 303} <= {
        name for name in answers if name.split(".")[0].endswith("_desk")
    }
