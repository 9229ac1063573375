"""What lay for more than two hours before it was entered, for a team lead: a stop in the mail does not stop a call.

Who was called between the two comes with how often. It stays on the list for thirty days after it was entered, or came
by a file, and is nobody's task: whoever reads it knows what to look into.
"""

from __future__ import annotations

import json
from typing import Any

from agentdesk.domain.correspondence import DAY_MS, LATE_MS
from agentdesk.domain.curtain import is_shown
from agentdesk.services.messages import LateEntries
from agentdesk.services.rows.worklist import QueuePage, QueueRow
from agentdesk.services.sight import Sight
from agentdesk.storage.in_force import holds, in_force

KEPT_MS = 30 * DAY_MS
REASON = "entered_late"
"""Why such a row is there. Its detail holds `piece`, `medium`, `asks`, `received_at`, `entered_at` and `calls`."""


def late_entries(sight: Sight, query: LateEntries) -> QueuePage:
    """Return a page of customers; while a call is not verified, nothing of what they wrote."""
    values: dict[str, object] = {"since": sight.now - KEPT_MS, "late": LATE_MS, "limit": query.limit}
    after = _AFTER if query.after is not None else ""
    if query.after is not None:
        values |= {"at": query.after[0], "customer": query.after[1]}
    found = sight.connection.exec_driver_sql(_ROWS + after + _ORDER, values).all()
    with_rank = is_shown("rank", sight.sessions.scene_of_desk())
    rows = tuple(_row(row) if with_rank else _row(row).without_rank() for row in found)
    last = (found[-1].entered_at, found[-1].customer) if len(found) == query.limit else None
    return QueuePage(rows, last)


def _row(row: Any) -> QueueRow:
    told = ("piece", "medium", "asks", "received_at", "entered_at", "calls")
    detail = {name: getattr(row, name) for name in told}
    return QueueRow(row.customer, row.full_name, tuple(json.loads(row.zones)), row.place, REASON, detail)


# Calls made here or told of elsewhere, out to this customer, after it came in and before it was entered.
_ROWS = f"""
    WITH late AS (
        SELECT p.piece, p.customer, p.medium, p.asks, p.received_at, p.entered_at,
               (SELECT count(*) FROM call_attempt a WHERE a.customer = p.customer AND a.direction = 'out'
                AND a.happened_at >= p.received_at AND a.happened_at < p.entered_at)
               + (SELECT count(DISTINCT o.happened_at) FROM past_call o WHERE o.customer = p.customer
                  AND o.direction = 'out' AND o.happened_at >= p.received_at AND o.happened_at < p.entered_at
                  AND {in_force("o")}) AS calls
        FROM correspondence p WHERE p.direction = 'in' AND p.entered_at >= :since
        AND p.entered_at - p.received_at > :late AND {holds("p")}),
    worst AS (
        SELECT late.*, row_number() OVER (PARTITION BY customer ORDER BY calls DESC, entered_at DESC, piece) AS turn
        FROM late)
    SELECT w.*, c.full_name, n.zones, q.place FROM worst w
    JOIN base_customer c ON c.id = w.customer JOIN customer_now n ON n.customer = w.customer
    JOIN queue_now q ON q.customer = w.customer WHERE w.turn = 1"""  # noqa: S608 - our own conditions
_AFTER = " AND (w.entered_at, w.customer) < (:at, :customer)"
_ORDER = " ORDER BY w.entered_at DESC, w.customer DESC LIMIT :limit"
