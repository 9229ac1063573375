"""Skip: a step may be left out with a reason, asked in the flow of the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import FocusMemory
from agentdesk.views.kit.own_enter import OwnEnter
from agentdesk.views.kit.themed import named


class SkipCard(Card):
    """Asks why a step is left out. Emits `given(reason)`."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("skip", self.tr("Why is this step left out?"), parent=parent)
        self._before = FocusMemory()
        self._reason = QLineEdit()
        named(self._reason, "skip-reason", self.tr("Why is this step left out?"))
        self._reason.setMaxLength(200)
        self._reason.setPlaceholderText(self.tr("In a few words, such as: they said it already"))
        leave_out = KeyButton("skip-go", self.tr("Skip"), "Return", tone=Tone.PRIMARY)
        stay = KeyButton("skip-stay", self.tr("Stay here"), "Esc")
        row = QHBoxLayout()
        row.addWidget(self._reason, 1)
        row.addWidget(leave_out)
        row.addWidget(stay)
        self.body.addLayout(row)
        OwnEnter(self._reason, Qt.Key.Key_Escape)
        self._reason.returnPressed.connect(self._on_reason_given)
        leave_out.clicked.connect(self._on_reason_given)
        stay.clicked.connect(self.put_away)
        self.hide()

    def ask(self) -> None:
        """Ask, with the focus in the reason."""
        self._before.remember(self.window())
        self._reason.clear()
        self.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Stay at the step."""
        if self.isVisible():
            self._before.give_back(self)
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay at the step on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _on_reason_given(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            self.put_away()
            self.given.emit(reason)
