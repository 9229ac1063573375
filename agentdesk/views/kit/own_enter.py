"""Own Enter: fields of a small form whose Enter belongs to that form and to no key of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OwnEnter(QObject):
    """Takes Enter, and Esc where the form has a use for it, before any shortcut does."""

    def __init__(self, field: QWidget, *more: Qt.Key) -> None:
        """Watch a field; `more` are further keys that the form itself uses."""
        super().__init__(field)
        self._keys = (*ENTER, *more)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys; what they do is the field's or the form's own affair."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in self._keys
        ):
            event.accept()
            return True
        return False
