"""The central fact tables follow from the declaration, and the migrations made exactly those."""

from __future__ import annotations

from typing import Any

import pytest
from psycopg import sql

from agentdesk.journal.declared import ALL
from agentdesk.journal.kinds import Kind, text
from agentdesk.models.facts import FACTS
from agentdesk.sync.ddl import ddl, view_name
from agentdesk.sync.facts import FactTable, fact_tables
from tests.central import CentralDatabase

# Everything about tables, views, functions and rights that a person could see, but for the order of their making.
CATALOGUE = {
    "columns": """
        SELECT n.nspname::text, c.relname::text, c.relkind::text, a.attnum, a.attname::text,
            format_type(a.atttypid, a.atttypmod), a.attnotnull, col_description(c.oid, a.attnum)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('fact', 'desk') AND c.relkind IN ('r', 'v') AND a.attnum > 0""",
    "comments": """
        SELECT n.nspname::text, c.relname::text, obj_description(c.oid), c.relrowsecurity, c.relforcerowsecurity
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname IN ('fact', 'desk') AND c.relkind IN ('r', 'v')""",
    "indexes": "SELECT schemaname::text, indexdef FROM pg_indexes WHERE schemaname = 'fact'",
    "views": "SELECT viewname::text, definition FROM pg_views WHERE schemaname = 'desk'",
    "policies": "SELECT tablename::text, policyname::text, cmd, qual, with_check FROM pg_policies "
    "WHERE schemaname = 'fact'",
    "functions": "SELECT oid::regprocedure::text, pg_get_functiondef(oid), obj_description(oid) FROM pg_proc "
    "WHERE oid IN ('journal.known_kinds()'::regprocedure, "
    "'journal.write_facts(uuid, bigint, bigint)'::regprocedure)",
}
# Written by hand over the generated ones.
BY_HAND = ("calls", "customers", "debts", "devices", "events", "quarantine")


def catalogue(central: CentralDatabase) -> dict[str, set[tuple[Any, ...]]]:
    """What the catalogue says of the generated part."""
    found = {name: set(central.run(query)) for name, query in CATALOGUE.items()}
    return {name: {row for row in rows if not set(BY_HAND) & set(row[:2])} for name, rows in found.items()}


def test_what_was_migrated_is_what_the_declaration_generates(central: CentralDatabase) -> None:
    migrated = catalogue(central)
    with central.connect() as connection:
        connection.execute("SET ROLE agentdesk_owner")
        for table in fact_tables():
            connection.execute(sql.SQL("DROP TABLE fact.{} CASCADE").format(sql.Identifier(table.name)))
        connection.execute("DROP FUNCTION journal.write_facts")
        connection.execute("DROP FUNCTION journal.known_kinds")
        connection.execute(ddl().encode())
    assert len(migrated["columns"]) > 500
    assert catalogue(central) == migrated


def test_central_and_local_fact_tables_have_the_same_columns() -> None:
    central_tables = {table.name: [field.name for field in table.columns] for table in fact_tables()}
    local_tables = {name: [column.name for column in table.columns] for name, table in FACTS.items()}
    assert central_tables == local_tables


def test_every_readable_view_has_a_comment_on_itself_and_every_column(central: CentralDatabase) -> None:
    silent = central.run(
        "SELECT c.relname::text, a.attname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE n.nspname = 'desk' AND NOT "
        "c.relname = ANY (%s) AND (obj_description(c.oid) IS NULL OR col_description(c.oid, a.attnum) IS NULL)",
        list(BY_HAND),
    )
    assert silent == []


def test_views_have_names_of_their_own() -> None:
    names = [view_name(table.name) for table in fact_tables()]
    assert len(set(names) | set(BY_HAND)) == len(names) + len(BY_HAND)


def test_kinds_that_share_a_table_must_agree_on_its_columns() -> None:
    one = Kind("a.one", "One.", "shared", (text("x", "x"),))
    other = Kind("a.other", "Another.", "shared", (text("x", "x", required=False),))
    with pytest.raises(ValueError, match="disagree"):
        fact_tables([one, other])


def test_kinds_that_share_a_table_say_so_in_its_comment() -> None:
    first = Kind("a.one", "One.", "shared", (text("x", "x"),), fixed=(("change", "one"),))
    second = Kind("a.other", "Another.", "shared", (text("x", "x"),), fixed=(("change", "other"),))
    table: FactTable = fact_tables([first, second])[0]
    assert table.says == "One. Another."
    assert [field.name for field in table.fields] == ["change", "x"]


def test_the_printed_text_is_the_whole_of_it() -> None:
    text_of_all = ddl()
    for kind in ALL:
        assert f"'{kind.name}/{kind.version}'" in text_of_all
