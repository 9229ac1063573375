"""Fact tables: one row an event, insert-only, made from the declaration of the kinds."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Column, Index, Integer, Table, Text

from agentdesk.journal.declared import ALL
from agentdesk.journal.kinds import Field, Kind, Rows
from agentdesk.models.metadata import desk

# Columns that every fact row carries over from its envelope.
ENVELOPE = ("device", "seq", "interaction", "actor", "at", "zone")

# Facts that are looked up by something else than their call or their customer: when a number was last dialled, what
# closes a number for everybody who has it, whether that was lifted, whether a batch is in force and up to when its
# client's files know what they tell, whether a payment was told before, whether a note was looked at, and who is one
# person with somebody.
_LOOKED_UP = {
    "call_attempt": (("number", "happened_at"),),
    "stop_sign": (("target",),),
    "stop_lifted": (("stop",),),
    "import_batch": (("batch",), ("client", "kind")),
    "import_withdrawn": (("batch",),),
    "imported_payment": (("reference",),),
    "past_calls_stated": (("batch",),),
    "suggested_need": (("suggestion",),),
    "judged_need": (("suggestion", "at"),),
    "judged_people": (("other", "at"),),
}


def columns_of(kind: Kind) -> tuple[Field, ...]:
    """Return the columns of a kind's fact row, fixed ones first."""
    fixed = tuple(Field(name, "text", "which of the kinds that share the table") for name, _ in kind.fixed)
    return (*fixed, *kind.fields)


def _column(field: Field) -> Column[object]:
    kept_as = Integer if field.type in ("integer", "money", "instant", "flag") else Text
    return Column(field.name, kept_as(), nullable=not field.required)


def _fact_table(name: str, fields: Sequence[Field]) -> Table:
    table = Table(
        name,
        desk,
        Column("event", Text, primary_key=True),
        Column("device", Text, nullable=False),
        Column("seq", Integer, nullable=False),
        Column("interaction", Text),
        Column("actor", Text, nullable=False),
        Column("at", Integer, nullable=False),
        Column("zone", Text, nullable=False),
        *map(_column, fields),
    )
    Index(f"ix_{name}_interaction", table.c.interaction)
    if "customer" in table.c:
        Index(f"ix_{name}_customer", table.c.customer, table.c.at)
    _look_up(table)
    return table


def _row_table(rows: Rows) -> Table:
    table = Table(
        rows.table,
        desk,
        Column("event", Text, primary_key=True),
        Column("position", Integer, primary_key=True),
        *map(_column, rows.columns),
    )
    if "customer" in table.c:
        Index(f"ix_{rows.table}_customer", table.c.customer)
    _look_up(table)
    return table


def _look_up(table: Table) -> None:
    for columns in _LOOKED_UP.get(table.name, ()):
        Index(f"ix_{table.name}_{columns[0]}", *(table.c[column] for column in columns))


def _tables() -> dict[str, Table]:
    found: dict[str, Table] = {}
    for kind in ALL:
        if kind.table and kind.table not in found:
            found[kind.table] = _fact_table(kind.table, columns_of(kind))
        for rows in kind.rows:
            if rows.table not in found:
                found[rows.table] = _row_table(rows)
    return found


FACTS: dict[str, Table] = _tables()
