"""Making facts and states again from the journal, and comparing them with what is there."""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection

from agentdesk.models.facts import FACTS
from agentdesk.models.state import SEARCH
from agentdesk.storage import search
from agentdesk.storage.journal import events_from, payload_of, write_facts
from agentdesk.storage.project import STATES, project_all

ZONES = "base_customer.zones"
# What a rebuild makes: whole tables, and of the master data the one column that follows from the rest of it.
MADE = (*FACTS, *STATES, SEARCH, ZONES)
_PARTS = {ZONES: "SELECT id, zones FROM base_customer"}


def rebuild(connection: Connection, now: int) -> int:
    """Drop facts and states and replay the journal; return how many events were replayed.

    Erased events have no payload and so no facts. States are judged at `now`, epoch milliseconds.
    """
    for table in FACTS:
        connection.exec_driver_sql(f"DELETE FROM {table}")
    replayed = 0
    for event in events_from(connection):
        if event.payload is not None:
            write_facts(connection, event, payload_of(event))
        replayed += 1
    for table in STATES:
        connection.exec_driver_sql(f"DELETE FROM {table}")
    search.index_all(connection)
    project_all(connection, now)
    return replayed


def fingerprints(connection: Connection, tables: Iterable[str] = MADE) -> dict[str, str]:
    """Return a digest of the rows of each table, whatever their order in the file."""
    return {table: _fingerprint(connection, table) for table in tables}


def _fingerprint(connection: Connection, table: str) -> str:
    statement = _PARTS.get(table, f"SELECT * FROM {table}")
    rows = sorted(repr(tuple(row)) for row in connection.exec_driver_sql(statement))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
