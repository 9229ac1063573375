"""Nothing is kept that follows from events; what closes a number, and when it was dialled, are found by an index."""

from __future__ import annotations

from pathlib import Path

from alembic import op
from sqlalchemy import inspect

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file, after the one change that SQLite cannot make conditional."""
    if "dispute_by" not in {column["name"] for column in inspect(op.get_bind()).get_columns("base_debt")}:
        op.execute("ALTER TABLE base_debt ADD COLUMN dispute_by TEXT")
    for statement in Path(__file__).with_suffix(".sql").read_text("utf-8").split(";;\n"):
        if statement.strip():
            op.execute(statement)


def downgrade() -> None:
    """Refuse: a file never goes back; the copy made before the migration does."""
    raise RuntimeError("a file never goes back: restore the copy that was made before")
