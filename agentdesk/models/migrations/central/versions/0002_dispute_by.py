"""The view of debts says the last day to dispute one."""

from __future__ import annotations

from alembic import op

from agentdesk.models.migrations.central.remade import remade
from agentdesk.models.migrations.frozen import downgrade, run_on_central

__all__ = ["downgrade", "upgrade"]

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    with remade(op.get_bind().execution_options(no_parameters=True), "desk.debts"):
        run_on_central(__file__)
