"""The view of debts says the last day to dispute one."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from agentdesk.models.migrations.central.remade import remade

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    connection = op.get_bind().execution_options(no_parameters=True)
    with remade(connection, "desk.debts"):
        connection.exec_driver_sql(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    """Refuse: what desks rely on is never taken away."""
    raise RuntimeError("a view is never taken back")
