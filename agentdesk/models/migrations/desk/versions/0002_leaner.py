"""Nothing is kept that follows from events; what closes a number, and when it was dialled, are found by an index."""

from __future__ import annotations

from alembic import op
from sqlalchemy import inspect

from agentdesk.models.migrations.frozen import downgrade, run_on_desk

__all__ = ["downgrade", "upgrade"]

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file, after the one change that SQLite cannot make conditional."""
    if "dispute_by" not in {column["name"] for column in inspect(op.get_bind()).get_columns("base_debt")}:
        op.execute("ALTER TABLE base_debt ADD COLUMN dispute_by TEXT")
    run_on_desk(__file__)
