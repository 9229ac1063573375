"""Small facts about this file: which device it is, and how far the central database has confirmed it."""

from __future__ import annotations

from sqlalchemy import Connection

_READ = "SELECT value FROM meta WHERE key = ?"
_WRITE = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def read(connection: Connection, key: str) -> str | None:
    """Return what is kept under a key, or None."""
    value = connection.exec_driver_sql(_READ, (key,)).scalar_one_or_none()
    return None if value is None else str(value)


def write(connection: Connection, key: str, value: str) -> None:
    """Keep a value under a key."""
    connection.exec_driver_sql(_WRITE, (key, value))


def device(connection: Connection) -> str:
    """Return the id of this device's chain. Raises ValueError for a file that was never given one."""
    name = read(connection, "device")
    if name is None:
        raise ValueError("the file has no device id")
    return name
