"""Carts and orders made as buyers make them: by the verbs, with every row that belongs to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from shop.catalog.models import Product, Sku
from shop.db import db, transaction
from shop.money import Yen
from shop.orders.cart_models import Cart
from shop.orders.change_cart import new_token, open_cart, put_in
from shop.orders.load import order_by_id
from shop.orders.models import Order, PaymentMethod
from shop.orders.place_order import Address, Buyer
from shop.orders.quote_cart import quote_cart
from shop.orders.quoted import CartQuote
from shop.payments.check_out import check_out
from shop.payments.models import Payment
from shop.shipping.terms import Destination
from shop.stock.models import StockPool
from shop.tax.models import TaxRate, TaxRateStatus
from shop.tax.rates import KNOWN_RATES
from shop.vendors.models import CommissionAgreement, Vendor
from tests.factories import catalog, stock, vendors
from tests.factories.counting import saved

NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)  # a Friday, noon in Japan
SHOP = "http://localhost"
TOKYO = Destination("13", "1000001")


def rates_and_share(basis_points: int = 1_200) -> None:
    """The dated tax rates and the general commission that every order needs; once per test."""
    if db.session.scalar(select(TaxRate.id).limit(1)) is not None:
        return
    for rate in KNOWN_RATES:
        saved(
            TaxRate(
                tax_class=rate.tax_class,
                valid_from=rate.valid_from,
                valid_to=rate.valid_to,
                percent=rate.percent,
                status=TaxRateStatus(rate.status),
            )
        )
    saved(
        CommissionAgreement(
            vendor_id=None, basis_points=basis_points, valid_from=date(2026, 1, 1), valid_to=None
        )
    )


def goods(
    price: int = 1_080, *, vendor: Vendor | None = None, pieces: int = 20, **columns: Any
) -> Sku:
    """A SKU on sale whose stock is explained by a move."""
    pool = stock.pool(pieces)
    product = catalog.product(vendor=vendor or vendors.vendor(), price=Yen(price), **columns)
    sku = db.session.scalars(select(Sku).where(Sku.product_id == product.id)).one()
    spare = sku.pool_id
    sku.pool_id = pool.id
    db.session.flush()
    db.session.delete(db.session.get_one(StockPool, spare))
    db.session.flush()
    return sku


def product_of(sku: Sku) -> Product:
    """The product that a SKU is a way to buy."""
    return db.session.get_one(Product, sku.product_id)


def cart(wants: Mapping[Sku, int] | Sequence[Sku], *, now: datetime = NOON) -> Cart:
    """A cart with so many pieces of each SKU (one, when they are only named)."""
    many = dict(wants) if isinstance(wants, Mapping) else dict.fromkeys(wants, 1)
    made = open_cart(token=new_token(), now=now)
    for sku, quantity in many.items():
        put_in(cart=made, sku_id=sku.id, quantity=quantity, now=now)
    db.session.flush()
    db.session.refresh(made)
    return made


def buyer(**changed: Any) -> Buyer:
    """Hanako, of age."""
    usual: dict[str, Any] = {
        "name": "髙橋 花子",
        "kana": "タカハシ ハナコ",
        "email": "hanako@example.jp",
        "phone": "0312345678",
        "birth_on": date(1980, 4, 1),
    }
    return Buyer(**usual | changed)


def address(**changed: Any) -> Address:
    """Chiyoda in Tokyo."""
    usual: dict[str, Any] = {
        "name": "髙橋 花子",
        "kana": "タカハシ ハナコ",
        "phone": "0312345678",
        "postal_code": "1000001",
        "prefecture_code": "13",
        "city": "千代田区",
        "street": "千代田1-1",
    }
    return Address(**usual | changed)


def quoted(
    basket: Cart, method: PaymentMethod = PaymentMethod.card, *, now: datetime = NOON
) -> CartQuote:
    """The cart's quote to Tokyo."""
    return quote_cart(cart_id=basket.id, destination=TOKYO, method=method, now=now)


def confirm(
    basket: Cart,
    *,
    method: PaymentMethod = PaymentMethod.card,
    now: datetime = NOON,
    quote: CartQuote | None = None,
    **changed: Any,
) -> tuple[Order, Payment]:
    """注文を確定する in the caller's transaction; what was shown is a fresh quote unless told."""
    fresh = quote or quoted(basket, method, now=now)
    usual: dict[str, Any] = {
        "buyer": buyer(),
        "address": address(),
        "shown_total": fresh.total.amount,
        "shown": fresh.fingerprint,
        "origin": SHOP,
        "actor": "buyer",
    }
    return check_out(cart=basket, quote=fresh, method=method, now=now, **usual | changed)


def placed(
    wants: Mapping[Sku, int] | Sequence[Sku] | None = None,
    *,
    method: PaymentMethod = PaymentMethod.card,
    now: datetime = NOON,
) -> int:
    """A committed order, not paid yet; its id. Without `wants`: two pieces of one maker's goods."""
    with transaction():
        rates_and_share()
        order, _payment = confirm(cart(wants or {goods(): 2}, now=now), method=method, now=now)
        return order.id


def whole(order_id: int) -> Order:
    """The order with all its parts, as it stands in the database now."""
    db.session.expire_all()
    return order_by_id(order_id)
