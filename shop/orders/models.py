"""Orders, their parts by maker, parcels and lines. What is paid is frozen here."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from shop.catalog.models import Sku, TaxClass
from shop.db import Base
from shop.money import Yen
from shop.vendors.models import Carrier, Temperature, Vendor


class PaymentMethod(Enum):
    """How the buyer pays."""

    card = "card"
    konbini = "konbini"
    bank_transfer = "bank_transfer"


class OrderState(Enum):
    """Where the whole order is. Shipping is told by its parts."""

    awaiting_payment = "awaiting_payment"
    paid = "paid"
    stock_missing = "stock_missing"  # paid after its hold had lapsed and the goods were gone
    expired = "expired"
    cancelled = "cancelled"


ORDER_MOVES: dict[OrderState, frozenset[OrderState]] = {
    OrderState.awaiting_payment: frozenset(
        {OrderState.paid, OrderState.stock_missing, OrderState.expired, OrderState.cancelled}
    ),
    OrderState.paid: frozenset({OrderState.cancelled}),
    OrderState.stock_missing: frozenset({OrderState.paid, OrderState.cancelled}),
    OrderState.expired: frozenset({OrderState.paid, OrderState.stock_missing}),
    OrderState.cancelled: frozenset({OrderState.stock_missing}),
}


class VendorOrderState(Enum):
    """Where a maker's part is."""

    waiting = "waiting"  # for the buyer's payment
    new = "new"  # for the maker's answer
    accepted = "accepted"
    shipped = "shipped"
    cancelled = "cancelled"


VENDOR_ORDER_MOVES: dict[VendorOrderState, frozenset[VendorOrderState]] = {
    VendorOrderState.waiting: frozenset({VendorOrderState.new, VendorOrderState.cancelled}),
    VendorOrderState.new: frozenset({VendorOrderState.accepted, VendorOrderState.cancelled}),
    VendorOrderState.accepted: frozenset({VendorOrderState.shipped, VendorOrderState.cancelled}),
    VendorOrderState.shipped: frozenset(),
    VendorOrderState.cancelled: frozenset({VendorOrderState.waiting}),  # revived by a late payment
}


class ParcelState(Enum):
    """Where one parcel is."""

    waiting = "waiting"
    shipped = "shipped"
    cancelled = "cancelled"


