"""One product with everything its page says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import joinedload

from shop.catalog.listing import ListedProduct, free_of_product, goods_on_sale, listed
from shop.catalog.models import AllergenState, Product, ProductStatus, Sku
from shop.db import db
from shop.errors import NotFound
from shop.money import Yen
from shop.stock.availability import free_pieces
from shop.stock.models import StockPool
from shop.vendors.models import Temperature


@dataclass(frozen=True, slots=True)
class SkuOnPage:
    """A way to buy the product, and how many can be had."""

    id: int
    name: str
    name_en: str | None
    price: Yen
    weight_g: int
    size_class: int
    free: int


@dataclass(frozen=True, slots=True)
class ProductPage:
    """The product with maker, town, label, shelf and allergens loaded; its SKUs on sale."""

    product: Product
    skus: tuple[SkuOnPage, ...]

    @property
    def is_sold_out(self) -> bool:
        """No SKU can be had now."""
        return all(sku.free <= 0 for sku in self.skus)

    @property
    def first(self) -> SkuOnPage | None:
        """The SKU that is chosen before anybody chooses: the first that can be had."""
        return next((sku for sku in self.skus if sku.free > 0), next(iter(self.skus), None))

    def allergens(self, state: AllergenState) -> set[str]:
        """Codes of the allergens declared so."""
        return {row.allergen_code for row in self.product.allergens if row.state is state}


def product_page(product_id: int, *, now: datetime) -> ProductPage:
    """Load a published product in two queries. Raises NotFound."""
    product = db.session.execute(
        select(Product)
        .where(Product.id == product_id, Product.status == ProductStatus.published)
        .options(
            joinedload(Product.vendor),
            joinedload(Product.municipality),
            joinedload(Product.category),
            joinedload(Product.label),
            joinedload(Product.allergens),
        )
    )
    found = product.unique().scalar_one_or_none()
    if found is None:
        raise NotFound
    return ProductPage(found, _skus(found.id, now))


def _skus(product_id: int, now: datetime) -> tuple[SkuOnPage, ...]:
    rows = db.session.execute(
        select(
            Sku.id, Sku.name, Sku.name_en, Sku.price, Sku.weight_g, Sku.size_class, free_pieces(now)
        )
        .join(StockPool, StockPool.id == Sku.pool_id)
        .where(Sku.product_id == product_id, Sku.is_on_sale)
        .order_by(Sku.sort, Sku.id)
    )
    return tuple(SkuOnPage(*row) for row in rows)


def same_parcel_goods(product: Product, *, now: datetime, limit: int) -> list[ListedProduct]:
    """Other goods of the maker that may ride in the same parcel and can be had, in one query."""
    statement = goods_on_sale(now).where(
        Product.vendor_id == product.vendor_id,
        Product.id != product.id,
        _rides_with(product),
        free_of_product(now) > 0,
    )
    ordered = statement.order_by(Product.popularity.desc(), Product.id.desc())
    return listed(ordered.limit(limit))


def _rides_with(product: Product) -> ColumnElement[bool]:
    """The same 温度帯; 常温 goods that may be chilled ride with 冷蔵 (never with 冷凍)."""
    same = Product.temperature == product.temperature
    if product.temperature is Temperature.chilled:
        return or_(same, and_(Product.temperature == Temperature.ambient, Product.can_chill))
    if product.temperature is Temperature.ambient and product.can_chill:
        return or_(same, Product.temperature == Temperature.chilled)
    return same
