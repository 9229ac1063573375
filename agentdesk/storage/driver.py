"""SQLCipher itself: the lowest version, the settings of every connection, and a bare one to read from.

The first paint reads through `bare` before SQLAlchemy is loaded; everything else goes through the engine.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from agentdesk.errors import Refused
from agentdesk.storage.driver_faults import driver_faults

# Earlier versions can corrupt a WAL that several connections write and check-point.
LOWEST_SQLITE = (3, 51, 3)
BUSY_MS = 5_000
PRAGMAS = (
    "PRAGMA cipher_log_level=NONE",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    f"PRAGMA busy_timeout={BUSY_MS}",
    "PRAGMA journal_size_limit=67108864",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA temp_store=MEMORY",
)


def refuse_old_sqlite() -> None:
    """Raise Refused when the library inside sqlcipher3 is older than the first safe one."""
    from sqlcipher3 import dbapi2

    if dbapi2.sqlite_version_info < LOWEST_SQLITE:
        needed = ".".join(map(str, LOWEST_SQLITE))
        raise Refused(
            "sqlite_old",
            "SQLite {version} may damage the file; {needed} or later is needed.",
            version=dbapi2.sqlite_version,
            needed=needed,
        )


@contextmanager
def bare(path: Path, key: bytes) -> Iterator[Any]:
    """Open a connection that only reads, on a file that is there. `key` is 32 raw bytes.

    Raises Refused when it is missing, damaged or another key's, Unavailable when it cannot be had now.
    """
    refuse_old_sqlite()
    refuse_missing(path)
    if path.stat().st_size == 0:  # SQLite would make an empty file of its own out of it
        raise Refused("file_empty", "{name} is empty. Restore it from a backup.", name=path.name)
    with driver_faults(), _connected(path, key) as connection:
        yield connection


def refuse_missing(path: Path) -> None:
    """Raise Refused when the file is not there: none is ever made in its place."""
    if not path.exists():
        raise Refused("file_missing", "{name} is missing. Restore it from a backup.", name=path.name)


@contextmanager
def _connected(path: Path, key: bytes) -> Iterator[Any]:
    from sqlcipher3 import dbapi2

    sys.audit("agentdesk.sql")
    connection = dbapi2.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
    try:
        connection.isolation_level = None
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        for pragma in (*PRAGMAS, "PRAGMA query_only=ON"):
            connection.execute(pragma).fetchall()
        yield connection
    finally:
        connection.close()
