"""The statements of the hot path, written once from the tables' declaration and kept as text.

Saving a step must cost little more than the same statements by a raw cursor, so nothing is compiled per call.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from agentdesk.journal.declared import kind_of
from agentdesk.journal.envelope import Event
from agentdesk.journal.kinds import Field, Kind, stored
from agentdesk.models.facts import ENVELOPE, columns_of

JOURNAL = (
    "id",
    "device",
    "seq",
    "interaction",
    "kind",
    "kind_version",
    "actor",
    "at",
    "zone",
    "offset_ms",
    "salt",
    "payload",
    "digest",
    "hash",
)


def run(connection: Connection, statement: str, values: Sequence[Any] = ()) -> Any:
    """Run a statement of the hot path on the driver, inside the transaction that the connection has begun.

    SQLAlchemy's own way costs five times the statement at this size (docs/decisions/0007).
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    return driver.execute(statement, values)


def insert(table: str, columns: Sequence[str]) -> str:
    """Return an INSERT with one parameter a column. Names come from our own declaration, never from outside."""
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our own names


INSERT_EVENT = insert("journal", JOURNAL)
SELECT_EVENT = f"SELECT {', '.join(JOURNAL)} FROM journal"  # noqa: S608 - our own names
SELECT_HEAD = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"


def event_row(event: Event) -> tuple[Any, ...]:
    """Return an event as the journal's columns hold it."""
    return tuple(getattr(event, name) for name in JOURNAL)


@lru_cache(maxsize=None)
def _insert_fact(name: str, version: int) -> tuple[str, tuple[Field, ...], tuple[str, ...]]:
    kind = kind_of(name, version)
    fields = columns_of(kind)
    fixed = tuple(value for _, value in kind.fixed)
    return (
        insert(str(kind.table), ("event", *ENVELOPE, *(field.name for field in fields))),
        kind.fields,
        fixed,
    )


def fact_inserts(
    kind: Kind, event: Event, payload: dict[str, Any]
) -> list[tuple[str, list[tuple[Any, ...]]]]:
    """Return the inserts of the fact rows that follow from an event, each with its rows of values."""
    found: list[tuple[str, list[tuple[Any, ...]]]] = []
    if kind.table is not None:
        statement, fields, fixed = _insert_fact(kind.name, kind.version)
        top = (event.id, event.device, event.seq, event.interaction, event.actor, event.at, event.zone)
        found.append(
            (statement, [(*top, *fixed, *(stored(field, payload.get(field.name)) for field in fields))])
        )
    for rows in kind.rows:
        items = payload[rows.field]
        if items:
            names = [field.name for field in rows.columns]
            values = [
                (event.id, position, *(stored(field, item.get(field.name)) for field in rows.columns))
                for position, item in enumerate(items)
            ]
            found.append((insert(rows.table, ("event", "position", *names)), values))
    return found
