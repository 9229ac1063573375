"""Shelf: a place for one widget at a time, only ever as high as that one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Shelf(QWidget):
    """Shows the widget that was put on it last; the others are kept, hidden."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def keep(self, *widgets: QWidget) -> None:
        """Take widgets that are not shown yet."""
        for widget in widgets:
            widget.hide()
            self._column.addWidget(widget)

    def put(self, widget: QWidget) -> None:
        """Show a widget in place of any other."""
        # Not by the layout's items: Python would go on knowing those of widgets that are gone.
        for other in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if other is not widget:
                other.hide()
        if self._column.indexOf(widget) < 0:
            self._column.addWidget(widget)
        widget.show()
        self.updateGeometry()
