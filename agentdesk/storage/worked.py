"""Which accounts of a batch were worked since it came in: those stay when the batch is withdrawn.

What was done since is told by the journal's own numbers, which no clock turns back.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from agentdesk.journal.declared import ALL
from agentdesk.models.facts import FACTS
from agentdesk.storage.in_force import BY_FILE, BY_FILE_OR_HAND, holds
from agentdesk.storage.judged_needs import last_need_judgement
from agentdesk.storage.many import pieces, select
from agentdesk.storage.people import last_judgement
from agentdesk.storage.statements import run

# Looking at a customer is not working their accounts.
_NOT_WORK = frozenset({"view_audit", "worklist_left"})
# Of decisions about people only what holds of them counts: a need that somebody confirmed, and that somebody is one
# person with another, of whom each stays. What another file told counts while that is in force.
_ONLY = {
    "judged_need": f"f.verdict = 'confirmed' AND {last_need_judgement('f')}",
    "judged_people": f"f.verdict = 'same_person' AND {last_judgement('f')}",
    **{table: f"f.batch IS NOT :batch AND {holds('f')}" for table in (*BY_FILE, *BY_FILE_OR_HAND)},
}
_SIDES = {"judged_people": ("customer", "other")}


def worked(connection: Connection, batch: str, since: int) -> Sequence[Any]:
    """Return the accounts of a batch whose customers were worked since an event, by its number in the journal.

    Each row has the debt, its reference, the customer and the name, in the order of the names.
    """
    customers: set[str] = set()
    for statement, events in _asked(connection, since):
        for some in pieces(events):
            marks = ", ".join(f"'{event}'" for event in some)
            rows = connection.exec_driver_sql(statement.replace("(?*)", f"({marks})"), {"batch": batch})
            customers.update(row[0] for row in rows if row[0] is not None)
    found = select(connection, _ACCOUNTS, sorted(customers), batch, batch)
    return [row[:4] for row in sorted(found, key=lambda row: (row[4], row[1]))]


def has_file_since(connection: Connection, since: int) -> bool:
    """Return whether a file came in force or was withdrawn since an event: what such files told, they told before."""
    return run(connection, _FILE_SINCE, (since,)).fetchone() is not None


def _asked(connection: Connection, since: int) -> Iterator[tuple[str, list[str]]]:
    """Yield statements that tell whom some events are about, with the ids of those events."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for kind, event in run(connection, "SELECT kind, id FROM journal WHERE seq > ?", (since,)):
        by_kind[kind].append(event)
    for kind, events in by_kind.items():
        for statement in _statements().get(kind, ()):
            yield statement, events


@cache
def _statements() -> dict[str, list[str]]:
    """Return the statements by kind of event: one for each table that names a customer."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind in ALL:
        for table in (kind.table, *(rows.table for rows in kind.rows)):
            if table is not None and table not in _NOT_WORK and "customer" in FACTS[table].c:
                only = f" AND {_ONLY[table]}" if table in _ONLY else ""
                found[kind.name] += [
                    f"SELECT DISTINCT f.{side} FROM {table} f WHERE f.event IN (?*){only}"
                    for side in _SIDES.get(table, ("customer",))
                ]
    return found


_FILE_SINCE = "SELECT 1 FROM journal WHERE seq > ? AND kind IN ('portfolio.imported', 'portfolio.withdrawn')"
# A file's accounts of somebody: those that came with them, and of who was on file those that it changed or added.
_ACCOUNTS = """
    SELECT d.id, d.reference, c.id, c.full_name, c.sort_name FROM base_debt d JOIN base_customer c ON c.id = d.customer
    LEFT JOIN superseded s ON s.batch = ? AND s.customer = c.id
    WHERE (d.batch = ? OR instr(s.debts, '"' || d.id || '"') OR instr(s.new_debts, '"' || d.id || '"'))
    AND c.id IN (?*)"""
