"""How the desk stands with the central database, for the rail and the status line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class SyncState:
    """`alone` means no central database is set. Instants are epoch milliseconds; `waiting` counts events."""

    state: Literal["alone", "starting", "up_to_date", "waiting", "offline", "refused"] = "alone"
    waiting: int = 0
    reached_at: int | None = None
    offline_since: int | None = None
    sentence: str = ""
    way_out: str = ""
