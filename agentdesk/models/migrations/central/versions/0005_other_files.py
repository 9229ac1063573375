"""Payments, earlier calls, closures and what came in writing are facts, each with the file it came by."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_central

__all__ = ["downgrade", "upgrade"]

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_central(__file__)
