"""Past calls card: whether calls were made in the seven days before a portfolio came. It stays until it is answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.services.past_contacts import PastContactsRow
from agentdesk.views.kit.answers import Choice, FlowRow
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import first_control
from agentdesk.views.kit.text import Text

FILE, NONE, UNKNOWN = "file", "none", "unknown"


class PastCallsCard(Card):
    """Hidden where nothing is asked. Emits `stated(batch, what)`, with `file` where a file of calls is to come in."""

    stated = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("past-calls", self.tr("One step is open"), parent=parent)
        self._batch = ""
        self._words = Text("", "lead")
        self._why = Text(
            self.tr(
                "They count like our own. Until somebody says, every customer of this file shows that they are not"
                " known. A file of them answers it once none of its calls of somebody here goes back."
            ),
            "small",
            "muted",
        )
        self._answers = FlowRow("past-calls-answers", self.tr("Answers"))
        self._answers.chosen.connect(lambda what: self.stated.emit(self._batch, what))
        self._answers.show_choices(
            (
                Choice(FILE, self.tr("Bring in a file of them…")),
                Choice(NONE, self.tr("None were made")),
                Choice(UNKNOWN, self.tr("Nobody knows")),
            )
        )
        for part in (self._words, self._why, self._answers):
            self.body.addWidget(part)
        self.hide()

    def focus(self) -> None:
        """Put the keyboard on the first answer."""
        first = first_control(self)
        if first is not None:
            first.setFocus()

    def ask(self, row: PastContactsRow | None) -> None:
        """Ask about a portfolio where nobody has said anything yet."""
        is_open = row is not None and row.is_open
        self.setVisible(is_open)
        if row is not None and is_open:
            self._batch = row.batch
            self._words.setText(
                self.tr("Was anybody of {0} called in the seven days before this file came?").format(
                    row.client
                )
            )
