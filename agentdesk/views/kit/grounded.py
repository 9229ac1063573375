"""Grounded: a screen on which the keyboard goes nowhere by itself.

Where what has the keyboard is hidden or closed, Qt hands it to whatever comes next, and the key that was meant for
the one presses the other.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Grounded(QWidget):
    """A screen with a ground: the widget that gets the keyboard when it is taken from another one.

    `ground` returns that widget, or None where Qt's own way is good enough. Tab goes its way as ever.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a ground."""
        super().__init__(parent)
        self.ground: Callable[[], QWidget | None] = lambda: None

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move on by Tab; leave what cannot have the keyboard any more for the ground."""
        ground = self.ground()
        if ground is None or not ground.isVisible() or not self._is_taken_away():
            return super().focusNextPrevChild(forward)
        ground.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _is_taken_away(self) -> bool:
        at: QWidget | None = self.window().focusWidget()
        return at is not None and self.isAncestorOf(at) and not (at.isVisible() and at.isEnabled())
