"""The first central database: the log, the facts, readable views, and the functions that desks may call."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from agentdesk.models.migrations.frozen import downgrade

__all__ = ["downgrade", "upgrade"]

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

FILES = ("journal.sql", "push.sql", "facts.sql", "desk.sql", "rights.sql")


def upgrade() -> None:
    """Run the frozen SQL beside this file, in its order."""
    connection = op.get_bind().execution_options(no_parameters=True)
    for name in FILES:
        connection.exec_driver_sql(Path(__file__).with_suffix("").joinpath(name).read_text("utf-8"))
