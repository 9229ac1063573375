"""Ahead: the portions of a client's file, read by other processes before whoever stages them asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agentdesk.errors import Refused
from agentdesk.views.kit.errand import Lastly
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.pool import SIZE

if TYPE_CHECKING:
    from agentdesk.services.imports.reading import Portion, Reading

PORTIONS = SIZE + 1
"""How many are under way at once: one for each process, and one that waits for it."""
Then = Callable[["Portion"], object]
OnRefused = Callable[[Refused], object]


class Ahead(QObject):
    """Portions of one file at a time, in their order. What is not wanted any more is dropped when it comes."""

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._lanes = lanes
        self._arrived: dict[int, Portion | Refused] = {}
        self._asked: set[int] = set()
        self._wanted: tuple[int, Then, OnRefused, Lastly] | None = None
        self._round = 0

    def take(self, reading: Reading, position: int, then: Then, refused: OnRefused, lastly: Lastly) -> None:
        """Give a portion to `then`, or what keeps it from being read to `refused`; the next ones are read meanwhile.

        `lastly` is called whatever came of it, also where neither did.
        """
        self._wanted = (position, then, refused, lastly)
        for one in range(position, position + PORTIONS):
            if one not in self._asked and one not in self._arrived:
                self._read(reading, one)
        self._give()

    def forget(self) -> None:
        """Drop what was read; whoever reads ends, and with it what it has of the file."""
        self._lanes.drop_work(self)
        self._round += 1
        self._arrived.clear()
        self._asked.clear()
        self._wanted = None

    def _read(self, reading: Reading, position: int) -> None:
        from agentdesk.services.imports.reading import portion

        at = self._round
        self._asked.add(position)

        def arrived(found: Portion | Refused) -> None:
            if at == self._round:
                self._asked.discard(position)
                self._arrived[position] = found
                self._give()

        def over() -> None:
            if at == self._round and position in self._asked:
                self._asked.discard(position)
                self._miss(position)

        self._lanes.work(self, portion, reading, position, then=arrived, refused=arrived, lastly=over)

    def _miss(self, position: int) -> None:
        """Tell that a portion will not come, where somebody waits for it; asked for later, it is read again."""
        if self._wanted is not None and self._wanted[0] == position:
            lastly, self._wanted = self._wanted[3], None
            lastly()

    def _give(self) -> None:
        if self._wanted is None or self._wanted[0] not in self._arrived:
            return
        position, then, refused, lastly = self._wanted
        self._wanted = None
        found = self._arrived.pop(position)
        if isinstance(found, Refused):
            refused(found)
        else:
            then(found)
        lastly()
