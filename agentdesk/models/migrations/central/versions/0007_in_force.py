"""What clients' files said is shown where it is in force: closed by the journal, and not withdrawn."""

from __future__ import annotations

from pathlib import Path

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Run the frozen SQL beside this file."""
    connection = op.get_bind().execution_options(no_parameters=True)
    connection.exec_driver_sql(Path(__file__).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    """Refuse: what was journalled is never dropped."""
    raise RuntimeError("what was journalled is never dropped")
