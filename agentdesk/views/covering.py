"""Covering: puts the cover over the work and takes it off again; the focus comes back to where it was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from agentdesk.views.cover import Cover


class Covering(QStackedWidget):
    """The work, or the cover in its place. Emits `covered` before the work is hidden, `lifted` when it is back."""

    covered = Signal()
    lifted = Signal()

    def __init__(self, work: QWidget, parent: QWidget | None = None) -> None:
        """Start with the work."""
        super().__init__(parent)
        self.cover = Cover()
        self.cover.lifted.connect(self.lift)
        self._before: QWidget | None = None
        self.addWidget(work)
        self.addWidget(self.cover)

    @property
    def is_covered(self) -> bool:
        """Whether the work is hidden."""
        return self.currentWidget() is self.cover

    def blank(self, *, in_call: bool, is_after_silence: bool = False) -> None:
        """Hide the work; one key shows it again."""
        self.cover.blank(in_call=in_call, is_after_silence=is_after_silence)
        self._cover()

    def lock(self, name: str) -> None:
        """Hide the work until the person at the desk has shown who they are."""
        self.cover.lock(name)
        self._cover()

    def lift(self) -> None:
        """Show the work again."""
        self.setCurrentIndex(0)
        self.lifted.emit()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _cover(self) -> None:
        self.covered.emit()
        if not self.is_covered:
            self._before = self.window().focusWidget()
        self.setCurrentWidget(self.cover)
        self.cover.focus()
