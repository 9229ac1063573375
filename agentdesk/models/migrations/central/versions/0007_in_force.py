"""What clients' files said is shown where it is in force: closed by the journal, and not withdrawn."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_central

__all__ = ["downgrade", "upgrade"]

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_central(__file__)
