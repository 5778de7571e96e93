"""The office's desk."""

from shop.staff_desk import (
    components,
    enquiries,
    figures,
    money,
    order,
    orders,
    people,
    records,
    refunds,
    start,
)
from shop.staff_desk.door import blueprint

__all__ = [
    "blueprint",
    "components",
    "enquiries",
    "figures",
    "money",
    "order",
    "orders",
    "people",
    "records",
    "refunds",
    "start",
]
