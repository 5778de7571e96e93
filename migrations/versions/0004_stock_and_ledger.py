"""stock and ledger"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sa.UniqueConstraint("key", name=op.f("uq_journal_entry_key")),
    )
    op.create_index("ix_journal_entry_cause", "journal_entry", ["cause"], unique=False)
    op.create_table(
        "stock_pool",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("sold", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "held >= 0 AND sold >= 0 AND held + sold <= capacity",
            name=op.f("ck_stock_pool_never_oversold"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_pool")),
    )
    op.create_table(
        "journal_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("yen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["journal_entry.id"], name=op.f("fk_journal_line_entry_id_journal_entry")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_line")),
    )
    op.create_index("ix_journal_line_account", "journal_line", ["account"], unique=False)
    op.create_index("ix_journal_line_entry_id", "journal_line", ["entry_id"], unique=False)
    op.create_table(
        "stock_hold",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pool_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("awaits_provider", sa.Boolean(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_stock_hold_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["pool_id"], ["stock_pool.id"], name=op.f("fk_stock_hold_pool_id_stock_pool")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_hold")),
    )
    op.create_index("ix_stock_hold_owner", "stock_hold", ["owner"], unique=False)
    op.create_index(
        "ix_stock_hold_pool_id_state",
        "stock_hold",
        ["pool_id", "state", "expires_at"],
        unique=False,
    )
    op.create_index(
        "ix_stock_hold_state_expires_at", "stock_hold", ["state", "expires_at"], unique=False
    )
    op.create_table(
        "stock_move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pool_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("capacity_delta", sa.Integer(), nullable=False),
        sa.Column("held_delta", sa.Integer(), nullable=False),
        sa.Column("sold_delta", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["pool_id"], ["stock_pool.id"], name=op.f("fk_stock_move_pool_id_stock_pool")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_move")),
        sa.UniqueConstraint("key", name=op.f("uq_stock_move_key")),
    )
    op.create_index("ix_stock_move_pool_id", "stock_move", ["pool_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_stock_move_pool_id", table_name="stock_move")
    op.drop_table("stock_move")
    op.drop_index("ix_stock_hold_owner", table_name="stock_hold")
    op.drop_index("ix_stock_hold_pool_id_state", table_name="stock_hold")
    op.drop_index("ix_stock_hold_state_expires_at", table_name="stock_hold")
    op.drop_table("stock_hold")
    op.drop_index("ix_journal_line_account", table_name="journal_line")
    op.drop_index("ix_journal_line_entry_id", table_name="journal_line")
    op.drop_table("journal_line")
    op.drop_table("stock_pool")
    op.drop_index("ix_journal_entry_cause", table_name="journal_entry")
    op.drop_table("journal_entry")
