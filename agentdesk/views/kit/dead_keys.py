"""Dead keys: a chord of the book that does nothing in a call says why, instead of seeming broken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.action import CALL
from agentdesk.views.kit.shortcuts import Shortcuts

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DeadKeys(QObject):
    """Watches for chords that came up to the window in a call because nobody took them."""

    def __init__(self, window: QWidget, shortcuts: Shortcuts, say: Callable[[str, str], object]) -> None:
        """Watch a window; `say` shows a sentence in a tone."""
        super().__init__(window)
        self._shortcuts, self._say = shortcuts, say
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say why a chord does nothing."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if self._shortcuts.state not in CALL or not event.modifiers() & CHORD:
            return False
        dead = self._shortcuts.dead(QKeySequence(event.keyCombination()))
        if dead is not None:
            self.say_why_not(dead.id)
        return dead is not None

    def say_why_not(self, action_id: str) -> None:
        """Say why an action does nothing now, for its key or for a place of the rail that asks for it."""
        words = self._shortcuts.qaction(action_id).text()
        self._say(f"{words}: {self._shortcuts.why_not(action_id)}", "info")
