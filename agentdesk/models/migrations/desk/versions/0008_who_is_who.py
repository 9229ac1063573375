"""What a client's notes ask for, and which customers are one person, is decided by people and kept as facts."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_desk

__all__ = ["downgrade", "upgrade"]

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_desk(__file__)
