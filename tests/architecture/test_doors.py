"""Every door has one guard, every address is promised, nobody gets in without signing in."""

import pytest
from flask import Flask

from tests.support.page import CheckedClient
from tests.support.routes import example_address, promised, rules_of
from tests.support.tree import report

# A new blueprint fails here until somebody says which of the two it is.
GUARDED = {"vendor_desk", "municipality_desk", "staff_desk", "venue_desk"}
OPEN = {"storefront", "identity", "api", "simulator", "demo", "vendor_links", "pay_pages"}


def guards_of(app: Flask, blueprint: str) -> list[str]:
    """The functions of shop.guards that stand before every request of a blueprint."""
    before = app.before_request_funcs.get(blueprint, [])
    return [f.__name__ for f in before if f.__module__.startswith("shop.guards")]


def test_every_blueprint_is_guarded_or_open(app: Flask) -> None:
    unknown = sorted(set(app.blueprints) - GUARDED - OPEN)
    assert app.blueprints
    report(unknown, "Say in this file whether the blueprint is GUARDED or OPEN.")


def test_a_guarded_blueprint_has_exactly_one_guard(app: Flask) -> None:
    there = sorted(GUARDED & set(app.blueprints))
    assert there, "no guarded door is registered"
    faults = [f"{name}: {found}" for name in there if len(found := guards_of(app, name)) != 1]
    report(faults, "blueprint.before_request(<one function of shop.guards>), once, in door.py.")


def test_strangers_get_nothing_from_a_guarded_door(client: CheckedClient, app: Flask) -> None:
    rules = [
        rule
        for rule in app.url_map.iter_rules()
        if rule.endpoint.split(".")[0] in GUARDED and "GET" in (rule.methods or ())
    ]
    assert rules, "no page of a guarded door was found"
    faults = [
        f"{rule.rule} answers {status}"
        for rule in rules
        if (status := client.get(example_address(rule.rule)).status_code)
        not in (302, 303, 401, 404)
    ]
    report(faults, "A page of a desk opened without signing in.")


def test_every_page_is_promised(app: Flask) -> None:
    report(sorted(rules_of(app) - set(promised())), "New addresses. Run: make routes")


def test_no_promised_address_is_lost(client: CheckedClient, app: Flask) -> None:
    assert promised(), "tests/routes.txt is empty. Run: make routes"
    gone = [rule for rule in promised() if rule not in rules_of(app)]
    faults = [r for r in gone if client.get(example_address(r)).status_code not in (301, 308)]
    report(faults, "Addresses are kept for good: redirect this one with 301 or 308.")


@pytest.mark.parametrize(
    ("rule", "address"),
    [
        ("/products/<int:product_id>", "/products/1"),
        ("/orders/<number>/parcels/<int(min=1):no>", "/orders/1/parcels/1"),
        ("/static/<path:name>", "/static/1"),
    ],
)
def test_an_example_fits_its_rule(rule: str, address: str) -> None:
    assert example_address(rule) == address
