"""Payments, earlier calls, closures and what came in writing are facts, each with the file it came by."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_desk

__all__ = ["downgrade", "upgrade"]

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_desk(__file__)
