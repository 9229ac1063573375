"""What waits for a team lead: customers handed over, and holds that somebody has to decide about, with since when.

Handed over is what a call ended with: its next action is a lead's. It waits until a lead has recorded a call with that
customer after which nobody has to try again: one that nobody answered, or that broke off, settles nothing. A hold of a
case, such as a complaint, care or somebody's safety, waits until it is lifted. Both follow from facts alone, and both
are there for a lead at once, whenever the worklist brings the customer up for a call.
"""

from __future__ import annotations

import json
from typing import Any

from agentdesk.domain.curtain import is_shown
from agentdesk.services.content import outcome_list
from agentdesk.services.messages import CountWaiting, WaitingRows
from agentdesk.services.rows.worklist import QueuePage, QueueRow
from agentdesk.services.sight import Sight


def waiting_rows(sight: Sight, query: WaitingRows) -> QueuePage:
    """Return a page of those who wait: safety first, then the longest wait; as much of each as may be seen now."""
    after = _AFTER if query.after is not None else ""
    found = sight.connection.exec_driver_sql(
        _ROWS + after + _ORDER, (*(query.after or ()), query.limit)
    ).fetchall()
    with_rank = is_shown("rank", sight.sessions.scene_of_desk())
    labels = {one.key: one.label for one in outcome_list(sight.connection, sight.now).outcomes}
    rows = tuple(_row(row, with_rank, labels, sight.zone) for row in found)
    return QueuePage(rows, _key(found[-1]) if len(found) == query.limit else None)


def count_waiting(sight: Sight, query: CountWaiting) -> int:
    """Return how many customers wait."""
    return int(sight.connection.exec_driver_sql(f"SELECT count(*) {_WAITING}").scalar_one())


def _row(row: Any, with_rank: bool, labels: dict[str, Any], zone: str) -> QueueRow:
    at = tuple(json.loads(row.zones))
    label = dict(labels.get(row.what, {})) if row.reason == "handed_over" else {}
    detail = {"at": row.since_at, "zone": zone, "what": row.what, "label": label}
    made = QueueRow(
        row.customer, row.full_name, at, row.place, row.reason, detail, row.total, row.currency, row.opens_at
    )
    return made if with_rank else made.without_rank()


def _key(row: Any) -> tuple[Any, ...]:
    return row.tier, row.since_at, row.customer


# A safe way of contact is for good, and no case of anybody's.
_WAITING = """FROM (
    SELECT customer, tier, since_at, reason, what,
           row_number() OVER (PARTITION BY customer ORDER BY tier, since_at, reason) AS turn
    FROM (
        SELECT n.customer, n.sign <> 'crisis' AS tier, n.placed_at AS since_at, 'hold_waits' AS reason, n.sign AS what
        FROM stop_now n WHERE n.lifted_by = 'case_owner' AND n.sign <> 'safe_contact'
        UNION ALL
        SELECT o.customer, 1, coalesce(s.ended_at, o.at), 'handed_over', o.outcome
        FROM outcome o LEFT JOIN interaction_saved s ON s.interaction = o.interaction
        WHERE o.next_action = 'hand_to_lead' AND NOT EXISTS (
            SELECT 1 FROM outcome l JOIN base_staff t ON t.id = l.actor AND t.role = 'lead'
            WHERE l.customer = o.customer AND l.at >= o.at AND l.seq > o.seq
            AND coalesce(l.next_action, '') NOT IN ('call_again', 'try_other_number'))
    )
) w JOIN base_customer c ON c.id = w.customer JOIN customer_now n ON n.customer = w.customer
JOIN queue_now q ON q.customer = w.customer WHERE w.turn = 1"""
_ROWS = f"""SELECT w.customer, c.full_name, n.zones, q.place, w.reason, w.what, w.tier, w.since_at, n.total,
    n.currency, q.opens_at {_WAITING}"""
_AFTER = " AND (w.tier, w.since_at, w.customer) > (?, ?, ?)"
_ORDER = " ORDER BY w.tier, w.since_at, w.customer LIMIT ?"
