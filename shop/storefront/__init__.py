"""What citizens see."""

from shop.storefront import (
    cart,
    checkout,
    checkout_confirm,
    contact,
    home,
    legal,
    makers,
    map,
    markets,
    orders,
    pay,
    pictures,
    product,
    products,
    receipt,
    sitemap,
    towns,
)
from shop.storefront.door import blueprint
from shop.web.csrf import protect_forms

# Public forms carry no token: the origin is checked instead (decision 5).
protect_forms(blueprint, public_endpoints=frozenset({"storefront.put_in_cart"}))

__all__ = [
    "blueprint",
    "cart",
    "checkout",
    "checkout_confirm",
    "contact",
    "home",
    "legal",
    "makers",
    "map",
    "markets",
    "orders",
    "pay",
    "pictures",
    "product",
    "products",
    "receipt",
    "sitemap",
    "towns",
]
