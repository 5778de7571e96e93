"""What is in it: the label of a product as rows of words, its allergens as names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from shop.catalog.allergens import MANDATORY, valid_on
from shop.catalog.models import AllergenState, Label, TaxClass
from shop.catalog.product_page import ProductPage
from shop.i18n import _
from shop.storefront.facet_options import allergen_name
from shop.storefront.told import told

Row = dict[str, Any]


def label_rows(label: Label | None) -> list[Row]:
    """Rows of the label in the order of the law; what is not stated is left out."""
    if label is None:
        return []
    pairs = [*_food(label), *_craft(label), *_maker(label), *_nutrition(label.nutrition or {})]
    return [{"label": name, "value": value} for name, value in pairs if value]


def _food(label: Label) -> Iterator[tuple[str, str]]:
    yield _("名称"), told(label.food_name, None)
    yield _("原材料"), told(label.ingredients, label.ingredients_en)
    yield _("添加物"), told(label.additives, None)
    yield _("原料の産地"), told(label.origin, label.origin_en)
    yield _("内容量"), told(label.net_content, label.net_content_en)
    yield _("アルコール分"), label.alcohol_percent
    yield (_("消費期限") if label.shelf_kind == "use_by" else _("賞味期限")), _shelf_life(label)
    yield _("保存方法"), told(label.storage, label.storage_en)
    yield _("開封後"), told(label.after_open, None)


def _shelf_life(label: Label) -> str:
    if label.shelf_kind == "none" or label.shelf_days is None:
        return ""
    if label.shelf_style == "from_production":
        return str(_("製造日から%(days)s日", days=label.shelf_days))
    return str(_("出荷日から%(days)s日以上", days=label.shelf_days))


def _craft(label: Label) -> Iterator[tuple[str, str]]:
    yield _("素材"), told(label.material, label.material_en)
    yield _("大きさ"), told(label.size_text, None)
    yield _("お手入れ"), told(label.care, label.care_en)


def _maker(label: Label) -> Iterator[tuple[str, str]]:
    yield _("製造者"), told(label.maker_name, None)
    yield _("製造所の所在地"), told(label.maker_address, None)


def _nutrition(facts: dict[str, Any]) -> Iterator[tuple[str, str]]:
    names = {
        "kcal": (_("熱量"), "kcal"),
        "protein": (_("たんぱく質"), "g"),
        "fat": (_("脂質"), "g"),
        "carb": (_("炭水化物"), "g"),
        "salt": (_("食塩相当量"), "g"),
    }
    stated = [f"{name} {facts[key]}{unit}" for key, (name, unit) in names.items() if key in facts]
    if stated:
        per = told(str(facts.get("per", "100g")), None)
        yield _("栄養成分（%(per)sあたり・推定値）", per=per), " ／ ".join(stated)


def allergen_facts(page: ProductPage, today: date) -> dict[str, Any] | None:
    """Names for the allergen component and the mandatory ones that are absent; None for no food."""
    contained = page.allergens(AllergenState.contains)
    near = page.allergens(AllergenState.same_line)
    unknown = page.allergens(AllergenState.unknown)
    is_food = page.product.tax_class is TaxClass.food
    if not is_food and not (contained or near or unknown):
        return None
    known = valid_on(today)
    said = contained | near | unknown
    absent = [one for one in known if one.category == MANDATORY and one.code not in said]
    return {
        "contained": [allergen_name(one) for one in known if one.code in contained],
        "may_contain": [allergen_name(one) for one in known if one.code in near],
        "unknown": [allergen_name(one) for one in known if one.code in unknown],
        "absent": [allergen_name(one) for one in absent] if is_food else [],
    }
