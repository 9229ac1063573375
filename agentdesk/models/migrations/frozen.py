"""How a migration runs the SQL that is frozen beside it, and why none is ever taken back."""

from __future__ import annotations

from pathlib import Path

from alembic import op

# SQLite takes one statement at a time, and a trigger has semicolons of its own.
_BETWEEN = ";;\n"


def run_on_desk(migration: str) -> None:
    """Run the SQL beside a migration of the encrypted file, one statement after the other."""
    for statement in Path(migration).with_suffix(".sql").read_text("utf-8").split(_BETWEEN):
        if statement.strip():
            op.execute(statement)


def run_on_central(migration: str) -> None:
    """Run the SQL beside a migration of the central database, as a whole: it has percent signs of its own."""
    connection = op.get_bind().execution_options(no_parameters=True)
    connection.exec_driver_sql(Path(migration).with_suffix(".sql").read_text("utf-8"))


def downgrade() -> None:
    """Refuse: what was journalled is never dropped, and a file goes back by the copy that was made before."""
    raise RuntimeError("a migration is never taken back: restore the copy that was made before it")
