"""When to speak to the central database next. Pure: instants in epoch milliseconds and chances from 0 to 1 are given.

A thousand desks that start together, or lose the same server together, must not come back together. `not_before` is
the instant until which the server asked for peace with its last answer: nothing of ours comes earlier.
"""

from __future__ import annotations

from dataclasses import dataclass

OFFLINE_AFTER = 3
_FIRST_WAIT = 1_000
_LONGEST_WAIT = 300_000


@dataclass(frozen=True, slots=True)
class Pace:
    """How a desk spaces its attempts, in milliseconds. `spread` is the time over which desks start."""

    spread: int = 30_000
    soon: int = 1_000
    busy: int = 30_000
    idle: int = 120_000


OFFICE = Pace()
DEMONSTRATION = Pace(spread=0, busy=5_000, idle=15_000)


def first(pace: Pace, now: int, *, not_before: int, chance: float) -> int:
    """Return the instant of the first attempt after the program started."""
    return max(now + int(pace.spread * chance), not_before)


def after_success(pace: Pace, now: int, *, waiting: int, pushed: int, not_before: int, chance: float) -> int:
    """Return the next attempt: soon while something waits, else the busy or the idle pace, a third either way."""
    usual = (pace.busy if pushed else pace.idle) * (2 + 2 * chance) / 3
    return max(now + (pace.soon if waiting else int(usual)), not_before)


def after_failure(pace: Pace, now: int, *, failures: int, not_before: int, chance: float) -> int:
    """Return the next attempt after so many failures in a row: full jitter under a ceiling that doubles."""
    ceiling = min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** min(failures, 16))
    return max(now + max(pace.soon, int(ceiling * chance)), not_before)


def after_new_events(pace: Pace, now: int, *, planned: int, failures: int, not_before: int) -> int:
    """Return the next attempt when something new waits: soon, unless the server has just failed."""
    return planned if failures else min(planned, max(now + pace.soon, not_before))


def is_offline(failures: int) -> bool:
    """Say whether so many failures in a row are worth telling the person at the desk."""
    return failures >= OFFLINE_AFTER
