"""What a quote is computed from: the cart's lines, and the makers' terms for one destination."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, select
from sqlalchemy.orm import contains_eager, joinedload

from shop.catalog.models import Product, ProductStatus, Sku
from shop.db import db
from shop.money import Yen
from shop.orders.cart_models import CartLine
from shop.shipping.calendar import Closure, MakerCalendar, weekdays
from shop.shipping.terms import Destination, RateRow, ShippingTerms
from shop.stock.availability import free_pieces
from shop.stock.models import StockPool
from shop.vendors.models import ShippingProfile, ShippingRate, Vendor, VendorClosure


@dataclass(frozen=True, slots=True)
class CartRow:
    """A line with what it names, and how many pieces are free."""

    line: CartLine
    sku: Sku
    product: Product
    vendor: Vendor
    free: int

    @property
    def is_on_sale(self) -> bool:
        """Whether it can be bought at all."""
        return self.sku.is_on_sale and self.product.status is ProductStatus.published


def load_rows(cart_id: int, *, now: datetime) -> list[CartRow]:
    """The lines of a cart, oldest first, in one query."""
    query = (
        select(CartLine, free_pieces(now))
        .join(CartLine.sku)
        .join(Sku.product)
        .join(Product.vendor)
        .join(StockPool, StockPool.id == Sku.pool_id)
        .where(CartLine.cart_id == cart_id)
        .options(
            contains_eager(CartLine.sku)
            .contains_eager(Sku.product)
            .contains_eager(Product.vendor)
            .joinedload(Vendor.municipality)
        )
        .order_by(CartLine.id)
    )
    return [
        CartRow(line, line.sku, line.sku.product, line.sku.product.vendor, free)
        for line, free in db.session.execute(query)
    ]


class Terms:
    """Profiles, rates to one prefecture, and closures of some makers."""

    def __init__(
        self,
        profiles: dict[tuple[int, str], ShippingProfile],
        rates: dict[tuple[int, str], RateRow],
        closures: dict[int, tuple[Closure, ...]],
        origins: dict[int, str],
    ) -> None:
        self._profiles = profiles
        self._rates = rates
        self._closures = closures
        self._origins = origins

    def profile(self, vendor_id: int, temperature: str) -> ShippingTerms:
        """The maker's terms; a maker without a profile for it asks no fee and ships nowhere."""
        found = self._profiles.get((vendor_id, temperature))
        origin = self._origins.get(vendor_id, "13")
        if found is None:
            return ShippingTerms(temperature, "yamato", origin, 1, None, Yen.zero)
        return ShippingTerms(
            temperature=temperature,
            carrier=found.carrier.value,
            origin_prefecture=origin,
            lead_days=found.lead_days,
            free_from=found.free_from,
            island_surcharge=found.island_surcharge,
        )

    def rate(self, vendor_id: int, temperature: str) -> RateRow | None:
        """The fee of a box; None: the maker does not ship there."""
        return self._rates.get((vendor_id, temperature))

    def calendar(self, vendor: Vendor) -> MakerCalendar:
        """When the maker works."""
        return MakerCalendar(
            closed_weekdays=weekdays(vendor.closed_weekdays),
            observes_public_holidays=vendor.observes_public_holidays,
            cutoff_hour=vendor.cutoff_hour,
            closures=self._closures.get(vendor.id, ()),
        )


def load_terms(vendor_ids: Iterable[int], destination: Destination) -> Terms:
    """The terms of some makers for one destination, in two queries."""
    ids = sorted(vendor_ids)
    profiles: dict[tuple[int, str], ShippingProfile] = {}
    rates: dict[tuple[int, str], RateRow] = {}
    origins: dict[int, str] = {}
    query = (
        select(ShippingProfile, ShippingRate)
        .outerjoin(
            ShippingRate,
            and_(
                ShippingRate.profile_id == ShippingProfile.id,
                ShippingRate.prefecture_code == destination.prefecture_code,
            ),
        )
        .where(ShippingProfile.vendor_id.in_(ids))
        .options(joinedload(ShippingProfile.vendor))
    )
    for profile, rate in db.session.execute(query):
        key = (profile.vendor_id, profile.temperature.value)
        profiles[key] = profile
        origins[profile.vendor_id] = profile.vendor.prefecture_code
        if rate is not None:
            rates[key] = RateRow(rate.fee, rate.transit_days)
    return Terms(profiles, rates, _closures(ids), origins)


def _closures(vendor_ids: list[int]) -> dict[int, tuple[Closure, ...]]:
    found: dict[int, tuple[Closure, ...]] = {}
    query = (
        select(
            VendorClosure.vendor_id,
            VendorClosure.from_on,
            VendorClosure.to_on,
            VendorClosure.reason,
        )
        .where(VendorClosure.vendor_id.in_(vendor_ids))
        .order_by(VendorClosure.from_on)
    )
    for vendor_id, from_on, to_on, reason in db.session.execute(query):
        found[vendor_id] = (*found.get(vendor_id, ()), Closure(from_on, to_on, reason))
    return found
