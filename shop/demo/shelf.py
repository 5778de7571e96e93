"""What invented buyers put into carts: goods by popularity and season, and stock that is filled up."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from shop.catalog.models import TaxClass
from shop.clock import today_jst
from shop.db import db
from shop.demo.goods import ACTOR, Good, stock_of
from shop.orders.cart_models import Cart
from shop.orders.change_cart import put_in
from shop.orders.errors import TooMany
from shop.shipping.calendar import Season
from shop.stock.availability import free_by_pool
from shop.stock.receive import receive
from shop.stock.sell import sell

_REFILL = 24  # pieces that a maker brings at a time
_PLAIN_STOCK = 10  # what has fewer pieces now is rare: hardly bought, never filled up for an order


@dataclass(frozen=True, slots=True)
class Offer:
    """A SKU as invented buyers see it."""

    sku_id: int
    vendor: str
    weight: int
    is_alcohol: bool
    is_rare: bool
    since: date
    season: Season | None

    def is_on(self, day: date) -> bool:
        """Whether it can be bought on a day and goes soon."""
        return self.since < day and (self.season is None or self.season.covers(day))


class Shelf:
    """All offers, and how much of each there shall be in the end. Pools have their SKUs' ids."""

    def __init__(self, goods: Iterable[Good], *, now: datetime) -> None:
        """Of the goods of the file; those in their likeness only make the list long."""
        self._wanted: dict[int, int] = {}
        self._brought = 0
        self.offers: list[Offer] = []
        for good in goods:
            if not good.copy:
                self._add(good, now)

    def _add(self, good: Good, now: datetime) -> None:
        season = Season.between(good.row["harvest_from"] or None, good.row["harvest_to"] or None)
        for place, pieces in enumerate(stock_of(good)):
            self._wanted[good.sku_id + place] = pieces
            self.offers.append(
                Offer(
                    sku_id=good.sku_id + place,
                    vendor=good.maker.key,
                    weight=(int(good.row["popularity"]) + 5) ** 2 // (1 + 3 * place),
                    is_alcohol=good.row["tax_class"] == TaxClass.alcohol.value,
                    is_rare=pieces < _PLAIN_STOCK,
                    since=today_jst(good.published_at(now)),
                    season=season,
                )
            )

    def draw(
        self, dice: random.Random, *, day: date, count: int, vendors: Sequence[str] = ()
    ) -> list[Offer]:
        """Draw different offers of a day; with `vendors`, at least one of each of these makers first."""
        open_now = [offer for offer in self.offers if not offer.is_rare and offer.is_on(day)]
        drawn: list[Offer] = []
        for vendor in vendors:
            drawn += _pick(dice, [offer for offer in open_now if offer.vendor == vendor], drawn)
        while len(drawn) < min(count, len(open_now)):
            drawn += _pick(dice, open_now, drawn)
        return drawn

    def of(self, vendor: str, *, day: date) -> list[Offer]:
        """A maker's plain offers of a day."""
        return [
            offer
            for offer in self.offers
            if offer.vendor == vendor and not offer.is_rare and offer.is_on(day)
        ]

    def rare(self) -> list[Offer]:
        """Something that is sold out now (one, if any): what somebody paid for too late."""
        return [offer for offer in self.offers if self._wanted[offer.sku_id] == 0][:1]

    def put_in(self, cart: Cart, offer: Offer, *, quantity: int, now: datetime) -> None:
        """Put pieces into a cart; the maker brings new ones when there are too few."""
        try:
            put_in(cart=cart, sku_id=offer.sku_id, quantity=quantity, now=now)
        except TooMany:
            self.bring(offer.sku_id, _REFILL, now=now)
            put_in(cart=cart, sku_id=offer.sku_id, quantity=quantity, now=now)

    def bring(self, pool_id: int, pieces: int, *, now: datetime) -> None:
        """The maker brings pieces."""
        self._brought += 1
        receive(
            pool_id=pool_id, pieces=pieces, cause="maker", actor=ACTOR, now=now,
            key=f"received:{pool_id}:{self._brought}",
        )  # fmt: skip

    def settle(self, *, now: datetime) -> None:
        """Let every pool have as many free pieces as the file says: brought, or sold at the door."""
        wanted = self._wanted
        pools = sorted(wanted)
        free = free_by_pool(pools, now=now)
        for pool_id in pools:
            more = wanted[pool_id] - free[pool_id]
            if more > 0:
                self.bring(pool_id, more, now=now)
        sold = {pool: free[pool] - wanted[pool] for pool in pools if free[pool] > wanted[pool]}
        if sold:
            sell(wants=sold, cause="maker's own shop", key="own-shop", actor=ACTOR, now=now)
        db.session.flush()  # what follows counts


def _pick(dice: random.Random, offers: Sequence[Offer], drawn: Sequence[Offer]) -> list[Offer]:
    """One offer that was not drawn yet, popular ones more often; nothing when there is none."""
    left = [offer for offer in offers if offer not in drawn]
    return dice.choices(left, weights=[offer.weight for offer in left]) if left else []
