"""indexes that answer list, facets and season without touching the rows"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

FACETS = ["status", "municipality_id", "category_code", "temperature", "price", "not_free_mask"]


def upgrade() -> None:
    op.drop_index("ix_product_municipality_id", "product")
    op.create_index(
        "ix_product_municipality_id", "product", ["municipality_id", "status", "popularity", "id"]
    )
    op.create_index("ix_product_season", "product", ["status", "season", "popularity", "id"])
    op.create_index("ix_product_facets", "product", FACETS)


def downgrade() -> None:
    op.drop_index("ix_product_facets", "product")
    op.drop_index("ix_product_season", "product")
    op.drop_index("ix_product_municipality_id", "product")
    op.create_index("ix_product_municipality_id", "product", ["municipality_id", "status"])
