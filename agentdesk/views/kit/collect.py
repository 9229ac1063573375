"""Collect: the cyclic garbage collector runs on the UI lane only, and only in quiet moments.

Left to itself it runs in whatever thread allocates, and would then free Qt objects off the UI thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

EVERY_MS = 1_000


class Collector(QObject):
    """Switches the automatic collection off while it lives; the start of the window makes one."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over the collection with Python's own thresholds."""
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start(EVERY_MS)

    def settle(self) -> None:
        """Collect once and take all that is alive out of later collections; call it when the window is up."""
        gc.collect()
        gc.freeze()

    def collect_due(self) -> int | None:
        """Collect the oldest generation whose threshold is passed; return it, or None where none was."""
        for generation in (2, 1, 0):
            limit = self._thresholds[generation]
            if limit and gc.get_count()[generation] > limit:
                gc.collect(generation)
                return generation
        return None

    def close(self) -> None:
        """Give the collection back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
