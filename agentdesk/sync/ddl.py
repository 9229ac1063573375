"""The central fact tables and their readable views, as SQL text from the declaration.

Migrations hold this text frozen; they never call this module. When the declaration changes, the text printed by
`python -m agentdesk.sync.ddl` shows what the next migration has to bring about, and a test fails until it does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from agentdesk.journal.declared import ALL
from agentdesk.journal.kinds import Field, Kind
from agentdesk.sync.facts import FactTable, fact_tables, type_of
from agentdesk.sync.recording import recording

# View names that adding an s to the table's name would get wrong.
PLURALS = {
    "arrangement_withdrawn": "arrangements_withdrawn",
    "care": "care",
    "commitment_kept": "commitments_kept",
    "content_adopted": "content_adopted",
    "desk_opened": "desks_opened",
    "import_batch": "import_batches",
    "correspondence": "correspondence",
    "import_withdrawn": "imports_withdrawn",
    "interaction_saved": "interactions_saved",
    "judged_people": "judged_people",
    "past_calls_stated": "past_calls_stated",
    "safety": "safety_alerts",
    "stop_lifted": "stops_lifted",
    "way_in": "ways_in",
    "view_audit": "views_of_customers",
    "wish": "wishes",
    "worklist_left": "worklist_left",
}


def ddl(kinds: Iterable[Kind] = ALL) -> str:
    """Return the SQL that makes every fact table, every view on one, and the function that writes them."""
    kinds = tuple(kinds)
    parts = [part for table in fact_tables(kinds) for part in (*_table(table), *_view(table))]
    return "\n\n".join((*parts, *recording(kinds))) + "\n"


def view_name(table: str) -> str:
    """Return the name of the readable view on a fact table."""
    return PLURALS.get(table, f"{table}s")


def _table(table: FactTable) -> Iterator[str]:
    key = ", ".join(field.name for field in table.key if field.name in ("event", "position"))
    lines = [*map(_column, table.columns), f"    PRIMARY KEY ({key})"]
    name = f"fact.{table.name}"
    yield f"CREATE TABLE {name} (\n" + ",\n".join(lines) + "\n);"
    yield f"COMMENT ON TABLE {name} IS {_quoted(table.says)};"
    if table.has("interaction"):
        yield f"CREATE INDEX ON {name} (interaction);"
    if table.has("customer"):
        yield f"CREATE INDEX ON {name} (customer{'' if table.is_list else ', at'});"
    yield (
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;\n"
        f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;\n"
        f"CREATE POLICY written ON {name} FOR INSERT WITH CHECK (true);\n"
        f"CREATE POLICY read ON {name} FOR SELECT USING ((SELECT journal.may_read()));"
    )


def _view(table: FactTable) -> Iterator[str]:
    name = f"desk.{view_name(table.name)}"
    shown = ",\n".join(f"    {_readable(field)}" for field in table.columns)
    yield f"CREATE VIEW {name} AS SELECT\n{shown}\nFROM fact.{table.name};"
    yield _comments(name, table.says, table.columns)


def _column(field: Field) -> str:
    return f"    {field.name} {type_of(field)}{' NOT NULL' if field.required else ''}"


def _readable(field: Field) -> str:
    if field.type == "instant":
        return f"to_timestamp({field.name} / 1000.0) AS {field.name}"
    if field.type == "flag":
        return f"({field.name} = 1) AS {field.name}"
    if field.type == "json":
        return f"{field.name}::jsonb AS {field.name}"
    return field.name


def _comments(name: str, says: str, fields: Iterable[Field]) -> str:
    lines = [f"COMMENT ON VIEW {name} IS {_quoted(says)};"]
    lines += [f"COMMENT ON COLUMN {name}.{field.name} IS {_quoted(_says(field))};" for field in fields]
    return "\n".join(lines)


def _says(field: Field) -> str:
    if field.type == "money" and "minor" not in field.says:
        return f"{field.says}, in minor units"
    return field.says


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


if __name__ == "__main__":
    sys.stdout.write(ddl())
