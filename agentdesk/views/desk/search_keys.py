"""Search keys: the arrow keys and Enter work on what was found while the search field keeps the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from agentdesk.views.desk.finding import Finding
from agentdesk.views.kit.search import SearchField

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchKeys(QObject):
    """Joins a search field with what it found, as long as something is typed."""

    def __init__(self, field: SearchField, found: Finding) -> None:
        """Watch the keys of the field."""
        super().__init__(field)
        self._field, self._found = field, found
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take these keys before the window's own use of them."""
        if not isinstance(event, QKeyEvent) or not self._field.text().strip():
            return False
        if event.key() not in (*STEPS, *ENTER):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._act(Qt.Key(event.key()))
        return True

    def _act(self, key: Qt.Key) -> None:
        if key in STEPS:
            self._found.step(STEPS[key])
        else:
            self._field.tell()
            self._found.open_current()
