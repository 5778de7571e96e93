"""Products, SKUs, labels, allergens, tags and price history."""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.db import Base
from shop.money import Yen
from shop.places.models import Municipality
from shop.stock.models import StockPool
from shop.vendors.models import Temperature, Vendor


class ProductStatus(Enum):
    """Only a published product is in list, search and cart."""

    draft = "draft"
    review = "review"
    published = "published"
    withdrawn = "withdrawn"


class TaxClass(Enum):
    """Which dated rate applies (research/japan.md §1.1). Alcohol includes 本みりん."""

    food = "food"
    standard = "standard"
    alcohol = "alcohol"


class Category(Base):
    """A shelf of the shop."""

    __tablename__ = "category"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str]
    sort: Mapped[int]


class Product(Base):
    """商品. The columns from `price` on are copies that make the list one query (refresh_listing)."""

    __tablename__ = "product"
    __table_args__ = (
        Index("ix_product_vendor_id", "vendor_id"),
        Index("ix_product_status_popularity", "status", "popularity", "id"),
        Index("ix_product_status_published_at", "status", "published_at", "id"),
        Index("ix_product_status_price", "status", "price", "id"),
        Index("ix_product_municipality_id", "municipality_id", "status", "popularity", "id"),
        Index("ix_product_season", "status", "season", "popularity", "id"),
        # Covers the facets' grouped count, so that it never touches the rows.
        Index(
            "ix_product_facets",
            "status",
            "municipality_id",
            "category_code",
            "temperature",
            "price",
            "not_free_mask",
        ),
        Index("ix_product_category_code", "category_code", "status", "popularity"),
        Index("ix_product_prefecture_code", "prefecture_code", "status", "popularity"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"))
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipality.id"))
    category_code: Mapped[str] = mapped_column(ForeignKey("category.code"))
    status: Mapped[ProductStatus] = mapped_column(default=ProductStatus.draft)
    name: Mapped[str]
    name_kana: Mapped[str]
    name_en: Mapped[str | None]
    catch: Mapped[str] = mapped_column(default="")
    catch_en: Mapped[str | None]
    story: Mapped[str] = mapped_column(Text, default="")
    story_en: Mapped[str | None] = mapped_column(Text)
    serving: Mapped[str] = mapped_column(Text, default="")
    serving_en: Mapped[str | None] = mapped_column(Text)
    tax_class: Mapped[TaxClass]
    temperature: Mapped[Temperature]
    can_chill: Mapped[bool] = mapped_column(default=False)
    picture_kind: Mapped[str]
    season: Mapped[str]
    harvest_from: Mapped[str | None]  # MM-DD; only for goods that ship in their season
    harvest_to: Mapped[str | None]
    search_words: Mapped[str] = mapped_column(Text, default="")
    published_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    # Copies for the list.
    price: Mapped[Yen]  # of the cheapest SKU on sale, tax included
    prefecture_code: Mapped[str]
    region: Mapped[str]
    not_free_mask: Mapped[int] = mapped_column(default=0)  # allergens that are not declared absent
    popularity: Mapped[int] = mapped_column(default=0)

    vendor: Mapped[Vendor] = relationship(lazy="raise_on_sql")
    municipality: Mapped[Municipality] = relationship(lazy="raise_on_sql")
    category: Mapped[Category] = relationship(lazy="raise_on_sql")
    skus: Mapped[list[Sku]] = relationship(
        back_populates="product", lazy="raise_on_sql", order_by="Sku.sort"
    )
    label: Mapped[Label | None] = relationship(back_populates="product", lazy="raise_on_sql")
    allergens: Mapped[list[ProductAllergen]] = relationship(
        back_populates="product", lazy="raise_on_sql"
    )


class Sku(Base):
    """規格: what is put into the cart, with its price and its pool."""

    __tablename__ = "sku"
    __table_args__ = (
        CheckConstraint("price > 0", name="price_positive"),
        Index("ix_sku_product_id", "product_id"),
        UniqueConstraint("pool_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    pool_id: Mapped[int] = mapped_column(ForeignKey("stock_pool.id"))
    code: Mapped[str | None]  # the maker's own
    name: Mapped[str]  # e.g. '2玉入り'
    name_en: Mapped[str | None]
    price: Mapped[Yen]  # tax included
    weight_g: Mapped[int]
    size_class: Mapped[int] = mapped_column(default=60)
    is_on_sale: Mapped[bool] = mapped_column(default=True)
    sort: Mapped[int] = mapped_column(default=0)

    product: Mapped[Product] = relationship(back_populates="skus", lazy="raise_on_sql")
    pool: Mapped[StockPool] = relationship(lazy="raise_on_sql")


class Label(Base):
    """What is in it (食品表示基準; for crafts material, size and care). See japan.md §2.4."""

    __tablename__ = "label"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    food_name: Mapped[str] = mapped_column(default="")
    ingredients: Mapped[str] = mapped_column(Text, default="")
    ingredients_en: Mapped[str | None] = mapped_column(Text)
    additives: Mapped[str] = mapped_column(default="")
    origin: Mapped[str] = mapped_column(default="")
    origin_en: Mapped[str | None]
    net_content: Mapped[str] = mapped_column(default="")
    net_content_en: Mapped[str | None]
    shelf_kind: Mapped[str] = mapped_column(default="none")  # best_before | use_by | none
    shelf_style: Mapped[str] = mapped_column(default="from_shipping")  # | from_production
    shelf_days: Mapped[int | None]
    storage: Mapped[str] = mapped_column(default="")
    storage_en: Mapped[str | None]
    after_open: Mapped[str] = mapped_column(default="")
    maker_name: Mapped[str] = mapped_column(default="")
    maker_address: Mapped[str] = mapped_column(default="")
    nutrition: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    alcohol_percent: Mapped[str] = mapped_column(default="")
    material: Mapped[str] = mapped_column(default="")
    material_en: Mapped[str | None]
    size_text: Mapped[str] = mapped_column(default="")
    care: Mapped[str] = mapped_column(Text, default="")
    care_en: Mapped[str | None] = mapped_column(Text)

    product: Mapped[Product] = relationship(back_populates="label", lazy="raise_on_sql")


class AllergenState(Enum):
    """What the maker declares about one allergen."""

    contains = "contains"
    same_line = "same_line"
    free = "free"
    unknown = "unknown"


class ProductAllergen(Base):
    """A declaration that is not `free` (an allergen without a row is declared absent)."""

    __tablename__ = "product_allergen"

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    allergen_code: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[AllergenState]

    product: Mapped[Product] = relationship(back_populates="allergens", lazy="raise_on_sql")


class Tag(Base):
    """A word under which goods are gathered, e.g. 手みやげ."""

    __tablename__ = "tag"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    name_en: Mapped[str]


class ProductTag(Base):
    """A product under a tag."""

    __tablename__ = "product_tag"
    __table_args__ = (Index("ix_product_tag_tag_code", "tag_code"),)

    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), primary_key=True)
    tag_code: Mapped[str] = mapped_column(ForeignKey("tag.code"), primary_key=True)


class PriceHistory(Base):
    """A price and the moment from which it was asked (景品表示法: struck-through prices)."""

    __tablename__ = "price_history"
    __table_args__ = (Index("ix_price_history_sku_id", "sku_id", "from_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"))
    price: Mapped[Yen]
    from_at: Mapped[datetime]
    actor: Mapped[str]
