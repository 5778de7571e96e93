"""How migrations run: one transaction each, on the engine the command hands in."""

from typing import Any

from alembic import context
from sqlalchemy import create_engine

from shop.cli.schema import metadata

config = context.config
# The search index proper is FTS5 or tsvector: made by a migration, unknown to the models.
OUTSIDE_THE_MODELS = ("search_index",)


def include_object(
    _object: Any, name: str | None, kind: str, _reflected: bool, _compared: Any
) -> bool:
    """Leave the search index and its shadow tables alone."""
    if kind in {"table", "index"} and name is not None:
        return not name.startswith(OUTSIDE_THE_MODELS)
    return not (kind == "column" and name == "vector")


def run() -> None:
    """Run the migrations on the given engine."""
    engine = config.attributes.get("engine") or create_engine(config.attributes["url"])
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET lock_timeout = '4s'")
            connection.commit()
        context.configure(
            connection=connection,
            target_metadata=metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            include_object=include_object,
            compare_type=True,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
