"""Small facts about this file: which device it is, and how far the central database has confirmed it."""

from __future__ import annotations

from sqlalchemy import Connection

from agentdesk.storage.statements import run

_READ = "SELECT value FROM meta WHERE key = ?"
_FORGET = "DELETE FROM meta WHERE key = ?"
_WRITE = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


def read(connection: Connection, key: str) -> str | None:
    """Return what is kept under a key, or None."""
    row = run(connection, _READ, (key,)).fetchone()
    return None if row is None else str(row[0])


def write(connection: Connection, key: str, value: str) -> None:
    """Keep a value under a key."""
    run(connection, _WRITE, (key, value))


def forget(connection: Connection, key: str) -> None:
    """Keep nothing under a key any more."""
    run(connection, _FORGET, (key,))


def device(connection: Connection) -> str:
    """Return the id of this device's chain. Raises ValueError for a file that was never given one."""
    name = read(connection, "device")
    if name is None:
        raise ValueError("the file has no device id")
    return name
