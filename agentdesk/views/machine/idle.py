"""Idle: notices when nobody is at the desk, and never locks while a call is live.

    no live call      after the minutes of the setting without a key or a click: `locked`
    a live call       after ASK_MS: `asked`, the quiet "Still on the call?"; after COVER_MS more: `covered`, the curtain

A good agent listens for minutes without touching a key; the curtain only hides, it ends nothing.

Quiet time is the longer one of two: what has elapsed, and what the clock on the wall says. The first stands still on
some machines while they sleep, the second may be set back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

ASK_MS = 6 * 60_000
COVER_MS = 20 * 60_000
LOOK_EVERY_MS = 1_000
"""After a sleep nothing stays in sight for longer than this."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleWatcher(QObject):
    """Watches a window's input. `elapsed` is milliseconds from any start that never runs backwards, `now` the instant
    in epoch milliseconds.
    """

    asked = Signal()
    covered = Signal()
    locked = Signal()
    returned = Signal()

    def __init__(
        self,
        window: QObject,
        elapsed: Callable[[], int],
        now: Callable[[], int],
        lock_ms: int,
        parent: QObject | None = None,
    ) -> None:
        """Begin to watch; `lock_ms` is the quiet time that locks.

        Give it a QWindow: what the person does arrives there once, and nothing else does.
        """
        super().__init__(parent)
        self._clocks = elapsed, now
        self._lock_ms = lock_ms
        self._last = elapsed(), now()
        self._is_live = False
        self._has_asked = False
        self._is_away = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)
        window.installEventFilter(self)

    def lock_after(self, lock_ms: int) -> None:
        """Change the quiet time that locks."""
        self._lock_ms = lock_ms

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()

    def set_live(self, is_live: bool) -> None:
        """Say whether a call is live; the beginning and the end of a call are signs of life."""
        if is_live is not self._is_live:
            self._is_live = is_live
            self.stir()

    def stir(self) -> None:
        """Take note that somebody is there."""
        was_quiet = self._has_asked or self._is_away
        elapsed, now = self._clocks
        self._last = elapsed(), now()
        self._has_asked = self._is_away = False
        if was_quiet:
            self.returned.emit()

    def look(self) -> None:
        """Compare the quiet time with the limits and tell at most one thing."""
        quiet = max(clock() - last for clock, last in zip(self._clocks, self._last, strict=True))
        if self._is_live:
            self._look_in_call(quiet)
        elif quiet >= self._lock_ms and not self._is_away:
            self._is_away = True
            self.locked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See every input of the window; nothing is swallowed. What wakes a machine is no sign that it was not left."""
        if event.type() in _SIGNS_OF_LIFE:
            self.look()
            self.stir()
        return False

    def _look_in_call(self, quiet: int) -> None:
        if quiet >= ASK_MS + COVER_MS and not self._is_away:
            self._is_away = True
            self.covered.emit()
        elif quiet >= ASK_MS and not self._has_asked:
            self._has_asked = True
            self.asked.emit()
