"""Which goods travel together: one parcel has one maker, one temperature, one season."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shop.money import Yen, total
from shop.shipping import reasons
from shop.shipping.reasons import Reason

AMBIENT, CHILLED, FROZEN = TEMPERATURES = ("ambient", "chilled", "frozen")


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the cart as shipping sees it.

    `subtotal` is what is paid for the line (tax included, after discounts), `weight_g` and
    `size_class` (60, 80 … cm) are of one of `quantity`. `season` keeps goods apart that cannot ship
    now: '' ships at any time, other words travel only with their like.
    """

    key: int  # the line's id, handed back
    vendor_id: int
    temperature: str
    can_chill: bool
    quantity: int
    weight_g: int
    size_class: int
    subtotal: Yen
    season: str = ""


@dataclass(frozen=True, slots=True)
class ParcelPlan:
    """A parcel to be, with the reasons why it is one of its own."""

    vendor_id: int
    temperature: str
    season: str
    pieces: tuple[Piece, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def key(self) -> str:
        """The parcel's name within the order, the same as long as the cart holds these goods."""
        return "-".join(filter(None, (str(self.vendor_id), self.temperature, self.season)))

    @property
    def subtotal(self) -> Yen:
        """What is paid for the goods inside."""
        return total(piece.subtotal for piece in self.pieces)


def plan_parcels(pieces: Iterable[Piece]) -> tuple[ParcelPlan, ...]:
    """Group the lines of a cart into parcels: by maker as they come, then 常温, 冷蔵, 冷凍.

    常温 goods ride in the 冷蔵 parcel of the same maker and season only when all of them may be
    chilled, so that a parcel less is sent; 冷凍 travels alone, always (japan.md §4.1).
    """
    by_maker: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_maker.setdefault(piece.vendor_id, []).append(piece)
    return tuple(plan for inside in by_maker.values() for plan in _plans_of_maker(inside))


def _plans_of_maker(pieces: Sequence[Piece]) -> list[ParcelPlan]:
    groups: dict[tuple[str, str], list[Piece]] = {}
    for season in dict.fromkeys(piece.season for piece in pieces):
        of_season = [piece for piece in pieces if piece.season == season]
        riding = _may_all_ride(of_season)
        for piece in of_season:
            ride = riding and piece.temperature == AMBIENT
            groups.setdefault((season, CHILLED if ride else piece.temperature), []).append(piece)
    in_order = sorted(groups, key=lambda group: (group[0], TEMPERATURES.index(group[1])))
    return [
        ParcelPlan(
            vendor_id=pieces[0].vendor_id,
            temperature=temperature,
            season=season,
            pieces=tuple(groups[season, temperature]),
            reasons=_why(season, temperature, groups),
        )
        for season, temperature in in_order
    ]


def _may_all_ride(pieces: Sequence[Piece]) -> bool:
    ambient = [piece for piece in pieces if piece.temperature == AMBIENT]
    has_chilled = any(piece.temperature == CHILLED for piece in pieces)
    return bool(ambient) and has_chilled and all(piece.can_chill for piece in ambient)


def _why(
    season: str, temperature: str, groups: dict[tuple[str, str], list[Piece]]
) -> tuple[Reason, ...]:
    why = []
    if len(groups) > 1:
        if season:
            why.append(Reason(reasons.SEASON_APART))
        elif temperature == FROZEN:
            why.append(Reason(reasons.FROZEN_APART))
        elif temperature == CHILLED:
            why.append(Reason(reasons.CHILLED_APART))
    riding = [piece for piece in groups[season, temperature] if piece.temperature != temperature]
    if riding:
        why.append(Reason(reasons.RIDES_CHILLED, count=sum(piece.quantity for piece in riding)))
    return tuple(why)
