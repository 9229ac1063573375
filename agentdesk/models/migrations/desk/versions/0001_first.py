"""The first tables: journal, facts, states, master data, drafts; and the triggers that keep the journal whole."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split(";;\n"):
        if statement.strip():
            op.execute(statement)


def downgrade() -> None:
    """Refuse: what was journalled is never dropped."""
    raise RuntimeError("the first tables are never dropped")
