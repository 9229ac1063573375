"""The worklist: pages by key, counts, and why a customer stands where they stand."""

from __future__ import annotations

import json
from typing import Any

from agentdesk.domain.curtain import is_shown
from agentdesk.errors import Refused
from agentdesk.services.changes import Change
from agentdesk.services.messages import CountQueue, ExplainRank, PutBack, QueueRows, SweepQueue
from agentdesk.services.rows.worklist import Explanation, QueueCounts, QueuePage, QueueRow, View
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage.project import sweep

_COLUMNS = """
    SELECT q.customer, c.full_name, n.zones, q.place, q.reason, q.detail, n.total, n.currency, q.opens_at,
           q.tier, q.since_at, q.band, q.attempts
    FROM queue_now q JOIN base_customer c ON c.id = q.customer JOIN customer_now n ON n.customer = q.customer"""
# The order is the index's own; the row after a key is found without counting the rows before it.
_DUE_AFTER = " AND (q.tier, q.since_at, -q.band, q.attempts, q.customer) > (?, ?, ?, ?, ?)"
_DUE_ORDER = " ORDER BY q.tier, q.since_at, q.band DESC, q.attempts, q.customer LIMIT ?"
_WHERE: dict[View, str] = {
    "due": " WHERE q.place = 'due'",
    "callbacks": " WHERE q.place IN ('due', 'later') AND q.reason = 'callback'",
    "promises": " WHERE q.place IN ('due', 'later') AND q.reason IN ('promise_due', 'promise_passed', 'pause_review')",
    "later": " WHERE q.place = 'later'",
    "all": " WHERE 1 = 1",
}
_NEXT = _COLUMNS + _WHERE["due"] + " AND q.customer <> ?" + _DUE_ORDER


def queue_rows(sight: Sight, query: QueueRows) -> QueuePage:
    """Return a page of the worklist, as much of each row as may be seen now."""
    after = _DUE_AFTER if query.after is not None else ""
    rows = sight.connection.exec_driver_sql(
        _COLUMNS + _WHERE[query.view] + after + _DUE_ORDER, (*(query.after or ()), query.limit)
    ).all()
    with_rank = is_shown("rank", sight.sessions.scene_of_desk())
    found = tuple(_row(row, with_rank) for row in rows)
    return QueuePage(found, found[-1].order if len(found) == query.limit else None)


def count_queue(sight: Sight, query: CountQueue) -> QueueCounts:
    """Return how many customers stand where."""
    counts = dict(sight.connection.exec_driver_sql("SELECT place, count(*) FROM queue_now GROUP BY place").all())
    return QueueCounts(counts.get("due", 0), counts.get("later", 0), counts.get("closed", 0))


def explain_rank(sight: Sight, query: ExplainRank) -> Explanation:
    """Return the whole key of a customer's rank. Raises Refused while the curtain hides it."""
    if not is_shown("rank", sight.sessions.scene_of_desk()):
        raise Refused("curtain", "This is hidden until the right person is confirmed.")
    row = sight.connection.exec_driver_sql(
        "SELECT customer, place, tier, since_at, band, attempts, reason, detail FROM queue_now WHERE customer = ?",
        (query.customer,),
    ).one()
    return Explanation(*row[:7], json.loads(row[7]))


def next_customer(work: Work, besides: str) -> str | None:
    """Return the first customer of the worklist besides one, or None when it is empty."""
    row = work.connection.exec_driver_sql(_NEXT, (besides, 1)).first()
    return None if row is None else str(row[0])


def put_back(work: Work, command: PutBack) -> None:
    """Journal that a prepared customer was put back without a call. Raises Refused without a reason."""
    prepared_at = work.sessions.prepared_at(command.customer)
    if prepared_at is None:
        raise Refused("not_prepared", "This customer is not open.")
    if not command.reason.strip():
        raise Refused("reason_missing", "Say why there was no call.")
    payload = {"customer": command.customer, "reason": command.reason.strip(), "prepared_at": prepared_at}
    work.journal("worklist.left", payload)
    work.once_durable(lambda: work.sessions.unprepare(command.customer))


def sweep_queue(work: Work, command: SweepQueue) -> int:
    """Judge again those whom the clock has moved; return how many."""
    moved = sweep(work.connection, work.now)
    if moved:
        work.changes.add(Change.QUEUE)
    return moved


def _row(row: Any, with_rank: bool) -> QueueRow:
    customer, name, zones, place, reason, detail, total, currency, opens_at, tier, since, band, attempts = row
    order = (tier, since, -band, attempts, customer)
    if not with_rank:
        return QueueRow(customer, name, tuple(json.loads(zones)), place, None, order=order)
    return QueueRow(
        customer,
        name,
        tuple(json.loads(zones)),
        place,
        reason,
        json.loads(detail),
        total,
        currency,
        opens_at,
        order,
    )
