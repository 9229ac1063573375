"""The proof that nothing was lost or changed on the way: the desk's facts against the central ones, row by row."""

from __future__ import annotations

import uuid
from datetime import date
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from agentdesk.journal.kinds import Field, stored
from agentdesk.sync.address import Address
from agentdesk.sync.facts import FactTable, fact_tables
from agentdesk.sync.faults import sorted_faults

if TYPE_CHECKING:
    from agentdesk.storage.desk_file import DeskFile

Row = tuple[Any, ...]


class Reader:
    """The central database for reading, signed in as someone who may: a member of agentdesk_reader."""

    def __init__(self, address: Address) -> None:
        """Open a connection. Raises Refused or Unavailable."""
        from agentdesk.sync.connection import connect

        with sorted_faults():
            self._connection = connect(address)

    def __enter__(self) -> Self:
        """Use as a context manager: the connection is closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection."""
        self._connection.close()

    def events(self, device: str) -> int:
        """Return how many events of a device the central log holds."""
        return int(self._all("SELECT count(*) FROM desk.events WHERE device = %s", device)[0][0])

    def quarantined(self, device: str) -> int:
        """Return how many of them gave no facts."""
        return int(self._all("SELECT count(*) FROM desk.quarantine WHERE device = %s", device)[0][0])

    def faults(self, device: str) -> list[tuple[int, str]]:
        """Return every place where the chain of a device does not hold, as the database itself finds it."""
        return [(row[0], row[1]) for row in self._all("SELECT seq, sentence FROM journal.verify(%s)", device)]

    def fact_rows(self, table: FactTable, device: str) -> list[Row]:
        """Return a device's rows of a fact table in the order of their keys, values as a desk holds them."""
        names = ", ".join(field.name for field in table.columns)
        whose = (
            "event IN (SELECT event FROM desk.events WHERE device = %s)" if table.is_list else "device = %s"
        )
        query = f"SELECT {names} FROM fact.{table.name} WHERE {whose} ORDER BY {_key(table)}"  # noqa: S608 - our names
        return [_as_held(table, row) for row in self._all(query, device)]

    def _all(self, query: str, *values: object) -> list[Row]:
        with sorted_faults():
            return self._connection.execute(query.encode(), values).fetchall()


def differing(file: DeskFile, reader: Reader, device: str) -> tuple[str, ...]:
    """Return the names of the fact tables in which the desk and the central database differ; none when they agree."""
    return tuple(
        table.name for table in fact_tables() if _held_rows(file, table) != reader.fact_rows(table, device)
    )


def _held_rows(file: DeskFile, table: FactTable) -> list[Row]:
    names = ", ".join(field.name for field in table.columns)
    query = f"SELECT {names} FROM {table.name} ORDER BY {_key(table)}"  # noqa: S608 - our own names
    with file.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def _key(table: FactTable) -> str:
    return "event, position" if table.is_list else "event"


def _as_held(table: FactTable, row: Row) -> Row:
    return tuple(_value(field, value) for field, value in zip(table.columns, row, strict=True))


def _value(field: Field, value: Any) -> Any:
    if isinstance(value, uuid.UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return stored(field, value)
