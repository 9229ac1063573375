"""Arrivals: files that are dropped anywhere on the window, taken one after the other, and never during a call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Arrivals(QObject):
    """Files that wait to be looked at. Emits `changed` when one more waits."""

    changed = Signal()

    def __init__(self, window: QWidget, is_closed: Callable[[], bool]) -> None:
        """Watch a window; while it `is_closed`, as under its cover, nothing is taken."""
        super().__init__(window)
        self._window, self._is_closed = window, is_closed
        self._paths: list[Path] = []
        self._dragged: list[Path] = []
        window.installEventFilter(self)

    @property
    def names(self) -> tuple[str, ...]:
        """What waits, by the names of the files as they may be shown."""
        # Loaded when a file waits: what finds private numbers in texts is nothing that a start should load.
        from agentdesk.content.client_file.columns import shown

        return tuple(shown(path.name) for path in self._paths)

    def add(self, paths: Sequence[Path]) -> None:
        """Take files behind those that wait."""
        self._paths += [path for path in paths if path not in self._paths]
        if paths:
            self.changed.emit()

    def take(self) -> Path | None:
        """Return the file that has waited longest, which waits no more, or None."""
        return self._paths.pop(0) if self._paths else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files before any field that they are dropped on would take their names as text."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._window.removeEventFilter(self)
                self._window.windowHandle().installEventFilter(self)
            return False
        if event.type() not in DRAGS or not isinstance(event, QDropEvent):
            return False
        is_drop = event.type() == QEvent.Type.Drop
        # Whoever drags may be gone before the drop is heard; where they were over the window they told the names.
        paths = _paths(event) or (self._dragged if is_drop else [])
        self._dragged = [] if is_drop else paths
        if not paths:
            return False
        if self._is_closed():
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if is_drop:
            self.add(paths)
        return True


def _paths(event: QDropEvent) -> list[Path]:
    """Return the files of this machine that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
