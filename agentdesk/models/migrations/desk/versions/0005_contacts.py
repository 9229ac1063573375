"""A company has people who are spoken to: those that its client names, and what calls tell of them."""

from __future__ import annotations

from agentdesk.models.migrations.frozen import downgrade, run_on_desk

__all__ = ["downgrade", "upgrade"]

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    run_on_desk(__file__)
