"""The demo's goods as rows, and any number of further ones in their likeness."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shop.catalog.allergens import allergen_named
from shop.catalog.models import AllergenState, ProductStatus, TaxClass
from shop.demo.bulk import Values
from shop.demo.data_files import Row, UnfitData, read_table
from shop.demo.makers import Maker
from shop.money import Yen
from shop.vendors.models import Temperature

ACTOR = "demo"
_COLUMNS = (
    "no", "code6", "product_ja", "product_kana", "product_en", "category", "price_yen",
    "tax_class", "temperature", "can_chill", "picture_kind", "season", "catch_ja", "catch_en",
    "story_ja", "story_en", "serving_ja", "unit_ja", "unit_en", "net_content", "weight_g",
    "size_class", "shelf_kind", "shelf_style", "shelf_days", "storage_ja", "storage_en",
    "after_open_ja", "ingredients_ja", "ingredients_en", "additives_ja", "origin_ja", "origin_en",
    "food_name_ja", "nutrition", "alcohol_percent", "contains", "same_line", "material_ja",
    "material_en", "size_text_ja", "care_ja", "care_en", "harvest_from", "harvest_to", "stock",
    "popularity", "reading_extra", "skus",
)  # fmt: skip
_NUTRITION = {
    "kcal": "kcal",
    "protein": "protein_g",
    "fat": "fat_g",
    "carb": "carbohydrate_g",
    "salt": "salt_g",
}
_FILLED_DAYS_AGO = 130  # when the pools are first filled: before the first order
_PRICED_DAYS_AGO = 140  # prices are known at least this long, but for what is new
_NEW_EVERY = 17  # one product in so many came within the last weeks
_REPRICED_EVERY = 9  # one in so many had another price before


@dataclass(frozen=True, slots=True)
class Good:
    """One product to be: its row of the file, its maker, and how it differs from the row."""

    id: int
    row: Row
    maker: Maker
    copy: int  # 0: the real one; else its number among those in its likeness
    sku_id: int  # of its first SKU; the pools have the same ids as the SKUs

    @property
    def name(self) -> str:
        """As shown."""
        return self.row["product_ja"] + (f" 見本{self.copy}" if self.copy else "")

    def published_at(self, now: datetime) -> datetime:
        """Since when it is on sale: most for long, some new."""
        if not self.copy and self.id % _NEW_EVERY == 0:
            return now - timedelta(days=3 + self.id % 25, hours=self.id % 7)
        return now - timedelta(days=_PRICED_DAYS_AGO + self.id * 37 % 700, hours=self.id % 11)

    def skus(self) -> list[dict[str, Any]]:
        """What is put into the cart: name_ja, name_en, price, weight_g."""
        if self.row["skus"]:
            found: list[dict[str, Any]] = json.loads(self.row["skus"])
            return found
        return [
            {
                "name_ja": self.row["unit_ja"],
                "name_en": self.row["unit_en"] or None,
                "price": int(self.row["price_yen"]),
                "weight_g": int(self.row["weight_g"]),
            }
        ]

    def price_of(self, listed: int) -> Yen:
        """The real one's price as in the file; those in its likeness differ by up to a fifth."""
        if not self.copy:
            return Yen(listed)
        return Yen(max(100, listed * (80 + self.id * 7 % 41) // 1000 * 10))


def plan_goods(makers: Mapping[str, Maker], *, wanted: int | None) -> list[Good]:
    """The goods of the file in its order, then as many in their likeness as are wanted."""
    rows = read_table("products.csv", _COLUMNS)
    makers_of = _makers_by_good(makers)
    goods: list[Good] = []
    next_sku = 1
    for number in range(len(rows) if wanted is None else wanted):
        row, copy = rows[number % len(rows)], number // len(rows)
        if row["product_ja"] not in makers_of:
            raise UnfitData(f"no maker of vendors.csv makes {row['product_ja']}")
        alike = makers_of[row["product_ja"]]
        good = Good(number + 1, row, alike[copy % len(alike)], copy, next_sku)
        goods.append(good)
        next_sku += len(good.skus())
    return goods


def _makers_by_good(makers: Mapping[str, Maker]) -> dict[str, list[Maker]]:
    """For each good its maker, then those in the maker's likeness (they have the same terms)."""
    alike: dict[str, list[Maker]] = {}
    for maker in makers.values():
        alike.setdefault(maker.like or maker.key, []).append(maker)
    return {name: alike[maker.key] for maker in makers.values() for name in maker.goods}


def product_values(good: Good, now: datetime) -> Values:
    """The row of product (its copies for the list are renewed by reindex)."""
    row, town = good.row, good.maker.town
    published = good.published_at(now)
    return {
        "id": good.id,
        "vendor_id": good.maker.id,
        "municipality_id": town.id,
        "category_code": row["category"],
        "status": ProductStatus.published,
        "name": good.name,
        "name_kana": row["product_kana"],
        "name_en": row["product_en"] + (f" sample {good.copy}" if good.copy else ""),
        "catch": row["catch_ja"],
        "catch_en": row["catch_en"] or None,
        "story": row["story_ja"],
        "story_en": row["story_en"] or None,
        "serving": row["serving_ja"],
        "serving_en": row.get("serving_en") or None,
        "tax_class": TaxClass(row["tax_class"]),
        "temperature": Temperature(row["temperature"]),
        "can_chill": row["can_chill"] == "1",
        "picture_kind": row["picture_kind"],
        "season": row["season"],
        "harvest_from": row["harvest_from"] or None,
        "harvest_to": row["harvest_to"] or None,
        "search_words": row["reading_extra"],
        "published_at": published,
        "created_at": published - timedelta(days=9),
        "version": 1,
        "price": min(good.price_of(sku["price"]) for sku in good.skus()),
        "prefecture_code": town.prefecture_code,
        "region": town.region,
        "not_free_mask": 0,
        "popularity": int(row["popularity"]) if not good.copy else good.id * 31 % 40,
    }


def sku_values(good: Good) -> Iterator[Values]:
    """The rows of sku, cheapest thought of first as in the file."""
    first_weight = max(1, good.skus()[0]["weight_g"])
    for place, sku in enumerate(good.skus()):
        yield {
            "id": good.sku_id + place,
            "product_id": good.id,
            "pool_id": good.sku_id + place,
            "code": f"{good.row['no']}-{place + 1}",
            "name": sku["name_ja"],
            "name_en": sku.get("name_en"),
            "price": good.price_of(sku["price"]),
            "weight_g": sku["weight_g"],
            "size_class": _size(int(good.row["size_class"]), sku["weight_g"] / first_weight),
            "is_on_sale": True,
            "sort": place,
        }


def _size(first: int, heavier: float) -> int:
    """The size class of a SKU so many times as heavy as the first one."""
    if heavier > 1.5:
        return min(160, first + 20)
    return max(60, first - 20) if heavier < 0.6 else first


def stock_of(good: Good) -> list[int]:
    """Pieces that shall be free now, by SKU; larger packs are fewer."""
    whole = int(good.row["stock"])
    return [whole if place == 0 else whole // 2 for place in range(len(good.skus()))]


def filled_at(now: datetime) -> datetime:
    """When the pools of the demo are first filled."""
    return now - timedelta(days=_FILLED_DAYS_AGO)


def price_values(good: Good, now: datetime) -> Iterator[Values]:
    """The prices of a good's SKUs and since when; some asked another price before."""
    since = good.published_at(now)
    for place, sku in enumerate(good.skus()):
        price = good.price_of(sku["price"])
        known = {"sku_id": good.sku_id + place, "actor": ACTOR}
        if good.id % _REPRICED_EVERY == 0 and good.id % _NEW_EVERY:
            before = Yen(price.amount * 105 // 1000 * 10)
            yield known | {"price": before, "from_at": since - timedelta(days=180)}
        yield known | {"price": price, "from_at": since}


def label_values(good: Good) -> Values:
    """The row of label: what the law wants said, maker and place of making included."""
    row = good.row
    alcohol = row["alcohol_percent"]
    return {
        "product_id": good.id,
        "food_name": row["food_name_ja"],
        "ingredients": row["ingredients_ja"],
        "ingredients_en": row["ingredients_en"] or None,
        "additives": row["additives_ja"],
        "origin": row["origin_ja"],
        "origin_en": row["origin_en"] or None,
        "net_content": row["net_content"],
        "net_content_en": row.get("net_content_en") or None,
        "shelf_kind": row["shelf_kind"],
        "shelf_style": row["shelf_style"] or "from_shipping",
        "shelf_days": int(row["shelf_days"]) if row["shelf_days"] else None,
        "storage": row["storage_ja"],
        "storage_en": row["storage_en"] or None,
        "after_open": row["after_open_ja"],
        "maker_name": good.maker.name,
        "maker_address": good.maker.address,
        "nutrition": _nutrition(row["nutrition"]),
        "alcohol_percent": f"{alcohol}%" if alcohol and not alcohol.endswith("%") else alcohol,
        "material": row["material_ja"],
        "material_en": row["material_en"] or None,
        "size_text": row["size_text_ja"],
        "care": row["care_ja"],
        "care_en": row["care_en"] or None,
    }


def _nutrition(text: str) -> dict[str, Any] | None:
    """Per 100 g, estimated, in the names that the product page reads."""
    if not text:
        return None
    facts = json.loads(text)
    named = {_NUTRITION.get(key, key): value for key, value in facts.items()}
    return {"per": "100g"} | named


def allergen_values(good: Good) -> Iterator[Values]:
    """What it contains, and what is made on the same line (unless it contains that anyway)."""
    said: set[str] = set()
    for column, state in (
        ("contains", AllergenState.contains),
        ("same_line", AllergenState.same_line),
    ):
        for name in filter(None, good.row[column].split(";")):
            code = allergen_named(name).code
            if code not in said:
                said.add(code)
                yield {"product_id": good.id, "allergen_code": code, "state": state}
