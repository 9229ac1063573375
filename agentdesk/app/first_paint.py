"""First paint: the moment when a widget was painted with what it waits for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Emits `happened` once, after a widget was painted when what it waits for was there."""

    happened = Signal()

    def __init__(self, widget: QWidget, is_ready: Callable[[], bool], parent: QObject) -> None:
        """Watch a widget."""
        super().__init__(parent)
        self._widget = widget
        self._is_ready = is_ready
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the paint through; the next turn of the event loop comes after it."""
        if event.type() is QEvent.Type.Paint and self._is_ready():
            self._widget.removeEventFilter(self)
            self.happened.emit()
        return False
