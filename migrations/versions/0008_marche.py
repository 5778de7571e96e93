"""marche"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "market",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("theme", sa.String(), nullable=False),
        sa.Column("theme_en", sa.String(), nullable=True),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("summary_en", sa.Text(), nullable=True),
        sa.Column("venue_name", sa.String(), nullable=False),
        sa.Column("venue_name_en", sa.String(), nullable=True),
        sa.Column("venue_postal_code", sa.String(), nullable=False),
        sa.Column("venue_address", sa.String(), nullable=False),
        sa.Column("venue_address_en", sa.String(), nullable=True),
        sa.Column("access", sa.Text(), nullable=False),
        sa.Column("access_en", sa.Text(), nullable=True),
        sa.Column("step_free", sa.Text(), nullable=False),
        sa.Column("step_free_en", sa.Text(), nullable=True),
        sa.Column("weather", sa.Text(), nullable=False),
        sa.Column("weather_en", sa.Text(), nullable=True),
        sa.Column("fee_note", sa.String(), nullable=False),
        sa.Column("fee_note_en", sa.String(), nullable=True),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("organiser_en", sa.String(), nullable=True),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("programme", sa.JSON(), nullable=False),
        sa.Column("season", sa.String(), nullable=False),
        sa.Column("online_until", sa.Date(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_market")),
        sa.UniqueConstraint("slug", name=op.f("uq_market_slug")),
    )
    op.create_table(
        "booth",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("market_id", sa.Integer(), nullable=False),
        sa.Column("no", sa.String(), nullable=False),
        sa.Column("x", sa.Integer(), nullable=False),
        sa.Column("y", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["market_id"], ["market.id"], name=op.f("fk_booth_market_id_market")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booth")),
        sa.UniqueConstraint("market_id", "no", name=op.f("uq_booth_market_id_no")),
    )
    op.create_table(
        "market_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("market_id", sa.Integer(), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_entry_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["market_id"], ["market.id"], name=op.f("fk_market_day_market_id_market")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_market_day")),
    )
    op.create_index("ix_market_day_market_id", "market_day", ["market_id"], unique=False)
    op.create_table(
        "exhibitor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("booth_id", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.Integer(), nullable=False),
        sa.Column("blurb", sa.String(), nullable=False),
        sa.Column("blurb_en", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["booth_id"], ["booth.id"], name=op.f("fk_exhibitor_booth_id_booth")
        ),
        sa.ForeignKeyConstraint(
            ["vendor_id"], ["vendor.id"], name=op.f("fk_exhibitor_vendor_id_vendor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exhibitor")),
        sa.UniqueConstraint("booth_id", name=op.f("uq_exhibitor_booth_id")),
    )
    op.create_index("ix_exhibitor_vendor_id", "exhibitor", ["vendor_id"], unique=False)
    op.create_table(
        "booth_product",
        sa.Column("exhibitor_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("sort", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["exhibitor_id"], ["exhibitor.id"], name=op.f("fk_booth_product_exhibitor_id_exhibitor")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["product.id"], name=op.f("fk_booth_product_product_id_product")
        ),
        sa.PrimaryKeyConstraint("exhibitor_id", "product_id", name=op.f("pk_booth_product")),
    )
    op.create_index("ix_booth_product_product_id", "booth_product", ["product_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_booth_product_product_id", table_name="booth_product")
    op.drop_table("booth_product")
    op.drop_index("ix_exhibitor_vendor_id", table_name="exhibitor")
    op.drop_table("exhibitor")
    op.drop_index("ix_market_day_market_id", table_name="market_day")
    op.drop_table("market_day")
    op.drop_table("booth")
    op.drop_table("market")
