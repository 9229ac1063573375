"""Searching for customers. What a search shows is journalled; it never shows a fact about the debt."""

from __future__ import annotations

from functools import lru_cache

from agentdesk.errors import Refused
from agentdesk.services.messages import FindCustomers, NoteFound, OpenSearch
from agentdesk.services.rows.worklist import FoundRow
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import search

LONGEST = 100
# Of a number that was found its last digits are shown: enough to know it again.
LAST = 4


def open_search(work: Work, command: OpenSearch) -> None:
    """Journal that a search begins, before it can find anything."""
    work.journal("search.opened", {"place": "desk"})
    work.once_durable(work.sessions.open_search)


def find_customers(sight: Sight, query: FindCustomers) -> tuple[FoundRow, ...]:
    """Return customers by name, reference or number. Raises Refused when no search was opened."""
    if not sight.sessions.is_searching:
        raise Refused("search_closed", "Open the search first.")
    rows = search.find(sight.connection, query.text, min(query.limit, LONGEST))
    fitting = search.fitting_numbers(sight.connection, query.text, [row[1] for row in rows])
    ends = {customer: number[-LAST:] for customer, number in fitting.items()}
    return tuple(
        [
            FoundRow(id, name, reference, _apart(zones), ends.get(id, ""))
            for _by, id, name, reference, zones in rows
        ]
    )


@lru_cache(maxsize=1_000)
def _apart(zones: str) -> tuple[str, ...]:
    """Return zones one by one. Most customers share theirs with others, and every letter typed shows a page of them."""
    return tuple(zones.split())


def note_found(work: Work, command: NoteFound) -> None:
    """Journal which customers a search showed."""
    detail = {"customers": list(command.customers[:LONGEST])}
    work.journal("search.shown", {"place": "desk", "detail": detail})
