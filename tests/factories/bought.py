"""Orders that went the real way: cart, quote, check-out; then paid, accepted, shipped by the verbs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from shop.catalog.models import Product, Sku
from shop.db import db
from shop.orders.change_cart import new_token, open_cart, put_in
from shop.orders.models import Order, PaymentMethod
from shop.orders.place_order import Address, Buyer
from shop.orders.quote_cart import quote_cart
from shop.payments.check_out import check_out
from shop.payments.load import to_change
from shop.payments.mark_paid import mark_paid
from shop.payments.models import Payment
from shop.shipping.terms import Destination
from shop.tax.models import TaxRate, TaxRateStatus
from shop.tax.rates import KNOWN_RATES

NOON = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)  # 12:00 in Japan
BUYER: dict[str, Any] = {
    "name": "見本 花子",
    "kana": "ミホン ハナコ",
    "email": "hanako@example.jp",
    "phone": "0312345678",
    "birth_on": date(1980, 4, 1),
}
ADDRESS: dict[str, Any] = {
    "name": "見本 花子",
    "kana": "ミホン ハナコ",
    "phone": "0312345678",
    "postal_code": "1000001",
    "prefecture_code": "13",
    "city": "千代田区",
    "street": "千代田1-1",
}


def tax_rates() -> None:
    """The law's rates, once per database."""
    if db.session.scalar(select(TaxRate.percent).limit(1)) is not None:
        return
    db.session.add_all(
        TaxRate(
            tax_class=rate.tax_class,
            valid_from=rate.valid_from,
            valid_to=rate.valid_to,
            percent=rate.percent,
            status=TaxRateStatus(rate.status),
        )
        for rate in KNOWN_RATES
    )
    db.session.flush()


def placed(
    wants: Mapping[Product, int],
    *,
    method: PaymentMethod = PaymentMethod.bank_transfer,
    now: datetime = NOON,
    **buyer: Any,
) -> tuple[Order, Payment]:
    """An order for so many pieces of each product's first SKU, sent to 東京都; not paid yet."""
    tax_rates()
    cart = open_cart(token=new_token(), now=now)
    for product, quantity in wants.items():
        sku_id = db.session.scalar(select(Sku.id).where(Sku.product_id == product.id).limit(1))
        put_in(cart=cart, sku_id=sku_id or 0, quantity=quantity, now=now)
    place = Destination("13", ADDRESS["postal_code"])
    quote = quote_cart(cart_id=cart.id, destination=place, method=method, now=now)
    return check_out(
        cart=cart,
        quote=quote,
        buyer=Buyer(**BUYER | buyer),
        address=Address(**ADDRESS),
        method=method,
        shown_total=quote.total.amount,
        shown=quote.fingerprint,
        origin="http://localhost",
        actor="buyer",
        now=now,
    )


def loaded(order: Order) -> tuple[Payment, Order]:
    """Payment and whole order as a door has them before a verb."""
    db.session.flush()
    db.session.expire_all()
    return to_change(order.id)


def paid(
    wants: Mapping[Product, int], *, method: PaymentMethod = PaymentMethod.card, **options: Any
) -> tuple[Order, Payment]:
    """A paid order, whole, waiting for its makers."""
    order, payment = placed(wants, method=method, **options)
    now = options.get("now", NOON)
    payment, order = loaded(order)
    mark_paid(payment=payment, paid_at=now, actor="provider", now=now)
    payment, order = loaded(order)
    return order, payment
