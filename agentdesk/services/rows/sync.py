"""How the desk stands with the central database, for the rail and the status line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class SyncState:
    """`alone` means that there is no central database: everything is kept here. `waiting` counts events.

    Instants are epoch milliseconds. `clock_ahead_ms` is by how much this computer's clock is wrong, 0 while it is
    near enough; negative when behind.
    """

    state: Literal["alone", "starting", "up_to_date", "waiting", "offline", "refused"] = "starting"
    waiting: int = 0
    reached_at: int | None = None
    offline_since: int | None = None
    clock_ahead_ms: int = 0
    sentence: str = ""
    way_out: str = ""
