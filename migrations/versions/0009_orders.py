"""orders"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cart",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("prefecture_code", sa.String(), nullable=True),
        sa.Column("postal_code", sa.String(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_cart_token_hash")),
    )
    op.create_index("ix_cart_updated_at", "cart", ["updated_at"], unique=False)
    op.create_table(
        "customer_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("access_key", sa.String(), nullable=False),
        sa.Column("cart_id", sa.Integer(), nullable=True),
        sa.Column("cart_version", sa.Integer(), nullable=True),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("payment_method", sa.String(length=24), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("buyer_name", sa.String(), nullable=False),
        sa.Column("buyer_kana", sa.String(), nullable=False),
        sa.Column("buyer_email", sa.String(), nullable=False),
        sa.Column("buyer_phone", sa.String(), nullable=False),
        sa.Column("birth_on", sa.Date(), nullable=True),
        sa.Column("receipt_name", sa.String(), nullable=False),
        sa.Column("goods_total", sa.BigInteger(), nullable=False),
        sa.Column("shipping_total", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("payment_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "total = goods_total + shipping_total",
            name=op.f("ck_customer_order_total_is_its_parts"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_order")),
        sa.UniqueConstraint(
            "cart_id", "cart_version", name=op.f("uq_customer_order_cart_id_cart_version")
        ),
        sa.UniqueConstraint("number", name=op.f("uq_customer_order_number")),
    )
    op.create_index(
        "ix_customer_order_state_placed_at", "customer_order", ["state", "placed_at"], unique=False
    )
    op.create_table(
        "order_address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_kana", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("postal_code", sa.String(), nullable=False),
        sa.Column("prefecture_code", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("building", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["customer_order.id"],
            name=op.f("fk_order_address_order_id_customer_order"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_address")),
    )
    op.create_index("ix_order_address_order_id", "order_address", ["order_id"], unique=False)
    op.create_table(
        "order_tax",
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("included_total", sa.BigInteger(), nullable=False),
        sa.Column("tax", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["customer_order.id"], name=op.f("fk_order_tax_order_id_customer_order")
        ),
        sa.PrimaryKeyConstraint("order_id", "percent", name=op.f("pk_order_tax")),
    )
    op.create_table(
        "vendor_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("goods_total", sa.BigInteger(), nullable=False),
        sa.Column("shipping_total", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("commission_bp", sa.Integer(), nullable=False),
        sa.Column("commission", sa.BigInteger(), nullable=False),
        sa.Column("commission_tax", sa.BigInteger(), nullable=False),
        sa.Column("commission_percent", sa.Integer(), nullable=False),
        sa.Column("invoice_number", sa.String(), nullable=True),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("shipped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancel_reason", sa.String(), nullable=False),
        sa.CheckConstraint(
            "total = goods_total + shipping_total", name=op.f("ck_vendor_order_total_is_its_parts")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["customer_order.id"],
            name=op.f("fk_vendor_order_order_id_customer_order"),
        ),
        sa.ForeignKeyConstraint(
            ["vendor_id"], ["vendor.id"], name=op.f("fk_vendor_order_vendor_id_vendor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor_order")),
        sa.UniqueConstraint("number", name=op.f("uq_vendor_order_number")),
        sa.UniqueConstraint(
            "order_id", "vendor_id", name=op.f("uq_vendor_order_order_id_vendor_id")
        ),
    )
    op.create_index(
        "ix_vendor_order_vendor_id_state", "vendor_order", ["vendor_id", "state"], unique=False
    )
    op.create_table(
        "order_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("vendor_order_id", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["customer_order.id"], name=op.f("fk_order_event_order_id_customer_order")
        ),
        sa.ForeignKeyConstraint(
            ["vendor_order_id"],
            ["vendor_order.id"],
            name=op.f("fk_order_event_vendor_order_id_vendor_order"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_event")),
    )
    op.create_index("ix_order_event_order_id", "order_event", ["order_id"], unique=False)
    op.create_table(
        "parcel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vendor_order_id", sa.Integer(), nullable=False),
        sa.Column("address_id", sa.Integer(), nullable=False),
        sa.Column("temperature", sa.String(length=24), nullable=False),
        sa.Column("carrier", sa.String(length=24), nullable=False),
        sa.Column("boxes", sa.Integer(), nullable=False),
        sa.Column("shipping_fee", sa.BigInteger(), nullable=False),
        sa.Column("shipping_percent", sa.Integer(), nullable=False),
        sa.Column("ship_on", sa.Date(), nullable=False),
        sa.Column("delivery_on", sa.Date(), nullable=False),
        sa.Column("delivery_slot", sa.String(), nullable=False),
        sa.Column("is_earliest", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("tracking_number", sa.String(), nullable=False),
        sa.Column("shipped_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["address_id"], ["order_address.id"], name=op.f("fk_parcel_address_id_order_address")
        ),
        sa.ForeignKeyConstraint(
            ["vendor_order_id"],
            ["vendor_order.id"],
            name=op.f("fk_parcel_vendor_order_id_vendor_order"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parcel")),
    )
    op.create_index("ix_parcel_vendor_order_id", "parcel", ["vendor_order_id"], unique=False)
    op.create_table(
        "vendor_order_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("vendor_order_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["vendor_order_id"],
            ["vendor_order.id"],
            name=op.f("fk_vendor_order_link_vendor_order_id_vendor_order"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor_order_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_vendor_order_link_token_hash")),
    )
    op.create_index(
        "ix_vendor_order_link_vendor_order_id",
        "vendor_order_link",
        ["vendor_order_id"],
        unique=False,
    )
    op.create_table(
        "cart_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cart_id", sa.Integer(), nullable=False),
        sa.Column("sku_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("listed_price", sa.BigInteger(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_cart_line_quantity_positive")),
        sa.ForeignKeyConstraint(["cart_id"], ["cart.id"], name=op.f("fk_cart_line_cart_id_cart")),
        sa.ForeignKeyConstraint(["sku_id"], ["sku.id"], name=op.f("fk_cart_line_sku_id_sku")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cart_line")),
        sa.UniqueConstraint("cart_id", "sku_id", name=op.f("uq_cart_line_cart_id_sku_id")),
    )
    op.create_table(
        "order_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parcel_id", sa.Integer(), nullable=False),
        sa.Column("sku_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("pool_id", sa.Integer(), nullable=False),
        sa.Column("product_name", sa.String(), nullable=False),
        sa.Column("product_name_en", sa.String(), nullable=True),
        sa.Column("sku_name", sa.String(), nullable=False),
        sa.Column("sku_name_en", sa.String(), nullable=True),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("given_back", sa.Integer(), nullable=False),
        sa.Column("tax_class", sa.String(length=24), nullable=False),
        sa.Column("tax_percent", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "given_back >= 0 AND given_back <= quantity",
            name=op.f("ck_order_line_given_back_in_bounds"),
        ),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_order_line_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["parcel_id"], ["parcel.id"], name=op.f("fk_order_line_parcel_id_parcel")
        ),
        sa.ForeignKeyConstraint(["sku_id"], ["sku.id"], name=op.f("fk_order_line_sku_id_sku")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_line")),
    )
    op.create_index("ix_order_line_parcel_id", "order_line", ["parcel_id"], unique=False)
    op.create_index("ix_order_line_sku_id", "order_line", ["sku_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_order_line_parcel_id", table_name="order_line")
    op.drop_index("ix_order_line_sku_id", table_name="order_line")
    op.drop_table("order_line")
    op.drop_table("cart_line")
    op.drop_index("ix_vendor_order_link_vendor_order_id", table_name="vendor_order_link")
    op.drop_table("vendor_order_link")
    op.drop_index("ix_parcel_vendor_order_id", table_name="parcel")
    op.drop_table("parcel")
    op.drop_index("ix_order_event_order_id", table_name="order_event")
    op.drop_table("order_event")
    op.drop_index("ix_vendor_order_vendor_id_state", table_name="vendor_order")
    op.drop_table("vendor_order")
    op.drop_table("order_tax")
    op.drop_index("ix_order_address_order_id", table_name="order_address")
    op.drop_table("order_address")
    op.drop_index("ix_customer_order_state_placed_at", table_name="customer_order")
    op.drop_table("customer_order")
    op.drop_index("ix_cart_updated_at", table_name="cart")
    op.drop_table("cart")
