"""Had answered: somebody picked up although the call still said ringing, and the agent says why it was not marked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.edited import on_edited
from agentdesk.views.kit.reason import ReasonField
from agentdesk.views.kit.resting import Resting


class HadAnsweredCard(Card):
    """Offers to say that they had answered. Emits `given(reason)`, and `typed` soon after something was typed."""

    given = Signal(str)
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start folded."""
        super().__init__("had-answered", self.tr("Nobody was marked as picking up"), parent=parent)
        self._open = KeyButton("had-answered-open", self.tr("They had answered…"), is_small=True)
        self._open.clicked.connect(self._on_open_clicked)
        self.add_beside(self._open)
        self._reason = ReasonField("had-answered-reason", self.tr("Why was it not marked then?"))
        self._form = QWidget()
        self._form.hide()
        row = QHBoxLayout(self._form)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._reason, 1)
        keep = KeyButton("had-answered-keep", self.tr("They had answered"))
        keep.clicked.connect(self._on_keep_clicked)
        row.addWidget(keep)
        self.body.addWidget(self._form)
        self.rest = Resting(self, self.typed)
        on_edited(self._form, self.rest.stir)

    def as_typed(self) -> dict[str, str]:
        """Return what was typed, as it stands."""
        return {"reason": self._reason.line.text()}

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show what had been typed here before the call was left; it is still to be given."""
        self._reason.line.setText(typed.get("reason", ""))
        self._form.setVisible(bool(self._reason.words()))

    def _on_open_clicked(self) -> None:
        self._form.setVisible(self._form.isHidden())
        if not self._form.isHidden():
            self._reason.line.setFocus()

    def _on_keep_clicked(self) -> None:
        if self._reason.is_filled():
            self._form.hide()
            self.given.emit(self._reason.words())
