"""What stands against publishing, and what publishing does."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from shop.audit.models import AuditEntry
from shop.catalog import errors
from shop.catalog.errors import CannotPublish
from shop.catalog.listing import Wish, find_goods
from shop.catalog.models import AllergenState, Label, ProductStatus, Sku, TaxClass
from shop.catalog.publish_product import publish_product
from shop.errors import NotFound
from shop.search.question import ask
from shop.vendors.models import Temperature, VendorStatus
from tests.factories import catalog, vendors

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def refused(product) -> tuple[str, ...]:
    with pytest.raises(CannotPublish) as caught:
        publish_product(product_id=product.id, actor="user:1", now=NOW)
    return caught.value.reasons


def draft(**columns):
    return catalog.product(status=ProductStatus.draft, published_at=None, **columns)


def test_a_complete_draft_goes_on_sale_and_is_found(session):
    product = draft(name="早生みかん", popularity=3)
    publish_product(product_id=product.id, actor="user:1", now=NOW)
    assert (product.status, product.published_at) == (ProductStatus.published, NOW)
    assert [goods.id for goods in find_goods(Wish(question=ask("みかん")), now=NOW)] == [product.id]
    entry = session.scalars(select(AuditEntry)).one()
    assert (entry.code, entry.after) == ("product.published", {"status": "published"})


def test_alcohol_needs_the_makers_licence_valid_today(session):
    assert refused(draft(tax_class=TaxClass.alcohol)) == (errors.NO_LICENCE,)
    expired = vendors.vendor()
    vendors.liquor_licence(vendor=expired, expires_on=date(2026, 11, 19))
    assert refused(draft(vendor=expired, tax_class=TaxClass.alcohol)) == (errors.NO_LICENCE,)
    licensed = vendors.vendor()
    vendors.liquor_licence(vendor=licensed, expires_on=date(2026, 11, 20))
    product = draft(vendor=licensed, tax_class=TaxClass.alcohol)
    publish_product(product_id=product.id, actor="user:1", now=NOW)


def test_food_with_an_undeclared_mandatory_allergen_is_refused(session):
    unknown = AllergenState.unknown
    assert refused(draft(allergens={"egg": unknown})) == (errors.UNKNOWN_ALLERGEN,)
    product = draft(allergens={"apple": unknown})  # recommended only
    publish_product(product_id=product.id, actor="user:1", now=NOW)


def test_every_reason_is_named_at_once(session):
    maker = vendors.vendor(status=VendorStatus.review)
    product = draft(vendor=maker, temperature=Temperature.frozen)
    session.delete(session.get(Label, product.id))
    session.scalars(select(Sku).where(Sku.product_id == product.id)).one().is_on_sale = False
    session.flush()
    session.expire_all()
    assert refused(product) == (
        errors.VENDOR_NOT_APPROVED,
        errors.NO_LABEL,
        errors.NO_SKU,
        errors.NO_SHIPPING,
    )


def test_what_is_published_or_unknown_cannot_be_published(session):
    assert refused(catalog.product()) == (errors.WRONG_STATE,)
    with pytest.raises(NotFound):
        publish_product(product_id=999_999, actor="user:1", now=NOW)
