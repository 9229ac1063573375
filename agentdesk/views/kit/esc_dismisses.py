"""Esc dismisses: what was refused is put away by Esc, where nothing nearer takes that key.

Nearer is what has the keyboard, and the way back to the script from what a customer said: a call waits for no sentence.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.banner import Banner


class EscDismisses(QObject):
    """Watches for Esc that came up to the window because nobody below took it."""

    def __init__(self, window: QWidget, is_taken: Callable[[], bool], *banners: Banner) -> None:
        """Watch a window; of the banners that say something in passing the first goes first.

        `is_taken` tells whether Esc does something in the window now that may not wait.
        """
        super().__init__(window)
        self._is_taken, self._banners = is_taken, banners
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc before the window's own use of it: the sentence is what the person looks at."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        banner = next((banner for banner in self._banners if banner.is_passing), None)
        if banner is None or self._is_taken():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            banner.clear()
        return True
