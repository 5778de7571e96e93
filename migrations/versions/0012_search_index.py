"""search index: FTS5 on SQLite, a generated tsvector on PostgreSQL, both over search_entry.grams"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

FTS = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    "grams, content='search_entry', content_rowid='id', tokenize='unicode61')"
)
# Triggers keep the index true whoever writes search_entry, a bulk load included.
ADD = "INSERT INTO search_index(rowid, grams) VALUES (new.id, new.grams);"
DROP = "INSERT INTO search_index(search_index, rowid, grams) VALUES ('delete', old.id, old.grams);"
TRIGGERS = {
    "search_entry_added": f"AFTER INSERT ON search_entry BEGIN {ADD} END",
    "search_entry_removed": f"AFTER DELETE ON search_entry BEGIN {DROP} END",
    "search_entry_changed": f"AFTER UPDATE ON search_entry BEGIN {DROP} {ADD} END",
}


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(FTS)
        for name, body in TRIGGERS.items():
            op.execute(f"CREATE TRIGGER {name} {body}")
        op.execute("INSERT INTO search_index(search_index) VALUES ('rebuild')")
        return
    op.execute(
        "ALTER TABLE search_entry ADD COLUMN vector tsvector"
        " GENERATED ALWAYS AS (to_tsvector('simple', grams)) STORED"
    )
    op.execute("CREATE INDEX search_index_vector ON search_entry USING gin (vector)")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for name in TRIGGERS:
            op.execute(f"DROP TRIGGER {name}")
        op.execute("DROP TABLE search_index")
        return
    op.execute("DROP INDEX search_index_vector")
    op.execute("ALTER TABLE search_entry DROP COLUMN vector")
