"""Draft notes: durable as typed, outside the journal until the call is saved."""

from __future__ import annotations

from sqlalchemy import Connection

_READ = "SELECT body, typed_at FROM draft_note WHERE customer = ?"
_WRITE = """
    INSERT INTO draft_note (customer, interaction, body, typed_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (customer) DO UPDATE SET interaction = excluded.interaction, body = excluded.body,
        typed_at = excluded.typed_at"""


def draft(connection: Connection, customer: str) -> tuple[str, int | None]:
    """Return the note as typed so far and when it was saved, or an empty one."""
    row = connection.exec_driver_sql(_READ, (customer,)).one_or_none()
    return ("", None) if row is None else (row[0], row[1])


def keep(connection: Connection, customer: str, interaction: str, body: str, at: int) -> None:
    """Keep a note as typed."""
    connection.exec_driver_sql(_WRITE, (customer, interaction, body, at))


def drop(connection: Connection, customer: str) -> None:
    """Forget a draft that was saved."""
    connection.exec_driver_sql("DELETE FROM draft_note WHERE customer = ?", (customer,))
