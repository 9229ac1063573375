"""What a client's notes ask for, and which customers are one person, is decided by people and kept as facts."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split(";;\n"):
        if statement.strip():
            op.execute(statement)


def downgrade() -> None:
    """Refuse: a file never goes back; the copy made before the migration does."""
    raise RuntimeError("a file never goes back: restore the copy that was made before")
