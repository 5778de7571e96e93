"""Goods on sale, complete enough for every page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shop.catalog.models import (
    AllergenState,
    Category,
    Label,
    Product,
    ProductAllergen,
    ProductStatus,
    Sku,
    TaxClass,
)
from shop.db import db
from shop.money import Yen
from shop.places.models import Municipality
from shop.stock.models import StockPool
from shop.vendors.models import Temperature, Vendor
from tests.factories import vendors
from tests.factories.counting import number, saved

LONG_AGO = datetime(2026, 3, 1, 0, 0, tzinfo=UTC)


def category(code: str = "produce", **columns: Any) -> Category:
    """A shelf; the same one when it is there already."""
    found = db.session.get(Category, code)
    if found is not None:
        return found
    values: dict[str, Any] = {"name": "農産", "name_en": "Produce", "sort": 1}
    return saved(Category(code=code, **values | columns))


def stock_pool(**columns: Any) -> StockPool:
    """Twenty pieces."""
    return saved(StockPool(**{"capacity": 20} | columns))


def sku(*, product: Product, stock: int = 20, **columns: Any) -> Sku:
    """One way to buy a product, with a pool of its own."""
    values: dict[str, Any] = {
        "product_id": product.id,
        "pool_id": columns.pop("pool_id", None) or stock_pool(capacity=stock).id,
        "code": None,
        "name": "2kg箱",
        "name_en": "2 kg box",
        "price": product.price,
        "weight_g": 2_200,
        "size_class": 80,
    }
    return saved(Sku(**values | columns))


def product(
    *,
    vendor: Vendor | None = None,
    category_code: str = "produce",
    stock: int = 20,
    allergens: dict[str, AllergenState] | None = None,
    **columns: Any,
) -> Product:
    """A published product with one SKU and a label. `stock=0` is sold out."""
    count = number()
    maker = vendor or vendors.vendor()
    town = db.session.get_one(Municipality, maker.municipality_id)
    category(category_code)
    values: dict[str, Any] = {
        "vendor_id": maker.id,
        "municipality_id": town.id,
        "category_code": category_code,
        "status": ProductStatus.published,
        "name": f"見本みかん{count}",
        "name_kana": "みほんみかん",
        "name_en": f"Sample mikan {count}",
        "catch": "甘くて小さい早生です。",
        "story": "潮風の畑で育てました。\n\n皮が薄く、むきやすい実です。",
        "tax_class": TaxClass.food,
        "temperature": Temperature.ambient,
        "picture_kind": "mikan",
        "season": "autumn",
        "published_at": LONG_AGO,
        "created_at": LONG_AGO,
        "price": Yen(1_080),
        "prefecture_code": town.prefecture_code,
        "region": town.region,
    }
    made = saved(Product(**values | columns))
    sku(product=made, stock=stock)
    label(product=made)
    for code, state in (allergens or {}).items():
        saved(ProductAllergen(product_id=made.id, allergen_code=code, state=state))
    return made


def label(*, product: Product, **columns: Any) -> Label:
    """What a food must say of itself."""
    values: dict[str, Any] = {
        "product_id": product.id,
        "food_name": "うんしゅうみかん",
        "origin": "愛媛県宇和島市",
        "net_content": "2kg",
        "shelf_kind": "best_before",
        "shelf_days": 14,
        "storage": "涼しい所で保存してください。",
        "maker_name": "見本農園（架空）",
        "maker_address": "愛媛県見本1-2-3",
        "nutrition": {
            "per": "100g",
            "kcal": 49,
            "protein": 0.7,
            "fat": 0.1,
            "carbs": 12,
            "salt": 0,
        },
    }
    return saved(Label(**values | columns))
