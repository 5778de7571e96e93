"""receipts"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "receipt_issue",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("addressee", sa.String(), nullable=False),
        sa.Column("honorific", sa.String(length=24), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("given_back", sa.BigInteger(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["customer_order.id"],
            name=op.f("fk_receipt_issue_order_id_customer_order"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt_issue")),
        sa.UniqueConstraint("number", name=op.f("uq_receipt_issue_number")),
        sa.UniqueConstraint("order_id", "edition", name=op.f("uq_receipt_issue_order_id_edition")),
        sa.UniqueConstraint("year", "serial", name=op.f("uq_receipt_issue_year_serial")),
    )
    op.create_index("ix_receipt_issue_issued_at", "receipt_issue", ["issued_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_receipt_issue_issued_at", table_name="receipt_issue")
    op.drop_table("receipt_issue")
