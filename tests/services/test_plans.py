"""Plans: whatever the desk reads or writes in a call finds its rows by an index, however many customers there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    AnswerStep,
    Dial,
    Interrupt,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowCustomer,
    ShowWrapUp,
)
from agentdesk.storage.desk_file import DeskFile
from tests.builders.people import number_of, on_file, someone
from tests.fakes.time import MINUTE, Hands

# These hold a few rows whatever the number of customers: content, people, settings, and the call that is open.
SMALL = {"content", "base_staff", "meta", "memory", "open_call", "typed", "draft"}
# The end of the journal is found at the end of its key.
HEAD = re.compile(r"\bFROM journal ORDER BY seq DESC LIMIT 1\s*\Z")
ALIAS = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)\s+(?:AS\s+)?(?!WHERE|ON|ORDER|LEFT|JOIN|GROUP|LIMIT)(\w+)")
PEOPLE = [someone(place) for place in (1, 2, 3)]


def test_no_step_of_a_call_reads_a_whole_table(desk: Desk, file: DeskFile, hands: Hands) -> None:
    on_file(file, *PEOPLE)
    seen: set[str] = set()
    with traced(file, seen.add):
        work_a_call(desk, hands)
    assert {statement.split()[0] for statement in seen} >= {"SELECT", "INSERT", "DELETE"}
    assert {told for statement in seen for told in whole_tables(file, statement)} == set()


@contextmanager
def traced(file: DeskFile, note: Callable[[str], object]) -> Iterator[None]:
    """Note every statement that the one who writes and the one who reads run."""
    with file.read() as connection:
        drivers = (file._writer_driver, connection.connection.driver_connection)
    for driver in drivers:
        driver.set_trace_callback(note)
    yield
    for driver in drivers:
        driver.set_trace_callback(None)


def work_a_call(desk: Desk, hands: Hands) -> None:
    """Prepare, dial, talk, be interrupted, stop a number, save, and dial once more."""
    customer, number = PEOPLE[0].id, number_of(1)
    desk.do(PrepareCustomer(customer))
    view = desk.do(Dial(customer, number)).value
    view = desk.do(MarkCall(view.interaction, "answered")).value
    for answer in ("speaking", "matches", "next"):
        view = desk.do(AnswerStep(view.interaction, view.step.visit, answer)).value
    view = desk.do(Interrupt(view.interaction, "stop_calling", {})).value
    view = desk.do(AnswerStep(view.interaction, view.step.visit, "number")).value
    desk.do(MarkCall(view.interaction, "over"))
    desk.ask(ShowCustomer(customer))
    wrap_up = desk.ask(ShowWrapUp(view.interaction))
    desk.do(SaveCall(view.interaction, wrap_up.chosen))
    hands.move(10 * MINUTE)
    desk.do(PrepareCustomer(PEOPLE[1].id))
    desk.do(Dial(PEOPLE[1].id, number_of(2)))


def whole_tables(file: DeskFile, statement: str) -> Iterator[str]:
    """Yield the tables that a statement goes through from end to end, but for the small ones."""
    if not re.match(r"\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE)\b", statement) or HEAD.search(statement):
        return
    aliases = {alias: table for table, alias in ALIAS.findall(statement)}
    with file.read() as connection:
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}").all():
            found = re.match(r"SCAN (\w+)\b(?! CONSTANT)|SEARCH (\w+)\b(?! (?:EXISTS )?USING)", row[3])
            table = found and (found[1] or found[2])
            if table and aliases.get(table, table) not in SMALL:
                yield f"{row[3]}: {statement[:300]}"
