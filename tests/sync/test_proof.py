"""The proof: local facts against central ones, and readable views that any SQL tool can use."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import sql

from agentdesk.journal.canonical import parse
from agentdesk.journal.chain import Entry
from agentdesk.journal.declared import kind_of
from agentdesk.journal.envelope import Event
from agentdesk.storage.statements import fact_inserts
from agentdesk.sync.facts import fact_tables
from agentdesk.sync.proof import Row
from tests.central import CentralDatabase
from tests.journal.strategies import entries, structures
from tests.sync.desks import NOON, MemoryDesk
from tests.sync.sending import pushed


def local_rows(events: list[Event], table: str) -> list[Row]:
    """The rows that the desk's own file would hold in a fact table."""
    rows: list[Row] = []
    for event in events:
        kind = kind_of(event.kind, event.kind_version)
        for statement, values in fact_inserts(kind, event, parse(event.payload or "{}")):
            if statement.startswith(f"INSERT INTO {table} "):
                rows.append(values)
    return sorted(rows, key=lambda row: (row[0], row[1]))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(entries(), min_size=5, max_size=25))
def test_local_facts_equal_central_facts_row_by_row(central: CentralDatabase, drawn: list[Entry]) -> None:
    desk = MemoryDesk()
    for entry in drawn:
        desk.add(entry.kind, entry.payload, interaction=entry.interaction, offset_ms=entry.offset_ms)
    pushed(central, desk)
    with central.reader() as reader:
        assert reader.quarantined(desk.device()) == 0
        assert reader.events(desk.device()) == len(drawn)
        for table in fact_tables():
            central_rows = sorted(reader.fact_rows(table, desk.device()), key=lambda row: (row[0], row[1]))
            assert central_rows == local_rows(desk.events, table.name), table.name


CALL = "019a9f3e-7000-7aaa-8bbb-0123456789cd"
OPENED = {
    "customer": "c1",
    "direction": "out",
    "script": "early",
    "script_version": "1",
    "script_digest": "d",
    "language": "en-US",
    "frozen": {},
    "began_at": NOON,
    "debts": [{"debt": "d1"}, {"debt": "d2"}],
}
STEP = {
    "step": "greeting",
    "visit": 0,
    "step_kind": "say",
    "how": "answered",
    "language": "en-US",
    "shown_at": NOON,
}
OUTCOME = {
    "customer": "c1",
    "outcome": "promise",
    "contact_outcome": "right_party_contact",
    "is_right_party": 1,
    "is_conversation": 1,
    "detail": {},
    "next_at": NOON + 86_400_000,
    "outcomes_digest": "d",
}
SAVED = {
    "customer": "c1",
    "ended_at": NOON + 61_500,
    "call_ms": 61_500,
    "hold_ms": 0,
    "wrap_ms": 4_250,
    "summary": "Agreed.",
}


def test_a_call_reads_as_one_row_with_times_and_yes_and_no(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    for kind, payload in (
        ("call.opened", OPENED),
        ("step.left", STEP),
        ("step.left", {**STEP, "visit": 1}),
        ("outcome.recorded", OUTCOME),
        ("interaction.saved", SAVED),
    ):
        desk.add(kind, payload, interaction=CALL)
    pushed(central, desk)
    began = datetime.fromtimestamp(NOON / 1000, UTC)
    with central.connect("rita") as connection:
        calls = connection.execute(
            "SELECT customer, began_at, ended_at - began_at, call_seconds::float, steps, outcome, is_right_party, "
            "next_at - began_at, summary FROM desk.calls"
        ).fetchall()
        debts = connection.execute("SELECT debt FROM desk.interaction_debts ORDER BY position").fetchall()
    length = timedelta(milliseconds=61_500)
    assert calls == [("c1", began, length, 61.5, 2, "promise", True, timedelta(days=1), "Agreed.")]
    assert debts == [("d1",), ("d2",)]


def test_readers_see_devices_and_what_was_set_aside(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add()
    desk.add("never.declared", {})
    pushed(central, desk)
    with central.connect("rita") as connection:
        devices = connection.execute("SELECT owner, events, in_quarantine FROM desk.devices").fetchall()
        aside = connection.execute("SELECT kind, reason FROM desk.quarantine").fetchall()
        kinds = connection.execute("SELECT kind, doc FROM desk.events ORDER BY seq").fetchall()
    assert devices == [("ana", 2, 1)]
    assert aside == [("never.declared", "a kind this database does not know")]
    assert kinds[1] == ("never.declared", {})


@settings(max_examples=20)
@given(st.lists(structures, min_size=1, max_size=4))
def test_no_event_however_odd_breaks_a_view(central: CentralDatabase, drawn: list[Any]) -> None:
    desk = MemoryDesk()
    for odd in drawn:
        desk.add("portfolio.chunk", {"batch": "b", "position": 0, "customers": odd, "debts": odd})
        desk.add("portfolio.chunk", {"customers": {"id": odd}, "debts": [{"id": odd, "balance": odd}, odd]})
    pushed(central, desk)
    names = central.run("SELECT viewname::text FROM pg_views WHERE schemaname = 'desk'")
    with central.connect("rita") as connection:
        for (name,) in names:
            connection.execute(sql.SQL("SELECT * FROM desk.{}").format(sql.Identifier(name))).fetchall()
