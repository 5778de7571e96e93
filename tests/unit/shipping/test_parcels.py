"""Which goods travel together."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from shop.money import Yen, total
from shop.shipping import reasons
from shop.shipping.parcels import TEMPERATURES, Piece, plan_parcels
from shop.shipping.reasons import Reason


def a_piece(
    key: int,
    temperature: str,
    *,
    vendor_id: int = 1,
    can_chill: bool = False,
    quantity: int = 1,
    season: str = "",
) -> Piece:
    return Piece(key, vendor_id, temperature, can_chill, quantity, 500, 60, Yen(1000), season)


def plan(*pieces: Piece) -> list[tuple[int, str, list[int]]]:
    return [
        (parcel.vendor_id, parcel.temperature, [piece.key for piece in parcel.pieces])
        for parcel in plan_parcels(pieces)
    ]


def test_frozen_fish_noodles_cheese_and_another_maker_are_four_parcels() -> None:
    cart = (
        a_piece(1, "frozen"),
        a_piece(2, "ambient"),
        a_piece(3, "chilled"),
        a_piece(4, "ambient", vendor_id=2),
    )
    assert plan(*cart) == [
        (1, "ambient", [2]),
        (1, "chilled", [3]),
        (1, "frozen", [1]),
        (2, "ambient", [4]),
    ]


def test_noodles_that_may_be_chilled_ride_with_the_cheese() -> None:
    chilled, frozen, other = plan_parcels(
        [
            a_piece(1, "frozen"),
            a_piece(2, "ambient", can_chill=True, quantity=3),
            a_piece(3, "chilled"),
            a_piece(4, "ambient", vendor_id=2),
        ]
    )
    assert [piece.key for piece in chilled.pieces] == [2, 3]
    assert chilled.reasons == (
        Reason(reasons.CHILLED_APART),
        Reason(reasons.RIDES_CHILLED, count=3),
    )
    assert frozen.reasons == (Reason(reasons.FROZEN_APART),)
    assert other.reasons == ()


def test_nothing_rides_when_no_parcel_is_saved() -> None:
    cart = (
        a_piece(1, "ambient", can_chill=True),
        a_piece(2, "ambient", can_chill=False),
        a_piece(3, "chilled"),
    )
    assert plan(*cart) == [(1, "ambient", [1, 2]), (1, "chilled", [3])]
    assert plan(a_piece(1, "ambient", can_chill=True)) == [(1, "ambient", [1])]


def test_nothing_rides_with_the_frozen() -> None:
    cart = (a_piece(1, "ambient", can_chill=True), a_piece(2, "frozen"))
    assert plan(*cart) == [(1, "ambient", [1]), (1, "frozen", [2])]


def test_goods_out_of_season_travel_apart() -> None:
    now, later = plan_parcels([a_piece(1, "ambient", season="s0601"), a_piece(2, "ambient")])
    assert (now.key, later.key) == ("1-ambient", "1-ambient-s0601")
    assert later.reasons == (Reason(reasons.SEASON_APART),)
    assert now.subtotal == Yen(1000)


def test_an_empty_cart_has_no_parcels() -> None:
    assert plan_parcels([]) == ()


pieces = st.builds(
    Piece,
    key=st.integers(1, 10**6),
    vendor_id=st.integers(1, 3),
    temperature=st.sampled_from(TEMPERATURES),
    can_chill=st.booleans(),
    quantity=st.integers(1, 9),
    weight_g=st.integers(1, 5000),
    size_class=st.just(60),
    subtotal=st.integers(1, 9999).map(Yen),
    season=st.sampled_from(["", "s0601"]),
)
carts = st.lists(pieces, max_size=8, unique_by=lambda piece: piece.key)


@given(carts)
def test_every_piece_is_in_exactly_one_parcel(cart: list[Piece]) -> None:
    plans = plan_parcels(cart)
    inside = [piece for parcel in plans for piece in parcel.pieces]
    assert sorted(piece.key for piece in inside) == sorted(piece.key for piece in cart)
    assert total(parcel.subtotal for parcel in plans) == total(piece.subtotal for piece in cart)
    assert len({parcel.key for parcel in plans}) == len(plans)


@given(carts)
def test_a_parcel_has_one_maker_one_season_and_a_temperature_its_goods_bear(
    cart: list[Piece],
) -> None:
    for parcel in plan_parcels(cart):
        for piece in parcel.pieces:
            assert (piece.vendor_id, piece.season) == (parcel.vendor_id, parcel.season)
            rides = piece.temperature == "ambient" and piece.can_chill
            assert piece.temperature == parcel.temperature or (
                rides and parcel.temperature == "chilled"
            )


@given(st.lists(pieces, max_size=4, unique_by=lambda piece: piece.key))
def test_the_order_of_the_cart_does_not_change_the_parcels(cart: list[Piece]) -> None:
    contents = {
        frozenset(
            (parcel.key, frozenset(piece.key for piece in parcel.pieces))
            for parcel in plan_parcels(order)
        )
        for order in permutations(cart)
    }
    assert len(contents) == 1
