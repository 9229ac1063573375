"""The worklist: pages by key, counts, and why a customer stands where they stand."""

from __future__ import annotations

import json

from agentdesk.domain.curtain import is_shown
from agentdesk.errors import Refused
from agentdesk.services import queue_pages
from agentdesk.services.changes import Change
from agentdesk.services.customers import known
from agentdesk.services.deciding import plain
from agentdesk.services.messages import CountQueue, ExplainRank, PutBack, QueueRows, SweepQueue
from agentdesk.services.rows.worklist import Explanation, QueueCounts, QueuePage
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage.project import sweep

_NEXT = queue_pages.COLUMNS + queue_pages.WHERE["due"] + " AND q.customer <> ?" + queue_pages.ORDER


def queue_rows(sight: Sight, query: QueueRows) -> QueuePage:
    """Return a page of the worklist, as much of each row as may be seen now."""
    with_rank = is_shown("rank", sight.sessions.scene_of_desk())
    return queue_pages.page(sight.connection.exec_driver_sql, query, with_rank=with_rank)


def count_queue(sight: Sight, query: CountQueue) -> QueueCounts:
    """Return how many customers stand where."""
    return queue_pages.counts(sight.connection.exec_driver_sql)


def explain_rank(sight: Sight, query: ExplainRank) -> Explanation:
    """Return the whole key of a customer's rank. Raises Refused while the curtain hides it, and for who left."""
    if not is_shown("rank", sight.sessions.scene_of_desk()):
        raise Refused("curtain", "This is hidden until the right person is confirmed.")
    row = sight.connection.exec_driver_sql(
        "SELECT customer, place, tier, since_at, band, attempts, reason, detail FROM queue_now WHERE customer = ?",
        (query.customer,),
    ).one_or_none()
    if row is None:
        raise Refused("not_listed", "This customer is not on the worklist any more.")
    customer, place, tier, since, band, attempts, reason, detail = row
    return Explanation(customer, place, tier, since, -band, attempts, reason, json.loads(detail))


def next_customer(work: Work, besides: str) -> str | None:
    """Return the first customer of the worklist besides one, or None when it is empty."""
    row = work.connection.exec_driver_sql(_NEXT, (besides, 1)).first()
    return None if row is None else str(row[0])


def put_back(work: Work, command: PutBack) -> None:
    """Journal that a prepared customer was put back without a call.

    Raises Refused without a reason, with a call, and for who is not on file any more.
    """
    if any(call.customer == command.customer for call in work.sessions.all()):
        raise Refused("call_unsaved", "There is a call with this customer. Finish that instead.")
    prepared_at = work.sessions.prepared_at(command.customer)
    if prepared_at is None:
        raise Refused("not_prepared", "This customer is not open.")
    known(work.connection, command.customer)
    reason = plain(command.reason)
    if not reason:
        raise Refused("reason_missing", "Say why there was no call.")
    payload = {"customer": command.customer, "reason": reason, "prepared_at": prepared_at}
    work.journal("worklist.left", payload)
    work.once_durable(lambda: work.sessions.unprepare(command.customer))


def sweep_queue(work: Work, command: SweepQueue) -> int:
    """Judge again a portion of those whom the clock has moved; return how many."""
    moved = sweep(work.connection, work.now)
    if moved:
        work.changes.add(Change.QUEUE)
    return moved
