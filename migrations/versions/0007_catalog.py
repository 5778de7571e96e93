"""catalog"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "category",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("sort", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_category")),
    )
    op.create_table(
        "tag",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_tag")),
    )
    op.create_table(
        "product",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.Integer(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("category_code", sa.String(), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_kana", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("catch", sa.String(), nullable=False),
        sa.Column("catch_en", sa.String(), nullable=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("story_en", sa.Text(), nullable=True),
        sa.Column("serving", sa.Text(), nullable=False),
        sa.Column("serving_en", sa.Text(), nullable=True),
        sa.Column("tax_class", sa.String(length=24), nullable=False),
        sa.Column("temperature", sa.String(length=24), nullable=False),
        sa.Column("can_chill", sa.Boolean(), nullable=False),
        sa.Column("picture_kind", sa.String(), nullable=False),
        sa.Column("season", sa.String(), nullable=False),
        sa.Column("harvest_from", sa.String(), nullable=True),
        sa.Column("harvest_to", sa.String(), nullable=True),
        sa.Column("search_words", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("prefecture_code", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("not_free_mask", sa.Integer(), nullable=False),
        sa.Column("popularity", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["category_code"], ["category.code"], name=op.f("fk_product_category_code_category")
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipality.id"],
            name=op.f("fk_product_municipality_id_municipality"),
        ),
        sa.ForeignKeyConstraint(
            ["vendor_id"], ["vendor.id"], name=op.f("fk_product_vendor_id_vendor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_product")),
    )
    op.create_index(
        "ix_product_category_code",
        "product",
        ["category_code", "status", "popularity"],
        unique=False,
    )
    op.create_index(
        "ix_product_municipality_id", "product", ["municipality_id", "status"], unique=False
    )
    op.create_index(
        "ix_product_prefecture_code",
        "product",
        ["prefecture_code", "status", "popularity"],
        unique=False,
    )
    op.create_index(
        "ix_product_status_popularity", "product", ["status", "popularity", "id"], unique=False
    )
    op.create_index("ix_product_status_price", "product", ["status", "price", "id"], unique=False)
    op.create_index(
        "ix_product_status_published_at", "product", ["status", "published_at", "id"], unique=False
    )
    op.create_index("ix_product_vendor_id", "product", ["vendor_id"], unique=False)
    op.create_table(
        "label",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("food_name", sa.String(), nullable=False),
        sa.Column("ingredients", sa.Text(), nullable=False),
        sa.Column("ingredients_en", sa.Text(), nullable=True),
        sa.Column("additives", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("origin_en", sa.String(), nullable=True),
        sa.Column("net_content", sa.String(), nullable=False),
        sa.Column("net_content_en", sa.String(), nullable=True),
        sa.Column("shelf_kind", sa.String(), nullable=False),
        sa.Column("shelf_style", sa.String(), nullable=False),
        sa.Column("shelf_days", sa.Integer(), nullable=True),
        sa.Column("storage", sa.String(), nullable=False),
        sa.Column("storage_en", sa.String(), nullable=True),
        sa.Column("after_open", sa.String(), nullable=False),
        sa.Column("maker_name", sa.String(), nullable=False),
        sa.Column("maker_address", sa.String(), nullable=False),
        sa.Column("nutrition", sa.JSON(), nullable=True),
        sa.Column("alcohol_percent", sa.String(), nullable=False),
        sa.Column("material", sa.String(), nullable=False),
        sa.Column("material_en", sa.String(), nullable=True),
        sa.Column("size_text", sa.String(), nullable=False),
        sa.Column("care", sa.Text(), nullable=False),
        sa.Column("care_en", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_label_product_id_product")
        ),
        sa.PrimaryKeyConstraint("product_id", name=op.f("pk_label")),
    )
    op.create_table(
        "product_allergen",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("allergen_code", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_product_allergen_product_id_product")
        ),
        sa.PrimaryKeyConstraint("product_id", "allergen_code", name=op.f("pk_product_allergen")),
    )
    op.create_table(
        "product_tag",
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("tag_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_product_tag_product_id_product")
        ),
        sa.ForeignKeyConstraint(
            ["tag_code"], ["tag.code"], name=op.f("fk_product_tag_tag_code_tag")
        ),
        sa.PrimaryKeyConstraint("product_id", "tag_code", name=op.f("pk_product_tag")),
    )
    op.create_index("ix_product_tag_tag_code", "product_tag", ["tag_code"], unique=False)
    op.create_table(
        "sku",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("pool_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("weight_g", sa.Integer(), nullable=False),
        sa.Column("size_class", sa.Integer(), nullable=False),
        sa.Column("is_on_sale", sa.Boolean(), nullable=False),
        sa.Column("sort", sa.Integer(), nullable=False),
        sa.CheckConstraint("price > 0", name=op.f("ck_sku_price_positive")),
        sa.ForeignKeyConstraint(
            ["pool_id"], ["stock_pool.id"], name=op.f("fk_sku_pool_id_stock_pool")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_sku_product_id_product")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sku")),
        sa.UniqueConstraint("pool_id", name=op.f("uq_sku_pool_id")),
    )
    op.create_index("ix_sku_product_id", "sku", ["product_id"], unique=False)
    op.create_table(
        "price_history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sku_id", sa.Integer(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("from_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["sku_id"], ["sku.id"], name=op.f("fk_price_history_sku_id_sku")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_history")),
    )
    op.create_index("ix_price_history_sku_id", "price_history", ["sku_id", "from_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_price_history_sku_id", table_name="price_history")
    op.drop_table("price_history")
    op.drop_index("ix_sku_product_id", table_name="sku")
    op.drop_table("sku")
    op.drop_index("ix_product_tag_tag_code", table_name="product_tag")
    op.drop_table("product_tag")
    op.drop_table("product_allergen")
    op.drop_table("label")
    op.drop_index("ix_product_category_code", table_name="product")
    op.drop_index("ix_product_municipality_id", table_name="product")
    op.drop_index("ix_product_prefecture_code", table_name="product")
    op.drop_index("ix_product_status_popularity", table_name="product")
    op.drop_index("ix_product_status_price", table_name="product")
    op.drop_index("ix_product_status_published_at", table_name="product")
    op.drop_index("ix_product_vendor_id", table_name="product")
    op.drop_table("product")
    op.drop_table("tag")
    op.drop_table("category")