class Order(Base):
    """注文: one buyer, one payment, any number of makers. Sums are facts from placing on."""

    __tablename__ = "customer_order"
    __table_args__ = (
        UniqueConstraint("number"),
        UniqueConstraint("cart_id", "cart_version"),
        Index("ix_customer_order_state_placed_at", "state", "placed_at"),
        CheckConstraint("total = goods_total + shipping_total", name="total_is_its_parts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]  # e.g. '261120-483920'
    access_key: Mapped[str]
    # The cart and its version: a second click on 注文を確定する finds the first one's order.
    cart_id: Mapped[int | None]
    cart_version: Mapped[int | None]
    user_id: Mapped[int | None]
    state: Mapped[OrderState] = mapped_column(default=OrderState.awaiting_payment)
    payment_method: Mapped[PaymentMethod]
    locale: Mapped[str] = mapped_column(default="ja")
    buyer_name: Mapped[str]
    buyer_kana: Mapped[str] = mapped_column(default="")
    buyer_email: Mapped[str]
    buyer_phone: Mapped[str]
    birth_on: Mapped[date | None]  # asked only when there is alcohol
    receipt_name: Mapped[str] = mapped_column(default="")
    goods_total: Mapped[Yen]
    shipping_total: Mapped[Yen]
    total: Mapped[Yen]
    placed_at: Mapped[datetime]
    payment_due_at: Mapped[datetime]
    paid_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    is_demo: Mapped[bool] = mapped_column(default=False)

    vendor_orders: Mapped[list[VendorOrder]] = relationship(
        back_populates="order", lazy="raise_on_sql", order_by="VendorOrder.id"
    )
    addresses: Mapped[list[OrderAddress]] = relationship(
        back_populates="order", lazy="raise_on_sql", order_by="OrderAddress.id"
    )
    taxes: Mapped[list[OrderTax]] = relationship(
        back_populates="order", lazy="raise_on_sql", order_by="OrderTax.percent"
    )


class OrderAddress(Base):
    """Where a parcel goes. As typed: 髙 and 𠮷 stay what they are."""

    __tablename__ = "order_address"
    __table_args__ = (Index("ix_order_address_order_id", "order_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("customer_order.id"))
    name: Mapped[str]
    name_kana: Mapped[str] = mapped_column(default="")
    phone: Mapped[str]
    postal_code: Mapped[str]  # seven digits
    prefecture_code: Mapped[str]
    city: Mapped[str]
    street: Mapped[str]
    building: Mapped[str] = mapped_column(default="")

    order: Mapped[Order] = relationship(back_populates="addresses", lazy="raise_on_sql")


class OrderTax(Base):
    """The tax of the whole order's document at one rate, rounded once (適格簡易請求書)."""

    __tablename__ = "order_tax"

    order_id: Mapped[int] = mapped_column(ForeignKey("customer_order.id"), primary_key=True)
    percent: Mapped[int] = mapped_column(primary_key=True)
    included_total: Mapped[Yen]
    tax: Mapped[Yen]

    order: Mapped[Order] = relationship(back_populates="taxes", lazy="raise_on_sql")


class VendorOrder(Base):
    """事業者別注文: one maker's part, with the commission frozen at placing."""

    __tablename__ = "vendor_order"
    __table_args__ = (
        UniqueConstraint("number"),
        UniqueConstraint("order_id", "vendor_id"),
        Index("ix_vendor_order_vendor_id_state", "vendor_id", "state"),
        CheckConstraint("total = goods_total + shipping_total", name="total_is_its_parts"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]  # e.g. '261120-483920-1'
    order_id: Mapped[int] = mapped_column(ForeignKey("customer_order.id"))
    vendor_id: Mapped[int] = mapped_column(ForeignKey("vendor.id"))
    state: Mapped[VendorOrderState] = mapped_column(default=VendorOrderState.waiting)
    version: Mapped[int] = mapped_column(default=1)  # one use per change, also through a link
    goods_total: Mapped[Yen]
    shipping_total: Mapped[Yen]
    total: Mapped[Yen]
    commission_bp: Mapped[int]
    commission: Mapped[Yen]  # without tax
    commission_tax: Mapped[Yen]
    commission_percent: Mapped[int]  # the rate of that tax
    invoice_number: Mapped[str | None]  # the maker's, as it was
    waiting_since: Mapped[datetime]  # since when the present state waits for somebody
    accepted_at: Mapped[datetime | None]
    shipped_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
    cancel_reason: Mapped[str] = mapped_column(default="")

    order: Mapped[Order] = relationship(back_populates="vendor_orders", lazy="raise_on_sql")
    vendor: Mapped[Vendor] = relationship(lazy="raise_on_sql")
    parcels: Mapped[list[Parcel]] = relationship(
        back_populates="vendor_order", lazy="raise_on_sql", order_by="Parcel.id"
    )


class Parcel(Base):
    """荷物: one maker, one temperature, one address, one day."""

    __tablename__ = "parcel"
    __table_args__ = (Index("ix_parcel_vendor_order_id", "vendor_order_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    vendor_order_id: Mapped[int] = mapped_column(ForeignKey("vendor_order.id"))
    address_id: Mapped[int] = mapped_column(ForeignKey("order_address.id"))
    temperature: Mapped[Temperature]
    carrier: Mapped[Carrier]
    boxes: Mapped[int] = mapped_column(default=1)
    shipping_fee: Mapped[Yen]
    shipping_percent: Mapped[int]  # the fee's tax rate, frozen
    ship_on: Mapped[date]
    delivery_on: Mapped[date]
    delivery_slot: Mapped[str] = mapped_column(default="")  # canonical code, '' = any time
    is_earliest: Mapped[bool] = mapped_column(default=True)  # the buyer left the day to us
    state: Mapped[ParcelState] = mapped_column(default=ParcelState.waiting)
    tracking_number: Mapped[str] = mapped_column(default="")
    shipped_at: Mapped[datetime | None]

    vendor_order: Mapped[VendorOrder] = relationship(back_populates="parcels", lazy="raise_on_sql")
    address: Mapped[OrderAddress] = relationship(lazy="raise_on_sql")
    lines: Mapped[list[OrderLine]] = relationship(
        back_populates="parcel", lazy="raise_on_sql", order_by="OrderLine.id"
    )


class OrderLine(Base):
    """Goods in a parcel. quantity is what was paid for; given_back is what did not come."""

    __tablename__ = "order_line"
    __table_args__ = (
        CheckConstraint("quantity > 0", name="quantity_positive"),
        CheckConstraint("given_back >= 0 AND given_back <= quantity", name="given_back_in_bounds"),
        Index("ix_order_line_parcel_id", "parcel_id"),
        Index("ix_order_line_sku_id", "sku_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    parcel_id: Mapped[int] = mapped_column(ForeignKey("parcel.id"))
    sku_id: Mapped[int] = mapped_column(ForeignKey("sku.id"))
    product_id: Mapped[int]
    pool_id: Mapped[int]
    product_name: Mapped[str]
    product_name_en: Mapped[str | None]
    sku_name: Mapped[str]
    sku_name_en: Mapped[str | None]
    picture: Mapped[str] = mapped_column(default="")
    unit_price: Mapped[Yen]
    quantity: Mapped[int]
    given_back: Mapped[int] = mapped_column(default=0)
    tax_class: Mapped[TaxClass]
    tax_percent: Mapped[int]

    parcel: Mapped[Parcel] = relationship(back_populates="lines", lazy="raise_on_sql")
    sku: Mapped[Sku] = relationship(lazy="raise_on_sql")


class VendorOrderLink(Base):
    """A signed link of a letter: one maker's part without signing in. Only the hash is kept."""

    __tablename__ = "vendor_order_link"
    __table_args__ = (
        UniqueConstraint("token_hash"),
        Index("ix_vendor_order_link_vendor_order_id", "vendor_order_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str]
    vendor_order_id: Mapped[int] = mapped_column(ForeignKey("vendor_order.id"))
    expires_at: Mapped[datetime]

    vendor_order: Mapped[VendorOrder] = relationship(lazy="raise_on_sql")


class OrderEvent(Base):
    """What happened to an order, in order, for the buyer's page and the desks."""

    __tablename__ = "order_event"
    __table_args__ = (Index("ix_order_event_order_id", "order_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("customer_order.id"))
    vendor_order_id: Mapped[int | None] = mapped_column(ForeignKey("vendor_order.id"))
    code: Mapped[str]
    at: Mapped[datetime]
    actor: Mapped[str]
