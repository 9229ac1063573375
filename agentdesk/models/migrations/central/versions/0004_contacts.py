"""What calls tell of the people of a company is a fact of its own."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_central

__all__ = ["downgrade", "upgrade"]

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_central(__file__)
