"""Tracking numbers and hours of delivery."""

import pytest

from shop.shipping import slots, tracking


def test_a_tracking_number_is_taken_as_it_is_written() -> None:
    assert tracking.tracking_number("１２３４−５６７８-9013") == "123456789013"
    assert tracking.tracking_number("12-34") is None
    assert tracking.tracking_number("RR123456789JP") is None


@pytest.mark.parametrize(
    ("carrier", "number", "mistyped"),
    [
        ("yamato", "123456789013", False),
        ("yamato", "123456789014", True),
        ("yamato", "12345678901", True),
        ("sagawa", "512547514334", False),
        ("yupack", "123456789014", False),
    ],
)
def test_the_check_digit_is_the_rest_of_a_division_by_seven(
    carrier: str, number: str, mistyped: bool
) -> None:
    assert tracking.looks_mistyped(carrier, number) is mistyped


def test_every_carrier_has_a_page_for_a_number() -> None:
    for carrier in ("yamato", "sagawa", "yupack"):
        url = tracking.tracking_url(carrier, "123456789013")
        assert url.startswith("https://")
        assert url.endswith("123456789013")
    with pytest.raises(KeyError):
        tracking.tracking_url("pigeon", "1")


def test_a_tracking_number_reads_in_fours() -> None:
    assert tracking.tracking_text("123456789013") == "1234-5678-9013"
    assert tracking.tracking_text("12345678901") == "12345678901"


def test_carriers_offer_what_they_offer() -> None:
    assert [slot.code for slot in slots.slots_of("yamato")] == [
        *("am", "1416", "1618", "1820", "1921")
    ]
    assert len(slots.slots_of("sagawa")) == 7
    assert "1214" in {slot.code for slot in slots.slots_of("yupack")}


def test_hours_read_in_both_languages() -> None:
    assert slots.slot_text("") == "指定なし"
    assert slots.slot_text("am") == "午前中"
    assert slots.slot_text("1416") == "14時〜16時"
    assert slots.slot_text("", "en") == "Any time"
    assert slots.slot_text("am", "en") == "Morning (8:00–12:00)"
    assert slots.slot_text("1416", "en") == "14:00–16:00"
    with pytest.raises(KeyError):
        slots.slot_text("9999")
