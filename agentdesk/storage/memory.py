"""Settings and small things about the window, kept in the encrypted file; never anything about a customer."""

from __future__ import annotations

from sqlalchemy import Connection

_READ = "SELECT value FROM memory WHERE key = ?"
_WRITE = (
    "INSERT INTO memory (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
)


def recall(connection: Connection, key: str) -> str | None:
    """Return what was kept under a key, or None."""
    value = connection.exec_driver_sql(_READ, (key,)).scalar_one_or_none()
    return None if value is None else str(value)


def remember(connection: Connection, key: str, value: str) -> None:
    """Keep a value under a key."""
    connection.exec_driver_sql(_WRITE, (key, value))
