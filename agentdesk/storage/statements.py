"""The statements of the hot path, written once from the tables' declaration and kept as text.

Saving a step must cost little more than the same statements by a raw cursor, so nothing is compiled per call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection

from agentdesk.journal.declared import kind_of
from agentdesk.journal.envelope import Event
from agentdesk.journal.kinds import Field, Kind, stored
from agentdesk.models.facts import ENVELOPE


def run(connection: Connection, statement: str, values: Sequence[Any] = ()) -> Any:
    """Run a statement of the hot path on the driver, inside the transaction that the connection has begun.

    SQLAlchemy's own way costs five times the statement at this size (docs/decisions/0007).
    """
    driver: Any = connection.connection.dbapi_connection
    return driver.execute(statement, values)


def run_named(connection: Connection, statement: str, values: Mapping[str, Any]) -> Any:
    """Run a statement of the hot path whose parameters have names."""
    driver: Any = connection.connection.dbapi_connection
    return driver.execute(statement, values)


def run_each(connection: Connection, statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run a statement of the hot path once for each row of values."""
    driver: Any = connection.connection.dbapi_connection
    driver.executemany(statement, rows)


def insert(table: str, columns: Sequence[str]) -> str:
    """Return an INSERT with one parameter a column. Names come from our own declaration, never from outside."""
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our own names


INSERT_EVENT = insert("journal", Event._fields)
SELECT_EVENT = f"SELECT {', '.join(Event._fields)} FROM journal"  # noqa: S608 - our own names
SELECT_HEAD = """
    SELECT (SELECT value FROM meta WHERE key = 'device'), seq, hash FROM journal ORDER BY seq DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class _Insert:
    """The insert of one fact row: its statement, constant values, and which payload fields follow them."""

    statement: str
    fixed: tuple[str, ...]
    names: tuple[str, ...]
    structures: tuple[tuple[int, Field], ...]

    @classmethod
    def of(
        cls, table: str, top: Sequence[str], fields: Sequence[Field], fixed: Sequence[tuple[str, str]] = ()
    ) -> _Insert:
        """Prepare the insert of a table whose rows begin with `top` and the fixed columns."""
        names = tuple(field.name for field in fields)
        return cls(
            insert(table, (*top, *(name for name, _ in fixed), *names)),
            tuple(value for _, value in fixed),
            names,
            tuple((place, field) for place, field in enumerate(fields) if field.type == "json"),
        )

    def row(self, top: tuple[Any, ...], payload: Mapping[str, Any]) -> tuple[Any, ...]:
        """Return the row's values."""
        values = [payload.get(name) for name in self.names]
        for place, field in self.structures:
            values[place] = stored(field, values[place])
        return (*top, *self.fixed, *values)


@cache
def _inserts(name: str, version: int) -> tuple[_Insert | None, tuple[tuple[str, _Insert], ...]]:
    """Return the insert of a kind's own row, if it has one, and those of its lists by their field."""
    kind = kind_of(name, version)
    own = _Insert.of(kind.table, ("event", *ENVELOPE), kind.fields, kind.fixed) if kind.table else None
    lists = ((rows.field, _Insert.of(rows.table, ("event", "position"), rows.columns)) for rows in kind.rows)
    return own, tuple(lists)


def fact_inserts(
    kind: Kind, event: Event, payload: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the inserts of the fact rows that follow from an event, each with its values."""
    own, lists = _inserts(kind.name, kind.version)
    if own is not None:
        top = (event.id, event.device, event.seq, event.interaction, event.actor, event.at, event.zone)
        yield own.statement, own.row(top, payload)
    for field, one in lists:
        for position, item in enumerate(payload[field]):
            yield one.statement, one.row((event.id, position), item)
