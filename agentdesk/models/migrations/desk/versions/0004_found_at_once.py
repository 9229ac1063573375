"""A search reads what it shows from the customer's own row, and nothing from the full-text index but where that is."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_desk

__all__ = ["downgrade", "upgrade"]

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_desk(__file__)
