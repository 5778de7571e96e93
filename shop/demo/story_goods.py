"""Three goods of three towns for the story: of makers whom a reader can play, where there are any."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import case, select

from shop.accounts.models import Membership, User
from shop.catalog.listing import ListedProduct, goods_on_sale, listed, ships_on
from shop.catalog.models import Product, TaxClass
from shop.clock import today_jst

_LOOKED_AT = 60  # goods, so that three towns are among them
_TOWNS = 3


def story_goods(*, now: datetime) -> list[ListedProduct]:
    """Goods that can be had today, no alcohol, each from another town; in one query."""
    played = (
        select(Membership.vendor_id)
        .join(User, User.id == Membership.user_id)
        .where(User.demo_hint.is_not(None), Membership.vendor_id.is_not(None))
    )
    statement = goods_on_sale(now).where(
        Product.tax_class != TaxClass.alcohol, ships_on(today_jst(now))
    )
    first_theirs = case((Product.vendor_id.in_(played), 0), else_=1)
    found: dict[tuple[str, str], ListedProduct] = {}
    for good in listed(
        statement.order_by(first_theirs, Product.popularity.desc(), Product.id).limit(_LOOKED_AT)
    ):
        if not good.is_sold_out:
            found.setdefault((good.prefecture_code, good.town_name), good)
    return list(found.values())[:_TOWNS]
