"""Had answered: somebody picked up although the call still said ringing, and the agent says why it was not marked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.form import Field


class HadAnsweredCard(Card):
    """Offers to say that they had answered. Emits `given(reason)`."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start folded."""
        super().__init__("had-answered", self.tr("Nobody was marked as picking up"), parent=parent)
        self._open = KeyButton("had-answered-open", self.tr("They had answered…"), is_small=True)
        self._open.clicked.connect(self._on_open_clicked)
        self.add_beside(self._open)
        self._reason = QLineEdit()
        self._field = Field("had-answered-reason", self.tr("Why was it not marked then?"), self._reason)
        self._form = QWidget()
        self._form.hide()
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        keep = KeyButton("had-answered-keep", self.tr("They had answered"))
        keep.clicked.connect(self._on_keep_clicked)
        row.addWidget(keep)
        self.body.addWidget(self._form)

    def _on_open_clicked(self) -> None:
        self._form.setVisible(self._form.isHidden())
        if not self._form.isHidden():
            self._reason.setFocus()

    def _on_keep_clicked(self) -> None:
        reason = self._reason.text().strip()
        self._field.clear_error()
        if not reason:
            self._field.show_error(self.tr("A few words are enough."))
            return
        self._form.hide()
        self.given.emit(reason)
