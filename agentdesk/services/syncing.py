"""How the desk stands with the central database. The network lane says what it met; the file says what waits."""

from __future__ import annotations

from dataclasses import replace

from agentdesk.services.messages import DoubtClock, SyncRow
from agentdesk.services.rows.sync import SyncState
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import meta


def doubt_clock(work: Work, command: DoubtClock) -> None:
    """Journal by how much the clock of this computer is wrong: every instant of this run has to be read with it."""
    work.journal("clock.doubted", {"ahead_ms": command.ahead_ms})


def sync_row(sight: Sight, query: SyncRow) -> SyncState:
    """Return the last that the network lane met, with the number of events that wait now."""
    head = sight.connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal").scalar_one()
    acknowledged = int(meta.read(sight.connection, "acknowledged") or "0")
    return replace(sight.sessions.sync, waiting=head - acknowledged)
