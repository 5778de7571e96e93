"""What a parcel costs to the door."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shop.money import Yen
from shop.shipping import reasons
from shop.shipping.parcels import Piece
from shop.shipping.quote import FeeQuote, box_count, quote
from shop.shipping.reasons import Reason
from shop.shipping.terms import Destination, RateRow, ShippingTerms, destination_of

TOKYO = Destination("13")
ISHIGAKI = Destination("47", "9070001")
SADO = Destination("15", "9520001")


def a_piece(weight_g: int = 500, quantity: int = 1, size_class: int = 60) -> Piece:
    return Piece(1, 1, "ambient", False, quantity, weight_g, size_class, Yen(1000))


def a_quote(
    subtotal: int,
    *,
    free_from: int | None = 5000,
    destination: Destination = TOKYO,
    fee: int = 880,
    pieces: tuple[Piece, ...] = (),
) -> FeeQuote:
    terms = ShippingTerms(
        temperature="ambient",
        carrier="yamato",
        origin_prefecture="32",
        lead_days=1,
        free_from=None if free_from is None else Yen(free_from),
        island_surcharge=Yen(600),
    )
    return quote(
        pieces=pieces or (a_piece(),),
        subtotal=Yen(subtotal),
        terms=terms,
        rate=RateRow(Yen(fee)),
        destination=destination,
    )


def test_below_the_sum_the_fee_is_asked_and_the_gap_told() -> None:
    assert a_quote(4580) == FeeQuote(Yen(880), 1, (Reason(reasons.FREE_ABOVE_GAP, yen=Yen(420)),))


def test_from_the_sum_on_shipping_is_included() -> None:
    assert a_quote(5000) == FeeQuote(Yen(0), 1, (Reason(reasons.FREE_REACHED, yen=Yen(5000)),))


def test_without_a_sum_there_is_nothing_to_tell() -> None:
    assert a_quote(90_000, free_from=None) == FeeQuote(Yen(880), 1, ())


def test_a_prefecture_may_cost_nothing() -> None:
    assert a_quote(100, fee=0) == FeeQuote(Yen(0), 1, (Reason(reasons.SHIPPING_INCLUDED),))


def test_an_island_costs_more_even_when_shipping_is_included() -> None:
    quoted = a_quote(5000, destination=ISHIGAKI)
    assert quoted.fee == Yen(600)
    assert quoted.reasons == (
        Reason(reasons.FREE_REACHED, yen=Yen(5000)),
        Reason(reasons.ISLAND_SURCHARGE, yen=Yen(600), name="石垣島", name_en="Ishigakijima"),
    )


def test_sado_has_no_surcharge() -> None:
    assert a_quote(4580, destination=SADO).fee == Yen(880)


def test_several_boxes_cost_several_fees_and_surcharges() -> None:
    quoted = a_quote(
        1000, free_from=None, destination=ISHIGAKI, pieces=(a_piece(6000, quantity=3),)
    )
    assert quoted.boxes == 3
    assert quoted.fee == Yen(880 * 3 + 600 * 3)
    assert quoted.reasons[0] == Reason(reasons.BOXES, count=3, yen=Yen(880))


def test_without_a_rate_there_is_no_delivery() -> None:
    terms = ShippingTerms("frozen", "yamato", "32", 1, None, Yen(0))
    refused = quote(pieces=(a_piece(),), subtotal=Yen(1), terms=terms, rate=None, destination=TOKYO)
    assert not refused.is_deliverable
    assert refused.reasons == (Reason(reasons.NO_DELIVERY),)


@pytest.mark.parametrize(
    ("weight_g", "quantity", "size_class", "temperature", "boxes"),
    [
        (500, 20, 60, "ambient", 1),
        (500, 21, 60, "ambient", 2),
        (6_000, 2, 60, "ambient", 2),
        (6_000, 2, 120, "ambient", 1),
        (20_000, 1, 160, "ambient", 1),
        (8_000, 2, 160, "chilled", 2),
        (7_500, 2, 160, "frozen", 1),
        (40_000, 2, 160, "ambient", 2),
        (25_000, 1, 200, "ambient", 1),
        (0, 50, 60, "ambient", 1),
    ],
)
def test_weight_makes_boxes(
    weight_g: int, quantity: int, size_class: int, temperature: str, boxes: int
) -> None:
    assert box_count([a_piece(weight_g, quantity, size_class)], temperature) == boxes


def test_light_pieces_fill_the_room_that_heavy_ones_leave() -> None:
    assert box_count([a_piece(1_000, 8), a_piece(6_000, 2)], "ambient") == 2


def test_nothing_is_one_box() -> None:
    assert box_count([], "ambient") == 1


@given(st.lists(st.tuples(st.integers(1, 12_000), st.integers(1, 30)), min_size=1, max_size=8))
def test_boxes_lie_between_the_weight_and_a_box_each(loads: list[tuple[int, int]]) -> None:
    boxes = box_count([a_piece(weight, quantity) for weight, quantity in loads], "ambient")
    weight = sum(weight * quantity for weight, quantity in loads)
    if all(weight <= 10_000 for weight, _ in loads):
        assert -(-weight // 10_000) <= boxes <= max(1, 2 * weight // 10_000 + 1)
    assert boxes <= sum(quantity for _, quantity in loads)


@pytest.mark.parametrize(
    ("to", "destination"),
    [
        ("13", Destination("13")),
        ("１３", Destination("13")),
        ("907-0001", Destination("47", "9070001")),
        ("〒１６０ー００２３", Destination("13", "1600023")),
        ("48", None),
        ("999-9999", None),
        ("", None),
        ("東京", None),
    ],
)
def test_a_destination_is_a_prefecture_or_a_postal_code(
    to: str, destination: Destination | None
) -> None:
    assert destination_of(to) == destination
