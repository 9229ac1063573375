"""Themed: what a widget does when theme or zoom change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Themed(_Widget):
    """Mixed in before a Qt class: calls `restyle` when the look changes. The constructor calls it once itself."""

    def restyle(self) -> None:
        """Take sizes and colours from the look in force."""
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Restyle when the application's style sheet was exchanged, the last act of a change of theme or zoom.

        Qt sends this event once for every parent above, and whenever a widget gets another parent; before each it
        may have put an earlier font back. So it is answered every time, and `restyle` stays cheap.
        """
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()


def named(widget: QWidget, name: str, spoken: str) -> None:
    """Give a control its object name and the accessible name that a screen reader says."""
    if not name or not spoken:
        raise ValueError(f"a control needs a name and an accessible name: {name!r}, {spoken!r}")
    widget.setObjectName(name)
    widget.setAccessibleName(spoken)
