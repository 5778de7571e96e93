"""What a parcel costs to the door, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shop.money import Yen
from shop.shipping import reasons
from shop.shipping.parcels import AMBIENT, Piece
from shop.shipping.reasons import Reason
from shop.shipping.terms import Destination, RateRow, ShippingTerms

# Carriers' limits by size class, in grams (宅急便の規格, japan.md §4.1).
WEIGHT_LIMITS = {60: 2_000, 80: 5_000, 100: 10_000, 120: 15_000, 140: 20_000, 160: 25_000}
_USUAL_SIZE = 100  # makers' fees are flat; a box grows to this before there is a second one
_LARGEST_COOL = 120  # クール宅急便: up to 120 cm and 15 kg


@dataclass(frozen=True, slots=True)
class FeeQuote:
    """The fee of a parcel (tax included), its boxes and the reasons; no fee, no delivery."""

    fee: Yen | None
    boxes: int
    reasons: tuple[Reason, ...]

    @property
    def is_deliverable(self) -> bool:
        """Whether the maker ships there at all."""
        return self.fee is not None


def quote(
    *,
    pieces: Iterable[Piece],
    subtotal: Yen,
    terms: ShippingTerms,
    rate: RateRow | None,
    destination: Destination,
) -> FeeQuote:
    """Return what a parcel costs: boxes × fee of the prefecture, nothing above the maker's sum.

    An island's surcharge is asked for each box, whether shipping is included or not. Without a rate
    row the maker does not ship to that prefecture.
    """
    boxes = box_count(pieces, terms.temperature)
    island = destination.island
    if rate is None:
        return FeeQuote(None, boxes, (Reason(reasons.NO_DELIVERY),))
    is_free = terms.free_from is not None and subtotal >= terms.free_from
    fee = Yen.zero if is_free else rate.fee * boxes
    why = [_why_this_fee(fee, terms.free_from, subtotal, is_free=is_free)]
    if boxes > 1:
        why.append(Reason(reasons.BOXES, count=boxes, yen=Yen.zero if is_free else rate.fee))
    if island is not None and island.takes_surcharge and terms.island_surcharge:
        surcharge = terms.island_surcharge * boxes
        fee += surcharge
        why.append(
            Reason(
                reasons.ISLAND_SURCHARGE,
                yen=surcharge,
                name=island.name,
                name_en=island.name_en,
            )
        )
    return FeeQuote(fee, boxes, tuple(reason for reason in why if reason))


def _why_this_fee(
    fee: Yen, free_from: Yen | None, subtotal: Yen, *, is_free: bool
) -> Reason | None:
    if is_free:
        return Reason(reasons.FREE_REACHED, yen=free_from)
    if not fee:
        return Reason(reasons.SHIPPING_INCLUDED)
    if free_from is not None:
        return Reason(reasons.FREE_ABOVE_GAP, yen=free_from - subtotal)
    return None


def box_count(pieces: Iterable[Piece], temperature: str) -> int:
    """Return how many boxes the goods need by weight, at least one.

    A box may weigh what the carrier allows for the largest piece's size, or for 100 cm if that is
    more (cool boxes end at 120 cm). The heaviest pieces are packed first, each into the first box
    with room; a piece above the limit gets a box of its own.
    """
    inside = sorted(pieces, key=lambda piece: piece.weight_g, reverse=True)
    largest = max((piece.size_class for piece in inside), default=0)
    limit = _weight_limit(max(largest, _USUAL_SIZE), temperature)
    room: list[int] = []
    for piece in inside:
        _pack(piece.weight_g, piece.quantity, limit, room)
    return max(1, len(room))


def _weight_limit(size_class: int, temperature: str) -> int:
    allowed = size_class if temperature == AMBIENT else min(size_class, _LARGEST_COOL)
    fitting = [limit for size, limit in WEIGHT_LIMITS.items() if size >= allowed]
    return fitting[0] if fitting else max(WEIGHT_LIMITS.values())


def _pack(weight: int, quantity: int, limit: int, room: list[int]) -> None:
    """Put `quantity` pieces of one weight into boxes; `room` is what each box can still take."""
    if weight <= 0:
        return
    for place, free in enumerate(room):
        fitting = min(quantity, free // weight)
        room[place] -= fitting * weight
        quantity -= fitting
    per_box = max(1, limit // weight)
    while quantity > 0:
        packed = min(quantity, per_box)
        room.append(max(0, limit - packed * weight))
        quantity -= packed
