"""The one clock: the only module that may ask what time it is.

Instants are integers, milliseconds since 1970-01-01 UTC. A zone is an IANA name kept beside them.
"""

from __future__ import annotations

import os
import sys
import threading
import time
import zoneinfo
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

DAY_MS = 86_400_000
# A central database whose time differs by more than this from what a desk knows by itself is not believed.
FAR_MS = 3 * 3_600_000
LOCALTIME = Path("/etc/localtime")
# The rules of zones come from the pinned `tzdata` package, whose version is frozen with each decision; what the
# machine has in its own folders may be older or newer.
zoneinfo.reset_tzpath(())


class Clock:
    """Now, as the latest of wall clock, last journalled instant, and server time carried by the monotonic clock.

    A wall clock that was set back therefore never turns time back, and one that runs behind is overruled as soon
    as the central database has been heard. One that runs ahead is not: `ahead_of_server` tells by how much. Nor is
    one overruled by more than FAR_MS: no dated stop lapses because of a single server's word. Any thread may ask.
    """

    def __init__(
        self,
        zone: str | None = None,
        *,
        wall: Callable[[], int] | None = None,
        monotonic: Callable[[], int] | None = None,
    ) -> None:
        """Take the desk's own zone (an IANA name; the machine's by default) and, in tests, the two sources.

        `monotonic` should count the time that the machine sleeps; the usual one does so on Linux and Windows.
        """
        self.zone = zone or machine_zone()
        self._wall = wall or (lambda: time.time_ns() // 1_000_000)
        self._monotonic = monotonic or _since_boot
        self._floor = 0
        # An instant, and the monotonic clock when it was true: what the server said last, and what was believed.
        self._heard: tuple[int, int] | None = None
        self._server: tuple[int, int] | None = None
        self._journalled: tuple[int, int] | None = None
        self._turn = threading.Lock()

    def now(self) -> int:
        """Return the present instant in epoch milliseconds; it never runs backwards within one clock."""
        with self._turn:
            instant = max(self._wall(), self._floor)
            if self._server is not None:
                instant = max(instant, self._carried(self._server))
            self._floor = instant
            return instant

    def monotonic(self) -> int:
        """Return milliseconds from an arbitrary start, for lengths of time only."""
        return self._monotonic()

    def not_before(self, instant: int) -> None:
        """Never answer earlier than `instant`: the last one that the journal holds."""
        with self._turn:
            self._floor = max(self._floor, instant)
            if self._journalled is None or instant > self._carried(self._journalled):
                self._journalled = (instant, self._monotonic())

    def heard_server(self, instant: int) -> bool:
        """Take the central database's time, in epoch milliseconds, and return whether it is believed.

        It is when it is near the wall clock, or near the journal where the wall clock has fallen far behind that.
        Otherwise one of the clocks is wrong, and time stays what it was.
        """
        with self._turn:
            self._heard = (instant, self._monotonic())
            is_believed = any(abs(instant - own) <= FAR_MS for own in self._own())
            if is_believed:
                self._server = self._heard
            return is_believed

    def ahead_of_server(self) -> int | None:
        """Return by how many milliseconds the wall clock runs ahead of the server's time, or None if unheard."""
        if self._heard is None:
            return None
        return self._wall() - self._carried(self._heard)

    def _own(self) -> tuple[int, ...]:
        """Return what this desk knows of the time by itself: the wall clock, and the journal if that is far later."""
        wall = self._wall()
        journalled = self._carried(self._journalled) if self._journalled else wall
        return (wall, journalled) if journalled - wall > FAR_MS else (wall,)

    def _carried(self, known: tuple[int, int]) -> int:
        """Return what an instant that was true then has become by now."""
        instant, then = known
        return instant + self._monotonic() - then


def _since_boot() -> int:
    """Return milliseconds that never run backwards; Python's own stand still on Linux while the machine sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    return time.monotonic_ns() // 1_000_000


def local(instant: int, zone: str) -> datetime:
    """Return the aware local time of an instant (epoch milliseconds) in an IANA zone."""
    return datetime.fromtimestamp(instant / 1000, ZoneInfo(zone))


def machine_zone() -> str:
    """Return the machine's IANA zone name, or UTC when it cannot be told."""
    told = os.environ.get("TZ", "").removeprefix(":")
    linked = str(LOCALTIME.resolve()).partition("zoneinfo/")[2] if LOCALTIME.is_symlink() else ""
    names = (name.removeprefix("posix/") for name in (told, linked))
    return next((name for name in names if name and _is_zone(name)), "UTC")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
