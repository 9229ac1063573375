"""The first tables: journal, facts, states, master data, drafts; and the triggers that keep the journal whole."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_desk

__all__ = ["downgrade", "upgrade"]

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_desk(__file__)
