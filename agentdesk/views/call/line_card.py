"""Line card: who is on the line, since when, and the mark that someone has left it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.domain import participants
from agentdesk.domain.participants import Participant
from agentdesk.services.rows.call import CallView
from agentdesk.views.call.line_words import person_words
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.text import Text


class LineCard(Card):
    """Everyone present. Emits `left(participant)`; shown when asked for, or when more than one is there."""

    left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("line", self.tr("On the line"), parent=parent)
        self._is_asked = False
        self._count = 0
        self.hide()

    def show_line(self, view: CallView) -> None:
        """Show who is there now."""
        clear(self.body)
        present = participants.present(view.line) if view.call.is_live else ()
        for at, person in enumerate(present):
            self.body.addLayout(self._row(at, person, view.name, may_leave=len(present) > 1))
        self._count = len(present)
        self._settle()

    def toggle(self) -> None:
        """Show the card although one voice is there alone, or put it away again."""
        self._is_asked = not self.isVisible()
        self._settle()

    def _settle(self) -> None:
        self.setVisible(self._count > 1 or (self._is_asked and self._count > 0))

    def _row(self, at: int, person: Participant, customer: str, *, may_leave: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Text(person_words(person, customer)), 1)
        may_hear = person.may_hear == "debt"
        words = (
            self.tr("may hear about the account") if may_hear else self.tr("may not hear about the account")
        )
        row.addWidget(Chip(f"line-{at}-may-hear", words, "ok" if may_hear else "warn"))
        if may_leave:
            button = KeyButton(f"line-{at}-left", self.tr("They left"), tone=Tone.PLAIN)
            button.clicked.connect(lambda: self.left.emit(person.id))
            row.addWidget(button)
        return row
