"""The worklist's statements and rows, over anything that runs SQL.

The first paint reads its page before the rest of the program is loaded, so nothing here needs SQLAlchemy.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from agentdesk.services.messages import QueueRows
from agentdesk.services.rows.worklist import QueueCounts, QueuePage, QueueRow, View

Run = Callable[[str, tuple[Any, ...]], Iterable[Any]]

COLUMNS = """
    SELECT q.customer, c.full_name, n.zones, q.place, q.reason, q.detail, n.total, n.currency, q.opens_at,
           q.tier, q.since_at, q.band, q.attempts
    FROM queue_now q JOIN base_customer c ON c.id = q.customer JOIN customer_now n ON n.customer = q.customer"""
# The order is the index's own; the row after a key is found without counting the rows before it.
ORDER = " ORDER BY q.tier, q.since_at, q.band, q.attempts, q.customer LIMIT ?"
WHERE: dict[View, str] = {
    "due": " WHERE q.place = 'due'",
    "callbacks": " WHERE q.place IN ('due', 'later') AND q.reason = 'callback'",
    "promises": " WHERE q.place IN ('due', 'later') AND q.reason IN ('promise_due', 'promise_passed', 'pause_review')",
    "later": " WHERE q.place = 'later'",
    "all": " WHERE 1 = 1",
}
_AFTER = " AND (q.tier, q.since_at, q.band, q.attempts, q.customer) > (?, ?, ?, ?, ?)"


def page(run: Run, query: QueueRows, *, with_rank: bool) -> QueuePage:
    """Return a page of the worklist; without the right to see ranks the rows are not given them."""
    after = _AFTER if query.after is not None else ""
    rows = run(COLUMNS + WHERE[query.view] + after + ORDER, (*(query.after or ()), query.limit))
    found = [(_row(row, with_rank), _order(row)) for row in rows]
    return QueuePage(tuple(row for row, _ in found), found[-1][1] if len(found) == query.limit else None)


def counts(run: Run) -> QueueCounts:
    """Return how many customers stand where."""
    found = {row[0]: row[1] for row in run("SELECT place, count(*) FROM queue_now GROUP BY place", ())}
    return QueueCounts(found.get("due", 0), found.get("later", 0), found.get("closed", 0))


def _row(row: Any, with_rank: bool) -> QueueRow:
    customer, name, zones, place, reason, detail, total, currency, opens_at = row[:9]
    at = tuple(json.loads(zones))
    made = QueueRow(customer, name, at, place, reason, json.loads(detail), total, currency, opens_at)
    return made if with_rank else made.without_rank()


def _order(row: Any) -> tuple[Any, ...]:
    return (*row[9:13], row[0])
