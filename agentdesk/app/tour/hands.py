"""Hands and eyes for the tour: keys go to the window as from a keyboard, and nothing is waited for blindly."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QTimer
from PySide6.QtGui import QCursor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.views.kit.lane import Lanes

LONGEST_S = 30.0
LOOK_MS = 5
HELD, IN_VAIN = 0, 1
MOST_TABS = 60
STILL_ROUNDS, MOST_ROUNDS = 3, 300
"""Rounds of events in a row without a change of size after which a window stands still, and how many it may take."""


class TourFailed(Exception):
    """Something the tour promises does not hold; the sentence says what."""


class _Stir(QObject):
    """Sees whether a layout is asked for or a size changes anywhere, until nothing does for some rounds of events."""

    def __init__(self, done: Callable[[], None]) -> None:
        super().__init__()
        self._done, self._still, self._rounds = done, 0, 0

    @property
    def is_still(self) -> bool:
        return self._still >= STILL_ROUNDS

    def look(self) -> None:
        """Count a round in which nothing stirred, unless something did."""
        self._still += 1
        self._rounds += 1
        if self.is_still or self._rounds >= MOST_ROUNDS:
            self._done()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and not self.is_still:
            self._still = 0
        return False


class Hands:
    """Presses keys in one window, and waits until what was promised can be seen."""

    def __init__(self, application: QApplication, window: QWidget, lanes: Lanes) -> None:
        """Take the window that has the keyboard, and the lanes that bring it answers."""
        self._application, self.window = application, window
        self._lanes = lanes
        self.pressed = 0

    def press(self, keys: str) -> None:
        """Press one key or chord, written as on the screen: 1, Return, Alt+1, Ctrl+Shift+S."""
        QTest.keySequence(self._focused(), QKeySequence(keys))
        self.pressed += 1

    def type(self, text: str) -> None:
        """Type text into what has the focus."""
        QTest.keyClicks(self._focused(), text)
        self.pressed += len(text)

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Let the window work until something holds. Raises TourFailed when it does not within half a minute.

        Having held once is enough: between that and the end of the loop the window may have gone on to something else.
        """
        if holds():
            return
        loop, ends = QEventLoop(), monotonic() + LONGEST_S

        def look() -> None:
            if holds():
                loop.exit(HELD)
            elif monotonic() > ends:
                loop.exit(IN_VAIN)

        timer = QTimer()
        timer.setInterval(LOOK_MS)
        timer.timeout.connect(look)
        timer.start()
        ended = loop.exec()
        timer.stop()
        if ended != HELD:
            raise TourFailed(f"waited in vain for this: {what}")

    def rest(self) -> None:
        """Let everything that is due now happen: answers of the lanes but the network's, layouts, paints."""
        self.until(lambda: self._lanes.is_at_rest, "every question was answered")
        loop = QEventLoop()
        QTimer.singleShot(LOOK_MS * 8, loop.quit)
        loop.exec()
        self._stand_still()

    def _stand_still(self) -> None:
        """Let layouts settle, however slow the machine is: one asks for the next."""
        loop, timer = QEventLoop(), QTimer()
        stir = _Stir(loop.quit)
        timer.timeout.connect(stir.look)
        self._application.installEventFilter(stir)
        timer.start(0)
        loop.exec()
        timer.stop()
        self._application.removeEventFilter(stir)
        if not stir.is_still:
            raise TourFailed("the window does not come to rest: two layouts undo each other")

    def look_at(self, window: QWidget) -> None:
        """Turn to another window: from now on keys go there."""
        self.window = window
        window.activateWindow()
        self.until(window.isActiveWindow, "the window has the keyboard")

    def go_to(self, name: str) -> None:
        """Press Tab until a control has the focus. Raises TourFailed where it never has."""
        for _ in range(MOST_TABS):
            if self.focus_name() == name:
                return
            self.press("Tab")
        raise TourFailed(f"{name} cannot be reached by Tab")

    def focus_name(self) -> str:
        """Return the object name of what has the focus."""
        return self._focused().objectName()

    def _focused(self) -> QWidget:
        focused: QWidget | None = QApplication.focusWidget()
        return focused if focused is not None and focused.window() is self.window else self.window


def off_the_controls(window: QWidget) -> None:
    """Move the mouse out of the window, so that no picture shows something hovered."""
    QCursor.setPos(window.mapToGlobal(QPoint(-1, -1)))


def chord_words(keys: str) -> str:
    """Return a chord as it is shown to people."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def is_shown(widget: QWidget | None) -> bool:
    """Return whether a widget can be seen."""
    return widget is not None and widget.isVisible() and not widget.visibleRegion().isEmpty()
