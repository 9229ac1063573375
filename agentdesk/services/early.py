"""What the first paint needs, read straight from the file while the rest of the program is still being loaded.

It answers a page of the worklist, the counts and what the window remembers; never while a call is open, because
then the curtain decides what may be seen, and that takes the whole desk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from agentdesk.errors import Refused
from agentdesk.platform.paths import Profile
from agentdesk.services import queue_pages
from agentdesk.services.messages import CountQueue, QueueRows, Recall
from agentdesk.settings import BY_NAME, kept_for_all, kept_under
from agentdesk.storage.driver import bare
from agentdesk.storage.version import is_newest

Run = queue_pages.Run
_MEMORY = "SELECT value FROM memory WHERE key = ?"
_OWNER = (
    "SELECT id, spoken_name, role FROM base_staff WHERE id = (SELECT value FROM meta WHERE key = 'owner')"
)
_DEMONSTRATION = "SELECT 1 FROM meta WHERE key = 'demonstration'"
_SETTINGS = "SELECT key, value FROM memory WHERE key LIKE 'setting.%'"


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


@dataclass(frozen=True, slots=True)
class Prelude:
    """What the window is made with: who owns the profile, the settings that they or the device have changed, and what
    kind it is.
    """

    staff: str
    name: str
    role: str
    settings: Mapping[str, str]
    has_open_call: bool
    is_demonstration: bool


def is_ready(profile: Profile, key: bytes) -> bool:
    """Return whether the file has the tables that this program reads, and its people.

    Any other is first opened without a window, which brings it up to date or refuses it. Raises Refused or
    Unavailable when the file cannot be read.
    """
    with bare(profile.desk_file, key) as connection:
        return is_newest(connection) and connection.execute(_OWNER).fetchone() is not None


def prelude(profile: Profile, key: bytes) -> Prelude:
    """Read what the window is made with. Raises Refused when the file is not whole yet."""
    with bare(profile.desk_file, key) as connection:
        owner = connection.execute(_OWNER).fetchone()
        kept = dict(connection.execute(_SETTINGS).fetchall())
        has_open_call = connection.execute("SELECT 1 FROM open_call LIMIT 1").fetchone() is not None
        is_demonstration = connection.execute(_DEMONSTRATION).fetchone() is not None
    if owner is None:
        raise Refused("no_owner", "This profile has no owner yet.")
    staff, name, role = owner
    chosen = {one: kept.get(kept_under(one, staff), kept.get(kept_for_all(one))) for one in BY_NAME}
    settings = {one: value for one, value in chosen.items() if value is not None}
    return Prelude(staff, name, role, settings, has_open_call, is_demonstration)


def answer(profile: Profile, key: bytes, query: object) -> Any:
    """Answer one such query from the file. `key` is the file's 32 bytes."""
    with bare(profile.desk_file, key) as connection:

        def run(statement: str, values: tuple[Any, ...]) -> Any:
            return connection.execute(statement, values).fetchall()

        return ANSWERS[type(query)](run, query)
