"""Covering: puts the cover over the work and takes it off again; the focus comes back to where it was.

What is covered goes on, and answers still arrive there; but it takes neither focus nor keys until it is seen again.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from agentdesk.views.cover import Cover


class Covering(QStackedWidget):
    """The work, or the cover in its place. Emits `covered` before the work is hidden.

    Emits `lifted(has_focus)` when the work is back, with whether the focus is again where it was: what had it may
    have gone meanwhile.
    """

    covered = Signal()
    lifted = Signal(bool)

    def __init__(self, work: QWidget, parent: QWidget | None = None) -> None:
        """Start with the work."""
        super().__init__(parent)
        self.cover = Cover()
        self.cover.lifted.connect(self.lift)
        self._work = work
        self._before: QWidget | None = None
        self.addWidget(work)
        self.addWidget(self.cover)

    @property
    def is_covered(self) -> bool:
        """Whether the work is hidden."""
        return self.currentWidget() is self.cover

    @property
    def is_locked(self) -> bool:
        """Whether the work is hidden until the person at the desk has shown who they are."""
        return self.is_covered and self.cover.is_locked

    def blank(self, *, in_call: bool, is_after_silence: bool = False) -> None:
        """Hide the work; one key shows it again. A locked cover stays locked."""
        if not self.is_locked:
            self.cover.blank(in_call=in_call, is_after_silence=is_after_silence)
            self._cover()

    def lock(self, name: str) -> None:
        """Hide the work until the person at the desk has shown who they are."""
        self.cover.lock(name)
        self._cover()

    def lift(self) -> None:
        """Show the work again."""
        self._work.setEnabled(True)
        self.setCurrentWidget(self._work)
        self.cover.forget()
        before, self._before = self._before, None
        has_focus = before is not None and shiboken6.isValid(before) and before.isVisible()
        if before is not None and has_focus:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lifted.emit(has_focus)

    def _cover(self) -> None:
        self.covered.emit()
        if not self.is_covered:
            self._before = self.window().focusWidget()
        self.setCurrentWidget(self.cover)
        self.cover.focus()
        # Qt gives the focus to hidden widgets too when they ask for it, but never to one that is disabled.
        self._work.setEnabled(False)
