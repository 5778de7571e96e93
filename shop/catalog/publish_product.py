"""Put a product on sale, when the law and our own rules have nothing against it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from shop.audit.record import record
from shop.catalog.allergens import MANDATORY, allergen
from shop.catalog.errors import (
    NO_LABEL,
    NO_LICENCE,
    NO_SHIPPING,
    NO_SKU,
    UNKNOWN_ALLERGEN,
    VENDOR_NOT_APPROVED,
    WRONG_STATE,
    CannotPublish,
)
from shop.catalog.models import AllergenState, Product, ProductStatus, TaxClass
from shop.catalog.reindex import reindex_products
from shop.clock import today_jst
from shop.db import db
from shop.errors import NotFound
from shop.vendors.makers import liquor_licence, profile_of
from shop.vendors.models import Vendor, VendorStatus

_FROM = (ProductStatus.draft, ProductStatus.review)


def publish_product(*, product_id: int, actor: str, now: datetime) -> Product:
    """Publish a draft or reviewed product. Raises CannotPublish with every reason, NotFound."""
    product = _loaded(product_id)
    reasons = list(reasons_against(product, today=today_jst(now)))
    if reasons:
        raise CannotPublish(reasons)
    before = product.status
    product.status = ProductStatus.published
    product.published_at = product.published_at or now
    product.version += 1
    reindex_products(product_ids=[product.id])
    record(
        actor=actor,
        code="product.published",
        object_kind="product",
        object_id=product.id,
        now=now,
        before={"status": before.value},
        after={"status": product.status.value},
    )
    return product


def reasons_against(product: Product, *, today: date) -> Iterator[str]:
    """Codes of shop.catalog.errors; none: it may be published (酒税法, 食品表示基準)."""
    if product.status not in _FROM:
        yield WRONG_STATE
    if product.vendor.status is not VendorStatus.approved:
        yield VENDOR_NOT_APPROVED
    if product.label is None:
        yield NO_LABEL
    if not any(sku.is_on_sale for sku in product.skus):
        yield NO_SKU
    if profile_of(product.vendor, product.temperature) is None:
        yield NO_SHIPPING
    if product.tax_class is TaxClass.alcohol and not _may_sell_alcohol(product.vendor, today):
        yield NO_LICENCE
    if product.tax_class is TaxClass.food and _has_unknown_mandatory(product):
        yield UNKNOWN_ALLERGEN


def _may_sell_alcohol(vendor: Vendor, today: date) -> bool:
    licence = liquor_licence(vendor)
    if licence is None or licence.issued_on > today:
        return False
    return licence.expires_on is None or licence.expires_on >= today


def _has_unknown_mandatory(product: Product) -> bool:
    unknown = [
        allergen(row.allergen_code)
        for row in product.allergens
        if row.state is AllergenState.unknown
    ]
    return any(one is not None and one.category == MANDATORY for one in unknown)


def _loaded(product_id: int) -> Product:
    found = db.session.scalar(
        select(Product)
        .where(Product.id == product_id)
        .options(
            joinedload(Product.label),
            selectinload(Product.skus),
            selectinload(Product.allergens),
            joinedload(Product.vendor).options(
                selectinload(Vendor.licences), selectinload(Vendor.profiles)
            ),
        )
    )
    if found is None:
        raise NotFound
    return found
