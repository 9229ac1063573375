"""First paint: the moment when the worklist has been painted with what it waits for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from agentdesk.views.kit.rows import RowList


class FirstPaint(QObject):
    """Emits `happened` once, in the turn of the event loop after the one in which a list painted rows.

    By then the whole window is on the screen: what begins now holds up nothing that is still to be painted.
    """

    happened = Signal()
    _seen = Signal()

    def __init__(self, rows: RowList, parent: QObject) -> None:
        """Watch a list that has its model."""
        super().__init__(parent)
        self._rows = rows
        self._seen.connect(self.happened, Qt.ConnectionType.QueuedConnection)
        rows.painted.connect(self._on_painted)

    def _on_painted(self) -> None:
        if self._rows.model().rowCount():
            self._rows.painted.disconnect(self._on_painted)
            self._seen.emit()
