"""Draft notes: durable as typed, outside the journal until the call is saved."""

from __future__ import annotations

from sqlalchemy import Connection

_READ = "SELECT body, typed_at FROM draft_note WHERE interaction = ?"
_WRITE = """
    INSERT INTO draft_note (interaction, body, typed_at) VALUES (?, ?, ?)
    ON CONFLICT (interaction) DO UPDATE SET body = excluded.body, typed_at = excluded.typed_at"""


def draft(connection: Connection, interaction: str) -> tuple[str, int | None]:
    """Return the note of a call as typed so far and when it was saved, or an empty one."""
    row = connection.exec_driver_sql(_READ, (interaction,)).one_or_none()
    return ("", None) if row is None else (row[0], row[1])


def keep(connection: Connection, interaction: str, body: str, at: int) -> None:
    """Keep the note of a call as typed."""
    connection.exec_driver_sql(_WRITE, (interaction, body, at))


def drop(connection: Connection, interaction: str) -> None:
    """Forget a draft that was saved."""
    connection.exec_driver_sql("DELETE FROM draft_note WHERE interaction = ?", (interaction,))
