"""The engine over SQLCipher: one raw key, WAL, every commit on the disk before it counts.

A raw 32-byte key needs no key derivation, so that a connection opens in a millisecond. `synchronous=FULL` is
what makes "saved" true through a power cut; NORMAL loses acknowledged rows.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from agentdesk.storage.driver import PRAGMAS


def engine_for(path: Path, key: bytes) -> Engine:
    """Return an engine on the encrypted file. `key` is 32 raw bytes; it shows in no message or log."""
    url = URL.create("sqlite+pysqlcipher", password=f"x'{key.hex()}'", database=str(path))
    engine = create_engine(url, poolclass=QueuePool, pool_size=3, max_overflow=1, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (*PRAGMAS, "PRAGMA query_only=ON"):
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Any) -> None:
    # The desk file begins a transaction to write in by itself; here begin the snapshots to read from.
    sys.audit("agentdesk.sql")
    driver = connection.connection.dbapi_connection
    if not driver.in_transaction:
        driver.execute("BEGIN")
