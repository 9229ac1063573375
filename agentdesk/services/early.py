"""What the first paint needs, read straight from the file while the rest of the program is still being loaded.

It answers a page of the worklist, the counts and what the window remembers; never while a call is open, because
then the curtain decides what may be seen, and that takes the whole desk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from agentdesk.platform.paths import Profile
from agentdesk.services import queue_pages
from agentdesk.services.messages import CountQueue, QueueRows, Recall
from agentdesk.storage.driver import bare, refuse_old_sqlite

Run = queue_pages.Run
_MEMORY = "SELECT value FROM memory WHERE key = ?"


def _rows(run: Run, query: QueueRows) -> Any:
    return queue_pages.page(run, query, with_rank=True)


def _counts(run: Run, query: CountQueue) -> Any:
    return queue_pages.counts(run)


def _recalled(run: Run, query: Recall) -> Any:
    return next((row[0] for row in run(_MEMORY, (query.key,))), None)


ANSWERS: Mapping[type, Callable[[Run, Any], Any]] = {
    QueueRows: _rows,
    CountQueue: _counts,
    Recall: _recalled,
}


def may_answer(query: object) -> bool:
    """Return whether a query is one that the first paint needs."""
    return type(query) in ANSWERS


def has_open_call(profile: Profile, key: bytes) -> bool:
    """Return whether a call was left open: then nothing may be shown before the whole desk is there."""
    with bare(profile.desk_file, key) as connection:
        return connection.execute("SELECT 1 FROM open_call LIMIT 1").fetchone() is not None


def answer(profile: Profile, key: bytes, query: object) -> Any:
    """Answer one such query from the file. `key` is the file's 32 bytes."""
    refuse_old_sqlite()
    with bare(profile.desk_file, key) as connection:

        def run(statement: str, values: tuple[Any, ...]) -> Any:
            return connection.execute(statement, values).fetchall()

        return ANSWERS[type(query)](run, query)
