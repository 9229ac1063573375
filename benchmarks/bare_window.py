"""The floor of every window: a bare QMainWindow in a process of its own.

    python -m benchmarks.bare_window paint|rest

It says `painted` after the first paint and ends; or it comes to rest and says how many megabytes it holds.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.resident import REST_MS, resident_mb

# As large as the real window when it was never closed (views/window_memory.py), which must not be loaded here.
USUAL, SHARE = (1440, 900), 0.92


class FirstPaint(QObject):
    """Watches a window. Emits `painted` once it was painted for the first time."""

    painted = Signal()

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Let the paint through; who is told by a queued connection hears of it after it."""
        if event.type() is QEvent.Type.Paint:
            window.removeEventFilter(self)
            self.painted.emit()
        return False


def tell_painted() -> None:
    """Say so, and end or come to rest."""
    print("painted", flush=True)
    if sys.argv[1] == "paint":
        QApplication.quit()
    else:
        QTimer.singleShot(REST_MS, tell_rest)


def tell_rest() -> None:
    """Say what is held, and end."""
    print(resident_mb(), flush=True)
    QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(QSize(*USUAL).boundedTo(window.screen().availableSize() * SHARE))
    first = FirstPaint(application)
    first.painted.connect(tell_painted, Qt.ConnectionType.QueuedConnection)
    window.installEventFilter(first)
    window.show()
    application.exec()
