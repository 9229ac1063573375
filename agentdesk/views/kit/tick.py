"""Tick: the one heartbeat of the window, once a second on the second, for everything that shows passing time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SECOND_MS = 1_000


class Tick(QObject):
    """Emits `passed(now)` once a second, with the clock's instant in epoch milliseconds."""

    passed = Signal(object)

    def __init__(self, now: Callable[[], int], parent: QObject | None = None) -> None:
        """Take the clock's `now`. Call `start` when the window is shown."""
        super().__init__(parent)
        self.now = now
        self._is_running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin to beat."""
        self._is_running = True
        self._timer.start(SECOND_MS - self.now() % SECOND_MS)

    def stop(self) -> None:
        """Stop beating."""
        self._is_running = False
        self._timer.stop()

    def beat(self) -> None:
        """Tell the time once, and wait for the next whole second if the tick is running."""
        if self._is_running:
            self._timer.start(SECOND_MS - self.now() % SECOND_MS)
        self.passed.emit(self.now())
