"""Runs the central migrations on a connection that is handed in: no address, and no password, in any file."""

from __future__ import annotations

from alembic import context
from sqlalchemy import text

connection = context.config.attributes["connection"]
connection.execute(text("CREATE SCHEMA IF NOT EXISTS journal"))
context.configure(
    connection=connection,
    target_metadata=None,
    version_table="schema_version",
    version_table_schema="journal",
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
