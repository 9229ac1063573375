"""The one clock: the only module that may ask what time it is.

Instants are integers, milliseconds since 1970-01-01 UTC. A zone is an IANA name kept beside them.
"""

from __future__ import annotations

import os
import threading
import time
import zoneinfo
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

DAY_MS = 86_400_000
LOCALTIME = Path("/etc/localtime")
# The rules of zones come from the pinned `tzdata` package, whose version is frozen with each decision; what the
# machine has in its own folders may be older or newer.
zoneinfo.reset_tzpath(())


class Clock:
    """Now, as the latest of wall clock, last journalled instant, and server time carried by the monotonic clock.

    A wall clock that was set back therefore never turns time back, and one that runs behind is overruled as soon
    as the central database has been heard. One that runs ahead is not: `ahead_of_server` tells by how much. Any
    thread may ask.
    """

    def __init__(
        self,
        zone: str | None = None,
        *,
        wall: Callable[[], int] | None = None,
        monotonic: Callable[[], int] | None = None,
    ) -> None:
        """Take the desk's own zone (an IANA name; the machine's by default) and, in tests, the two sources."""
        self.zone = zone or machine_zone()
        self._wall = wall or (lambda: time.time_ns() // 1_000_000)
        self._monotonic = monotonic or (lambda: time.monotonic_ns() // 1_000_000)
        self._floor = 0
        self._server: tuple[int, int] | None = None
        self._turn = threading.Lock()

    def now(self) -> int:
        """Return the present instant in epoch milliseconds; it never runs backwards within one clock."""
        with self._turn:
            instant = max(self._wall(), self._floor)
            if self._server is not None:
                server, heard = self._server
                instant = max(instant, server + self._monotonic() - heard)
            self._floor = instant
            return instant

    def monotonic(self) -> int:
        """Return milliseconds from an arbitrary start, for lengths of time only."""
        return self._monotonic()

    def not_before(self, instant: int) -> None:
        """Never answer earlier than `instant`: the last one that the journal holds."""
        with self._turn:
            self._floor = max(self._floor, instant)

    def heard_server(self, instant: int) -> None:
        """Take the central database's time, in epoch milliseconds."""
        self._server = (instant, self._monotonic())

    def ahead_of_server(self) -> int | None:
        """Return by how many milliseconds the wall clock runs ahead of the server's time, or None if unheard."""
        if self._server is None:
            return None
        server, heard = self._server
        return self._wall() - (server + self._monotonic() - heard)


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
