"""vendors"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "vendor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_kana", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("story_en", sa.Text(), nullable=True),
        sa.Column("founded", sa.Integer(), nullable=True),
        sa.Column("invoice_number", sa.String(), nullable=True),
        sa.Column("representative", sa.String(), nullable=False),
        sa.Column("postal_code", sa.String(), nullable=False),
        sa.Column("prefecture_code", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.Column("phone_only", sa.Boolean(), nullable=False),
        sa.Column("closed_weekdays", sa.String(), nullable=False),
        sa.Column("observes_public_holidays", sa.Boolean(), nullable=False),
        sa.Column("cutoff_hour", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id"],
            ["municipality.id"],
            name=op.f("fk_vendor_municipality_id_municipality"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor")),
        sa.UniqueConstraint("code", name=op.f("uq_vendor_code")),
    )
    op.create_index("ix_vendor_municipality_id", "vendor", ["municipality_id"], unique=False)
    op.create_table(
        "commission_agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.Integer(), nullable=True),
        sa.Column("basis_points", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "basis_points BETWEEN 0 AND 10000", name=op.f("ck_commission_agreement_share_of_whole")
        ),
        sa.ForeignKeyConstraint(
            ["vendor_id"], ["vendor.id"], name=op.f("fk_commission_agreement_vendor_id_vendor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commission_agreement")),
    )
    op.create_index(
        "ix_commission_agreement_vendor_id", "commission_agreement", ["vendor_id"], unique=False
    )
    op.create_table(
        "shipping_profile",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.Integer(), nullable=False),
        sa.Column("temperature", sa.String(length=24), nullable=False),
        sa.Column("carrier", sa.String(length=24), nullable=False),
        sa.Column("lead_days", sa.Integer(), nullable=False),
        sa.Column("free_from", sa.BigInteger(), nullable=True),
        sa.Column("island_surcharge", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vendor_id"], ["vendor.id"], name=op.f("fk_shipping_profile_vendor_id_vendor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipping_profile")),
        sa.UniqueConstraint(
            "vendor_id", "temperature", name=op.f("uq_shipping_profile_vendor_id_temperature")
        ),
    )
    op.create_table(
        "vendor_closure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.Integer(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["vendor_id"], ["vendor.id"], name=op.f("fk_vendor_closure_vendor_id_vendor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor_closure")),
    )
    op.create_index("ix_vendor_closure_vendor_id", "vendor_closure", ["vendor_id"], unique=False)
    op.create_table(
        "vendor_licence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vendor_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("office", sa.String(), nullable=False),
        sa.Column("premises", sa.String(), nullable=False),
        sa.Column("manager", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["vendor_id"], ["vendor.id"], name=op.f("fk_vendor_licence_vendor_id_vendor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vendor_licence")),
    )
    op.create_index("ix_vendor_licence_vendor_id", "vendor_licence", ["vendor_id"], unique=False)
    op.create_table(
        "shipping_rate",
        sa.Column("profile_id", sa.Integer(), nullable=False),
        sa.Column("prefecture_code", sa.String(), nullable=False),
        sa.Column("fee", sa.BigInteger(), nullable=False),
        sa.Column("transit_days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["profile_id"],
            ["shipping_profile.id"],
            name=op.f("fk_shipping_rate_profile_id_shipping_profile"),
        ),
        sa.PrimaryKeyConstraint("profile_id", "prefecture_code", name=op.f("pk_shipping_rate")),
    )


def downgrade() -> None:
    op.drop_table("shipping_rate")
    op.drop_index("ix_vendor_licence_vendor_id", table_name="vendor_licence")
    op.drop_table("vendor_licence")
    op.drop_index("ix_vendor_closure_vendor_id", table_name="vendor_closure")
    op.drop_table("vendor_closure")
    op.drop_table("shipping_profile")
    op.drop_index("ix_commission_agreement_vendor_id", table_name="commission_agreement")
    op.drop_table("commission_agreement")
    op.drop_index("ix_vendor_municipality_id", table_name="vendor")
    op.drop_table("vendor")
