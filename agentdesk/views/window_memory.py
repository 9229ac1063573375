"""Window memory: the window opens where it was closed. It remembers sizes, never a customer."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QSize
from PySide6.QtWidgets import QMainWindow

from agentdesk.services.messages import Recall, Remember
from agentdesk.views.kit.lane import Lanes

KEY = "window.geometry"
USUAL = QSize(1440, 900)
"""The size of a window that was never closed, in pixels; less where the screen is smaller."""
SHARE = 92
"""Percent of the screen that a first window takes at most."""


class WindowMemory(QObject):
    """Keeps the place and size of a window."""

    def __init__(self, window: QMainWindow, lanes: Lanes) -> None:
        """Remember nothing yet: the window has its usual size."""
        super().__init__(window)
        self._window, self._lanes = window, lanes
        window.resize(USUAL.boundedTo(window.screen().availableSize() * SHARE / 100))

    def restore(self) -> None:
        """Give the window the size it had."""
        self._lanes.ask(self, Recall(KEY), self._on_recalled)

    def keep(self) -> None:
        """Keep the size it has now."""
        kept = bytes(self._window.saveGeometry().toBase64().data()).decode("ascii")
        self._lanes.do(self, Remember(KEY, kept))

    def _on_recalled(self, kept: str | None) -> None:
        if kept:
            self._window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))
