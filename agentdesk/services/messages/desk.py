"""The desk itself: the central database, the clock, and what the window remembers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SyncRow:
    """How the desk stands with the central database -> SyncState."""


@dataclass(frozen=True, slots=True)
class DoubtClock:
    """Journal that this computer's clock is wrong by the central database's: ahead by so many ms, or behind."""

    ahead_ms: int


@dataclass(frozen=True, slots=True)
class Remember:
    """Keep a small thing about the window, such as a size or the last view; never about a customer."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Recall:
    """What was remembered under a key -> str or None."""

    key: str
