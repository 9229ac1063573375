"""The fact tables as the central database holds them: names, columns and types, from the one declaration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agentdesk.journal.declared import ALL
from agentdesk.journal.kinds import Field, Kind, Rows
from agentdesk.models.facts import columns_of

# Types of the declaration as PostgreSQL keeps them; the domains check what no plain type does.
TYPES = {
    "text": "text",
    "integer": "bigint",
    "money": "bigint",
    "instant": "fact.instant",
    "date": "date",
    "flag": "fact.flag",
    "json": "fact.structure",
}
ENVELOPE = (
    Field("event", "text", "id of the event"),
    Field("device", "text", "device whose journal holds the event"),
    Field("seq", "integer", "number of the event in that journal"),
    Field("interaction", "text", "the call it belongs to", required=False),
    Field("actor", "text", "staff id of the person who did it"),
    Field("at", "instant", "when it was done, by the desk's clock"),
    Field("zone", "text", "IANA zone of the desk"),
)
ROW_KEY = (
    Field("event", "text", "id of the event"),
    Field("position", "integer", "place in the list, from 0"),
)
ENVELOPE_TYPES = {"event": "uuid", "device": "uuid", "position": "integer"}


@dataclass(frozen=True, slots=True)
class FactTable:
    """One fact table: key columns first, then the declared ones. `is_list` marks rows keyed by event and position."""

    name: str
    says: str
    fields: tuple[Field, ...]
    is_list: bool = False

    @property
    def key(self) -> tuple[Field, ...]:
        """The columns that every table of its sort begins with."""
        return ROW_KEY if self.is_list else ENVELOPE

    @property
    def columns(self) -> tuple[Field, ...]:
        """Every column, in order."""
        return (*self.key, *self.fields)

    def has(self, name: str) -> bool:
        """Say whether the table has a column of that name."""
        return any(field.name == name for field in self.columns)


def fact_tables(kinds: Iterable[Kind] = ALL) -> tuple[FactTable, ...]:
    """Return every fact table that the kinds write to, in the order of their declaration.

    Raises ValueError when kinds that share a table disagree on its columns.
    """
    found: dict[str, FactTable] = {}
    for kind in kinds:
        if kind.table is not None:
            _add(found, FactTable(kind.table, kind.says, columns_of(kind)))
        for rows in kind.rows:
            _add(found, _list_table(rows))
    return tuple(found.values())


def type_of(field: Field) -> str:
    """Return the PostgreSQL type of a column."""
    if field in ENVELOPE or field in ROW_KEY:
        return ENVELOPE_TYPES.get(field.name, TYPES[field.type])
    return TYPES[field.type]


def _list_table(rows: Rows) -> FactTable:
    return FactTable(rows.table, rows.says, rows.columns, is_list=True)


def _add(found: dict[str, FactTable], table: FactTable) -> None:
    known = found.setdefault(table.name, table)
    if [(f.name, f.type, f.required) for f in known.fields] != [
        (f.name, f.type, f.required) for f in table.fields
    ]:
        raise ValueError(f"kinds that share the table {table.name} disagree on its columns")
    if table.says not in known.says:
        found[table.name] = FactTable(known.name, f"{known.says} {table.says}", known.fields, known.is_list)
