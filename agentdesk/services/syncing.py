"""How the desk stands with the central database. The network lane says what it met; the file says what waits."""

from __future__ import annotations

from dataclasses import replace

from agentdesk.services.messages import DoubtClock, SyncRow
from agentdesk.services.rows.sync import SyncState
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import meta

PATIENCE_MS = 3_000
"""What was journalled waits a second to be sent together; what waits longer is told."""


def doubt_clock(work: Work, command: DoubtClock) -> None:
    """Journal by how much the clock of this computer is wrong: every instant of this run has to be read with it."""
    work.journal("clock.doubted", {"ahead_ms": command.ahead_ms})


def sync_row(sight: Sight, query: SyncRow) -> SyncState:
    """Return the last that the network lane met, with the number of events that wait now.

    While it waits for an answer it meets nothing new: that all is known centrally is said no longer than it is true.
    """
    connection, met = sight.connection, sight.sessions.sync
    head = connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal").scalar_one()
    acknowledged = int(meta.read(connection, "acknowledged") or "0")
    oldest = connection.exec_driver_sql("SELECT at FROM journal WHERE seq = ?", (acknowledged + 1,)).scalar()
    is_late = oldest is not None and sight.now - oldest >= PATIENCE_MS
    if is_late and met.state in ("starting", "up_to_date"):
        met = replace(met, state="waiting")
    return replace(met, waiting=head - acknowledged)
