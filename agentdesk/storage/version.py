"""The version of the file's tables, as the bare driver reads it: the first paint must not read older ones."""

from __future__ import annotations

from typing import Any

HEAD = "0008"
_HAS_ANY = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
_VERSION = "SELECT version_num FROM alembic_version"


def is_newest(connection: Any) -> bool:
    """Return whether a connection of the driver sees the tables that this program knows."""
    if connection.execute(_HAS_ANY).fetchone() is None:
        return False
    return bool(connection.execute(_VERSION).fetchall() == [(HEAD,)])
