"""Alembic's environment: which connection, which tables, how they are compared and written."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, make_url

from service.persistence.base import ExactDecimal, UtcDateTime
from service.persistence.migrate import connection_for_migrations
from service.persistence.models import METADATA
from service.settings import Settings


def include_object(
    _: object,
    name: str | None,
    type_: str,
    reflected: bool,  # noqa: FBT001 - alembic calls it so
    compare_to: object | None,
) -> bool:
    """Leave tables alone that are not ours, such as those of a queue in the same database."""
    foreign = reflected and compare_to is None and name not in METADATA.tables
    return not (type_ == "table" and foreign)


def render_item(type_: str, item: object, autogen_context: AutogenContext) -> str | Literal[False]:
    """Write our own column types by their names, with the import they need."""
    if type_ == "type" and isinstance(item, ExactDecimal | UtcDateTime):
        name = type(item).__name__
        autogen_context.imports.add(f"from service.persistence.base import {name}")
        return f"{name}()"
    return False


def migrate(connection: Connection) -> None:
    """Run the migrations on a connection whose transaction its owner commits."""
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=connection.dialect.name == "sqlite",
        include_object=include_object,
        render_item=render_item,
        compare_type=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def write_sql() -> None:
    """Write the SQL of the migrations without a database (`--sql`)."""
    dialect = make_url(Settings().database_url).get_dialect().name
    context.configure(dialect_name=dialect, target_metadata=METADATA, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if context.is_offline_mode():
    write_sql()
elif given is not None:
    migrate(given)
else:
    with connection_for_migrations(Settings().database_url) as connection:
        migrate(connection)
