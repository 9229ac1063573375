"""The SQL function that turns events of the central log into fact rows, from the declaration of the kinds.

It works on a run of one device's events at once: one INSERT for each kind that occurs in it.
"""

# ruff: noqa: S608 - every name in this SQL comes from our own declaration

from __future__ import annotations

from collections.abc import Iterable, Iterator

from agentdesk.journal.kinds import Field, Kind, Rows
from agentdesk.sync.facts import ENVELOPE

_RUN = "device = in_device AND seq > in_after AND seq <= in_upto"
_CASTS = {"integer": "bigint", "money": "bigint", "instant": "bigint", "flag": "smallint", "date": "date"}


def recording(kinds: Iterable[Kind]) -> Iterator[str]:
    """Yield the statements that make `journal.known_kinds` and `journal.write_facts`."""
    kinds = tuple(kinds)
    names = ",\n".join(f"    '{_key(kind)}'" for kind in kinds)
    yield (
        "CREATE OR REPLACE FUNCTION journal.known_kinds() RETURNS text[] LANGUAGE sql IMMUTABLE\n"
        f"RETURN ARRAY[\n{names}\n];"
    )
    blocks = "\n".join(block for kind in kinds for block in _block(kind))
    yield (
        "CREATE OR REPLACE FUNCTION journal.write_facts(in_device uuid, in_after bigint, in_upto bigint) RETURNS void\n"
        "LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$\n"
        "DECLARE\n"
        "    in_kinds text[] := ARRAY(SELECT DISTINCT kind || '/' || kind_version FROM journal.log\n"
        f"        WHERE {_RUN} AND doc IS NOT NULL);\n"
        f"BEGIN\n{blocks}\nEND\n$body$;"
    )
    yield (
        "COMMENT ON FUNCTION journal.known_kinds() IS 'Kinds of events that this database understands.';\n"
        "COMMENT ON FUNCTION journal.write_facts(uuid, bigint, bigint)\n"
        "    IS 'Write the fact rows that follow from the events after one number and up to another.';"
    )


def _block(kind: Kind) -> Iterator[str]:
    inserts = [*_fact_insert(kind), *(_rows_insert(kind, rows) for rows in kind.rows)]
    if inserts:
        yield f"    IF '{_key(kind)}' = ANY (in_kinds) THEN\n" + "\n".join(inserts) + "\n    END IF;"


def _fact_insert(kind: Kind) -> Iterator[str]:
    if kind.table is None:
        return
    top = [field.name for field in ENVELOPE]
    fixed = [name for name, _ in kind.fixed]
    names = ", ".join((*top, *fixed, *(field.name for field in kind.fields)))
    values = ", ".join(
        ("id", *top[1:], *(f"'{value}'" for _, value in kind.fixed), *(_value("doc", f) for f in kind.fields))
    )
    yield (
        f"        INSERT INTO fact.{kind.table} ({names})\n"
        f"        SELECT {values}\n"
        f"        FROM journal.log WHERE {_of(kind)};"
    )


def _rows_insert(kind: Kind, rows: Rows) -> str:
    names = ", ".join(("event", "position", *(field.name for field in rows.columns)))
    values = ", ".join(("id", "place - 1", *(_value("item", field) for field in rows.columns)))
    return (
        f"        INSERT INTO fact.{rows.table} ({names})\n"
        f"        SELECT {values}\n"
        f"        FROM journal.log, jsonb_array_elements(doc -> '{rows.field}') WITH ORDINALITY AS list (item, place)\n"
        f"        WHERE {_of(kind)};"
    )


def _value(holder: str, field: Field) -> str:
    if field.type == "json":
        return f"nullif({holder} -> '{field.name}', 'null')"
    cast = _CASTS.get(field.type)
    plain = f"{holder} ->> '{field.name}'"
    return plain if cast is None else f"({plain})::{cast}"


def _of(kind: Kind) -> str:
    return f"{_RUN} AND kind = '{kind.name}' AND kind_version = {kind.version} AND doc IS NOT NULL"


def _key(kind: Kind) -> str:
    return f"{kind.name}/{kind.version}"
