"""Three people with their debts, and what a test of states does with them and sees of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.portfolio import PhoneRecord
from agentdesk.journal.chain import Entry
from agentdesk.storage import journal
from agentdesk.storage.project import project
from tests.builders.people import CHICAGO, owed, someone
from tests.fakes.time import ZONE

SHARED = PhoneRecord("+13125550199", "landline", (CHICAGO,))
# Three people, of whom two share a number and one owes in two currencies.
ONE, TWO, THREE = (
    someone(1, phones=(*someone(1).phones, SHARED)),
    someone(2, phones=(SHARED,)),
    someone(3),
)
PEOPLE = (ONE, TWO, THREE)
DEBTS = (owed(ONE), owed(ONE, 2, balance=50_000), owed(TWO), owed(THREE), owed(THREE, 2, currency="MXN"))


def write(connection: Connection, *entries: Entry, at: int, touched: set[str]) -> None:
    """Journal what happened and fold the states of those it touched, as a command does."""
    journal.append(connection, entries, actor="demo-agent", at=at, zone=ZONE)
    project(connection, touched, at)


def queue(connection: Connection) -> dict[str, tuple[Any, ...]]:
    """Where everyone stands: place, tier and reason."""
    rows = connection.exec_driver_sql("SELECT customer, place, tier, reason FROM queue_now")
    return {row[0]: tuple(row[1:]) for row in rows}
