"""A keyboard on a window: keys as a person presses them, and the patience to see what they do.

Nothing is waited for blindly: `settle` returns when no lane but the network has an errand left, `until` when what was
promised is true. Both look whenever the event loop has nothing left to do, and sleep in it until something happens.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agentdesk.views.kit.lane import Lanes
from tests.fakes.time import SECOND, Hands


class Keyboard:
    """Presses keys in one window. Each press takes a second of the clock that `hands` move."""

    def __init__(self, window: QWidget, lanes: Lanes, hands: Hands) -> None:
        """Take the window, whose lanes tell when it is at rest."""
        self.window = window
        self._lanes = lanes
        self._hands = hands

    def press(self, *keys: str) -> None:
        """Press keys or chords one after another, each once the one before has done its work."""
        for one in keys:
            self.strike(one)
            self._hands.move(SECOND)
            self.settle()

    def strike(self, *keys: str) -> None:
        """Press keys one right after another, faster than the window can answer."""
        for one in keys:
            combination = QKeySequence(one)[0]
            QTest.keyClick(self._handle(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type text into what has the focus."""
        for letter in text:
            QTest.keyClick(self._handle(), letter)
        self.settle()

    def settle(self) -> None:
        """Let everything happen that is under way; the network may take its time."""
        self.until(lambda: self._lanes.is_at_rest)

    def until(self, holds: Callable[[], object]) -> None:
        """Let the window work until something holds whenever it would fall asleep."""
        loop, dispatcher = QEventLoop(), QAbstractEventDispatcher.instance()

        def look() -> None:
            # Some event loops say that they fall asleep while layouts still have to follow one another.
            QCoreApplication.sendPostedEvents()
            if holds():
                loop.quit()

        dispatcher.aboutToBlock.connect(look)
        loop.exec()
        dispatcher.aboutToBlock.disconnect(look)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def tab_to(self, name: str) -> None:
        """Press Tab until a control has the focus, by its object name."""
        seen: list[str] = []
        while (at := self.focused().objectName()) != name:
            assert len(seen) < 80, f"{name} cannot be reached by Tab; these can: {sorted(set(seen))}"
            seen.append(at)
            self.press("Tab")

    def _handle(self) -> QWindow:
        """Return what the system sends a person's keys to."""
        handle = self.window.windowHandle()
        assert handle is not None, "the window was never shown"
        return handle

    def focused(self) -> QWidget:
        """Return what has the keyboard now."""
        now = QApplication.focusWidget()
        return now if now is not None and now.window() is self.window else self.window
