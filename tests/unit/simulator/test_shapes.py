"""The committed description fits the installed library, and objects are filled from it."""

import pytest
import stripe

from shop.simulator.shapes import api_version, fill
from tests.unit.simulator.shapes_from_library import DESCRIPTION, as_text, describe


def test_the_committed_description_is_what_the_installed_library_says() -> None:
    assert DESCRIPTION.read_text(encoding="utf-8") == as_text(describe())


def test_the_stand_in_speaks_the_version_that_the_library_asks_for() -> None:
    client = stripe.StripeClient("sk_test_sim_x")
    assert api_version() == client._requestor._options.stripe_version


def test_a_field_that_the_library_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="refund has no colour"):
        fill("refund", id="re_1", colour="red")


def test_a_required_field_that_nobody_fills_is_refused() -> None:
    with pytest.raises(ValueError, match="refund needs amount"):
        fill("refund", id="re_1", created=1, currency="jpy")


def test_what_may_be_empty_is_null_and_lists_are_lists() -> None:
    made = fill("refund", id="re_1", amount=1, created=1, currency="jpy")
    assert made["object"] == "refund"
    assert made["failure_reason"] is None
