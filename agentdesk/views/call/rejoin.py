"""Rejoin: after a restart it is asked who is on the line before anything of the account is shown again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.answers import AnswerGrid, Choice
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import focused_within
from agentdesk.views.kit.text import Text


class RejoinCard(Card):
    """Asks who is there. Emits `found` with same or other, or `over`; none of them is the usual answer for Enter."""

    found = Signal(str)
    over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("rejoin", self.tr("Who is on the line now?"), parent=parent)
        self.set_caption(self.tr("press the number, or click"))
        words = self.tr(
            "AgentDesk was started again during this call. The account stays closed until you say who is there."
        )
        self.grid = AnswerGrid("rejoin-grid", self.tr("Who is on the line now?"))
        self.grid.show_choices(
            (
                Choice("same", self.tr("Still speaking with the same person"), "1"),
                Choice("other", self.tr("Somebody else is on the line"), "2"),
                Choice("over", self.tr("The call is over"), "3"),
            )
        )
        self.grid.chosen.connect(self._on_chosen)
        for widget in (Text(words), self.grid):
            self.body.addWidget(widget)
        self.hide()

    def ask(self, is_asked: bool, then: QWidget) -> None:
        """Ask, or put the question away once it is answered; the keyboard goes on `then`."""
        if is_asked and self.isHidden():
            announce(self, self.tr("Who is on the line now?"))
        if not is_asked and focused_within(self) is not None:
            then.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(is_asked)

    def _on_chosen(self, answer: str) -> None:
        if answer == "over":
            self.over.emit()
        else:
            self.found.emit(answer)
