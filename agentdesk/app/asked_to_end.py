"""The system asks the program to end: a shutdown, a closed terminal, Ctrl+C.

Python hears of a signal only when it runs, and Qt's loop sleeps outside Python. So the interpreter writes the signal's
number into a pipe, on whose other end the loop listens.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name))


class AskedToEnd(QObject):
    """Emits `asked` when the system wants the program to end. Windows closes windows instead, and asks nothing here."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        """Listen from now on, until `close`. Only the main thread may make this."""
        super().__init__(parent)
        self._before: dict[int, Any] = {}
        self._pipe: tuple[int, int] | None = None
        if sys.platform != "win32":
            self._pipe = os.pipe()
            for end in self._pipe:
                os.set_blocking(end, False)
            self._notifier = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_activated)
            self._wakeup_before = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
            self._before = {one: signal.signal(one, _heard) for one in SIGNALS}

    def close(self) -> None:
        """Give the signals back to whoever had them."""
        for one, handler in self._before.items():
            signal.signal(one, handler)
        self._before.clear()
        if self._pipe is not None:
            self._notifier.setEnabled(False)
            signal.set_wakeup_fd(self._wakeup_before)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _on_activated(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], 64)
            self.asked.emit()


def _heard(_number: int, _frame: object) -> None:
    """Let the program live: the pipe tells it."""
